"""The actions of all meetings, as the open study has them."""

from collections.abc import Sequence
from dataclasses import replace

from nhplogger.analysis import actions_fate
from nhplogger.analysis.action_chain import Case
from nhplogger.analysis.action_moves_told import moves_of
from nhplogger.domain.action import Action, ActionUpdate
from nhplogger.domain.action_list import ActionLine, Counts, Group, Wanted
from nhplogger.domain.contents import Contents
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.review import Supersession
from nhplogger.logbook.logbook import Logbook


class ActionOverview:
    """Reads the file anew each time; what the disk has refused so far is not in it."""

    def __init__(self, logbook: Logbook) -> None:
        self._book = logbook

    @property
    def counts_all(self) -> bool:
        """Whether what is read here is all there is: nothing is held in memory."""
        return not self._book.held

    def groups(self, wanted: Wanted) -> tuple[Group, ...]:
        """The ids of the actions wanted, in groups and in order. Raises StudyError."""
        return self._book.store.actions.groups(wanted, self._book.register)

    def counts(self, wanted: Wanted) -> Counts:
        """How many each tab would list under the same filters. Raises StudyError."""
        return self._book.store.actions.counts(wanted, self._book.register)

    def lines(self, ids: Sequence[str]) -> tuple[ActionLine, ...]:
        """The rows of those actions. Raises StudyError."""
        return self._book.store.actions.lines(ids, self._book.register)

    def values(self, ids: Sequence[str]) -> Contents:
        """Those actions with owners and updates. Raises StudyError."""
        return self._book.store.actions.values(ids)

    def case(self, action_id: str) -> Case | None:
        """All that is known of one action; none where it is not in the file. Raises StudyError."""
        reads, register = self._book.store.actions, self._book.register
        found = reads.values((action_id,))
        action = found.get(Action, action_id)
        agreed = register.get(Meeting, action.meeting_id) if action else None
        if action is None or agreed is None:
            return None
        meetings = self.meetings_since(agreed)
        updates = tuple(sorted(found.all(ActionUpdate), key=lambda update: update.at))
        case = Case(
            action=action,
            agreed=agreed,
            meetings=meetings,
            entry=reads.entry(action.entry_id) if action.entry_id else None,
            updates=updates,
            lines={update.id: reads.line_at(update) for update in updates if update.meeting_id},
            logs=self._last_logs(action, meetings),
        )
        acts = reads.acts_about(action_id, [meeting.id for meeting in meetings])
        return self._ended(replace(case, moves=moves_of(action_id, acts)), found)

    def meetings_since(self, agreed: Meeting) -> tuple[Meeting, ...]:
        """The meetings of its area from the one at which something was agreed, in order, planned ones too."""
        meetings = (each for each in self._book.register.all(Meeting) if each.area_id == agreed.area_id)
        return tuple(sorted((each for each in meetings if _not_before(each, agreed)), key=actions_fate.when))

    def _last_logs(self, action: Action, meetings: Sequence[Meeting]) -> dict[str, Sequence[str]]:
        if not action.status.is_open or not meetings:
            return {}
        held = actions_fate.held(meetings, meetings[0].area_id, self._book.clock.today())
        last = held[-actions_fate.SILENT_MEETINGS :]
        return {each.id: self._book.store.actions.log_of(each.id) for each in last}

    def _ended(self, case: Case, found: Contents) -> Case:
        gone = max(found.all(Supersession), key=lambda each: each.at, default=None)
        if gone is None:
            return case
        by = self._book.store.actions.values((gone.by_id,)).get(Action, gone.by_id)
        return replace(case, supersession=gone, by=by)


def _not_before(meeting: Meeting, agreed: Meeting) -> bool:
    return actions_fate.when(meeting) >= actions_fate.when(agreed)
