"""Which lines of the log are shown."""

from dataclasses import dataclass

from nhplogger.domain.entry import Entry, Kind
from nhplogger.domain.meeting import AgendaItem


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedFilter:
    """Lines of one kind (none: all) that have `words` in them; true where it holds anything back."""

    kind: Kind | None = None
    words: str = ""

    def __bool__(self) -> bool:
        return self.kind is not None or bool(self.words)

    def shows(self, value: Entry | AgendaItem) -> bool:
        """Whether a line is shown; agenda items are, where nothing is held back."""
        if isinstance(value, AgendaItem):
            return not self
        if self.kind and value.kind is not self.kind:
            return False
        return self.words.casefold() in value.text.casefold() if self.words else True
