"""What belongs to the lines of a log without standing in them: themes, actions, who owns these."""

from collections import defaultdict
from collections.abc import Iterable

from nhplogger.domain.action import Action, ActionOwner
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Changed, Edit, Removed
from nhplogger.domain.entry import Mark
from nhplogger.domain.values import Value


class FeedMarks:
    """Finds a line's themes and its action by the line's id, without going through the meeting."""

    def __init__(self, meeting: Contents) -> None:
        self._meeting = meeting
        self._marks: dict[str, dict[str, Mark]] = defaultdict(dict)
        self._actions: dict[str, str] = {}
        self._owners: dict[str, dict[str, ActionOwner]] = defaultdict(dict)
        for kind in (Mark, Action, ActionOwner):
            for value in meeting.all(kind):
                self._put(value)

    def follow(self, edits: Iterable[Edit]) -> set[str]:
        """Take in the edits; the ids of the lines they show in."""
        touched: set[str | None] = set()
        for edit in edits:
            match edit:
                case Added(value):
                    touched.add(self._put(value))
                case Changed(before, after):
                    touched |= {self._take(before), self._put(after)}
                case Removed(value):
                    touched.add(self._take(value))
        return {line for line in touched if line}

    def of(self, entry_id: str) -> tuple[Mark, ...]:
        """The themes marked on a line, in the order they were written."""
        return tuple(self._marks[entry_id].values()) if entry_id in self._marks else ()

    def action(self, entry_id: str) -> Action | None:
        """The action that a line agreed."""
        return self._meeting.get(Action, self._actions.get(entry_id))

    def owners(self, action_id: str) -> tuple[str, ...]:
        """The people who own an action, first named first."""
        owners = sorted(self._owners.get(action_id, {}).values(), key=lambda owner: owner.position)
        return tuple(owner.person_id for owner in owners)

    def _put(self, value: Value) -> str | None:
        match value:
            case Mark(entry_id=str(entry_id)):
                self._marks[entry_id][value.id] = value
                return entry_id
            case Action(entry_id=str(entry_id)):
                self._actions[entry_id] = value.id
                return entry_id
            case ActionOwner():
                self._owners[value.action_id][value.id] = value
                return self._line(value.action_id)
            case _:
                return None

    def _take(self, value: Value) -> str | None:
        match value:
            case Mark(entry_id=str(entry_id)):
                self._marks[entry_id].pop(value.id, None)
                return entry_id
            case Action(entry_id=str(entry_id)):
                self._actions.pop(entry_id, None)
                return entry_id
            case ActionOwner():
                self._owners[value.action_id].pop(value.id, None)
                return self._line(value.action_id)
            case _:
                return None

    def _line(self, action_id: str) -> str | None:
        action = self._meeting.get(Action, action_id)
        return action.entry_id if action else None
