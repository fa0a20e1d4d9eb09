"""The list of meetings of an open study, as the file has it; what is only held in memory is not in it yet."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nhplogger.domain.meeting_list import Counts, MeetingRow, Order
from nhplogger.domain.query import Query
from nhplogger.logbook.clock import Clock
from nhplogger.logbook.open_study import OpenStudy
from nhplogger.storage.meeting_list import MeetingList


class Listed(NamedTuple):
    """What is known so far of the meetings that match; `ids` and `counts` are none where nothing is new.

    Facets that are not counted yet are not in `counts`. While words are looked for, more ids may come.
    """

    ids: tuple[str, ...] | None = None
    counts: Counts | None = None


class MeetingsOverview:
    """Asks the file the study is in now, each time. Every refusal is a StudyError."""

    def __init__(self, study: OpenStudy, clock: Clock) -> None:
        self._study, self._clock = study, clock

    def ids(self, query: Query, order: Order) -> tuple[str, ...]:
        """The ids of the meetings that match, in order."""
        return self._list.ids(query, order, self._clock.today())

    def listing(self, query: Query, order: Order) -> Iterator[Listed]:
        """The meetings that match, then how many there are of each sort: a short step at a time.

        Whoever asks lets the program go on between the steps, and may leave off at any of them.
        """
        today, found = self._clock.today(), frozenset[str]()
        if query.has_text:
            shown = 0
            for found in self._list.finding(query):
                # Ordering takes as long as a step itself, so it is done again only for twice as many.
                if len(found) > 2 * shown:
                    shown = len(found)
                    yield Listed(ids=self._list.ids(query, order, today, found))
                else:
                    yield Listed()
        yield Listed(ids=self._list.ids(query, order, today, found))
        counts: Counts = {}
        for counted in self._list.counting(query, today, found):
            counts |= dict([counted]) if counted else {}
            yield Listed(counts=counts if counted else None)

    def rows(self, ids: Sequence[str]) -> tuple[MeetingRow, ...]:
        """What the list says of these meetings, in their order."""
        return self._list.rows(ids, self._clock.today())

    def total(self) -> int:
        """How many meetings the study has."""
        return self._list.total()

    @property
    def counts_all(self) -> bool:
        """Whether what is read here is all there is: nothing is held in memory."""
        return not self._study.unwritten.acts

    @property
    def _list(self) -> MeetingList:
        return MeetingList(self._study.store.opened)
