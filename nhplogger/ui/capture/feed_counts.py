"""How many lines of each kind the log has, and how many of them are key moments."""

from collections import Counter
from collections.abc import Iterable

from nhplogger.domain.edits import Edit, steps
from nhplogger.domain.entry import Entry, Kind
from nhplogger.domain.values import Value


class FeedCounts:
    """Counts the lines of one meeting; marks without words and lines taken back count in nothing."""

    def __init__(self, entries: Iterable[Entry], meeting_id: str | None) -> None:
        self._meeting_id = meeting_id
        self._kinds: Counter[Kind | None] = Counter()
        self.starred = 0
        for entry in entries:
            self._count(entry, 1)

    @property
    def kinds(self) -> Counter[Kind | None]:
        """How many lines there are of each kind, with None for all of them."""
        return Counter({None: self._kinds.total(), **self._kinds})

    def follow(self, edits: Iterable[Edit]) -> None:
        """Take in what an act did to lines."""
        for value, step in steps(edits):
            self._count(value, step)

    def _count(self, value: Value, step: int) -> None:
        if isinstance(value, Entry) and value.meeting_id == self._meeting_id:
            self._kinds[value.kind] += step
            self.starred += step * value.starred
