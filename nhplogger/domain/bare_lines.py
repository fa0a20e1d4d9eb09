"""Lines in which only the sign of their kind was typed, and no word yet."""

from typing import assert_never

from nhplogger.domain.entry import Kind
from nhplogger.domain.reading import Part, Reading
from nhplogger.i18n import _


def missing_words(reading: Reading) -> str:
    """A sentence on what a bare sign still wants; nothing for a line that says anything at all.

    A sign that was turned back into text is a word like any other.
    """
    is_bare = not reading.text and [token.part for token in reading.tokens] == [Part.KIND]
    return _wanted(reading.kind) if is_bare else ""


def _wanted(kind: Kind) -> str:
    match kind:
        case Kind.QUOTE:
            return _("Say what was said first.")
        case Kind.ACTION:
            return _("Say what was agreed first.")
        case Kind.DECISION:
            return _("Say what was decided first.")
        case Kind.PRIORITY:
            return _("Say what the priority is first.")
        case Kind.REFLECTION:
            return _("Say what you thought first.")
        case Kind.NOTE:
            return ""
        case _:
            assert_never(kind)
