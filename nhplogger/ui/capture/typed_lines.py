"""Lines of the log as they were typed, to be typed on."""

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Act, Added
from nhplogger.domain.entry import Entry, Kind, Mark, Sign
from nhplogger.domain.theme import Theme
from nhplogger.ui.capture.words import KIND_MARKS

_SIGNS = {Sign.HELPS: "+", Sign.HINDERS: "-", Sign.NEUTRAL: "#"}


def typed(entry: Entry) -> str:
    """What to type for that line; one that was not typed here is given its mark."""
    if entry.typed or entry.kind is Kind.NOTE:
        return entry.typed or entry.text
    return f"{KIND_MARKS[entry.kind].value}{entry.text}"


def typed_mark(mark: Mark, register: Contents) -> str:
    """What to type for a quick mark with no words."""
    theme = register.get(Theme, mark.theme_id)
    return f"{_SIGNS[mark.sign]}{theme.key or theme.short}" if theme else ""


def line_of(act: Act | None) -> Entry | Mark | None:
    """The line an act wrote: its entry, or its mark where it had no words; none where it wrote no line."""
    first = act.edits[0] if act and act.edits else None
    if isinstance(first, Added) and isinstance(first.value, Entry | Mark):
        return first.value
    return None
