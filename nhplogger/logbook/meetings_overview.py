"""The list of meetings of an open study, as the file has it; what is only held in memory is not in it yet."""

from collections.abc import Sequence

from nhplogger.domain.meeting_list import Counts, MeetingRow, Order
from nhplogger.domain.query import Query
from nhplogger.logbook.clock import Clock
from nhplogger.logbook.open_study import OpenStudy
from nhplogger.storage.meeting_list import MeetingList


class MeetingsOverview:
    """Asks the file the study is in now, each time. Every refusal is a StudyError."""

    def __init__(self, study: OpenStudy, clock: Clock) -> None:
        self._study, self._clock = study, clock

    def ids(self, query: Query, order: Order) -> tuple[str, ...]:
        """The ids of the meetings that match, in order."""
        return self._list.ids(query, order, self._clock.today())

    def rows(self, ids: Sequence[str]) -> tuple[MeetingRow, ...]:
        """What the list says of these meetings, in their order."""
        return self._list.rows(ids, self._clock.today())

    def counts(self, query: Query) -> Counts:
        """How many meetings there are of each sort, a facet counted as if nothing of it were chosen."""
        return self._list.counts(query, self._clock.today())

    def total(self) -> int:
        """How many meetings the study has."""
        return self._list.total()

    @property
    def _list(self) -> MeetingList:
        return MeetingList(self._study.store.opened)
