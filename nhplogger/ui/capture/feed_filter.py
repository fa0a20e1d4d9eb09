"""Which rows of the log are shown."""

from dataclasses import dataclass

from nhplogger.domain.entry import Entry, Kind
from nhplogger.domain.values import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedFilter:
    """Lines of one kind (none: all), or key moments only; true where it holds anything back."""

    kind: Kind | None = None
    starred: bool = False

    def __bool__(self) -> bool:
        return self.kind is not None or self.starred

    def shows(self, value: Value) -> bool:
        """Whether something that stands in the meeting is shown; all but lines only where all is."""
        if not self or not isinstance(value, Entry):
            return not self
        return (self.kind is None or value.kind is self.kind) and (value.starred or not self.starred)
