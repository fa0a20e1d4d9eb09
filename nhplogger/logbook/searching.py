"""Searching an open study: lines page by page, and what to try where there are none."""

from difflib import get_close_matches

from nhplogger.domain.found_line import FoundLine
from nhplogger.domain.query import Query
from nhplogger.domain.query_names import bare
from nhplogger.logbook.clock import Clock
from nhplogger.logbook.open_study import OpenStudy
from nhplogger.storage.search_details import SearchDetails

FIRST, PAGE = 24, 50  # lines that are read at first, as many as a screen shows, and after them
_ALIKE, _NEAR, _LEAST = 0.7, 3, 3


class Searching:
    """Asks the file the study is in now, each time. Every refusal is a StudyError."""

    def __init__(self, study: OpenStudy, clock: Clock) -> None:
        self._study, self._clock = study, clock

    @property
    def counts_all(self) -> bool:
        """Whether everything is in the file; what the disk refused is held, and not found."""
        return not self._study.unwritten.acts

    def page(self, query: Query, before: int | None = None) -> tuple[FoundLine, ...]:
        """The newest lines that answer a query, those before that row where it is given."""
        hits = self._study.find(query, FIRST if before is None else PAGE, before, self._clock.today())
        return self._details.lines(hits)

    def finds(self, query: Query) -> bool:
        """Whether any line answers a query."""
        return bool(self._study.find(query, 1, None, self._clock.today()))

    def near(self, word: str) -> tuple[str, ...]:
        """Words of the logs that are spelt much like that one, the most like first."""
        wanted = bare(word)
        if len(wanted) < _LEAST:
            return ()
        found = (*self._details.words(wanted[:2]), *self._details.words(wanted[1] + wanted[0]))
        return tuple(get_close_matches(wanted, found, _NEAR, _ALIKE))

    @property
    def _details(self) -> SearchDetails:
        return SearchDetails(self._study.store.opened)
