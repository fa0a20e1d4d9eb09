"""The history of a meeting in words, read a page at a time from the newest on."""

from nhplogger.domain.history_words import Told, tell
from nhplogger.logbook.reading_book import ReadingBook

PAGE = 100  # acts


class ToldHistory:
    """What was told so far is in `told`, oldest first. The history of single values is short, and read whole.

    Every method raises StudyError where the file cannot be read.
    """

    def __init__(self, book: ReadingBook) -> None:
        self._book = book
        self._ids: frozenset[str] = frozenset()
        self._before: int | None = None
        self._read = 0
        self.told: tuple[Told, ...] = ()

    @property
    def has_more(self) -> bool:
        """Whether there is an older page."""
        return self._before is not None

    def begin(self, ids: frozenset[str]) -> None:
        """Read the newest page about these values, or about the whole meeting where there are none."""
        self._ids, self._read = ids, 0
        self.again()

    def again(self) -> None:
        """Read anew as far back as was read before."""
        self.told, self._before = (), None
        if self._ids:
            self.told = self._tell_of_values()
        else:
            self._take(max(PAGE, self._read + 1))

    def more(self) -> None:
        """Read the next older page."""
        if self._before is not None:
            self._take(PAGE)

    def _take(self, most: int) -> None:
        about = self._book.current
        if about is None:
            return
        page = self._book.history_page(most, self._before)
        beside = self._book.ever_held()
        told = tell(page.acts, self._book.register, about.zone, gone=page.gone, beside=beside)
        self._read = len(page.acts) + (self._read if self._before is not None else 0)
        self.told, self._before = (*told, *self.told), page.before

    def _tell_of_values(self) -> tuple[Told, ...]:
        about = self._book.current
        if about is None:
            return ()
        acts = self._book.history_acts(tuple(self._ids))
        return tell(acts, self._book.register, about.zone, self._ids)
