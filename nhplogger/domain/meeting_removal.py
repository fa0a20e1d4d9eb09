"""Taking a meeting out of a study, with all that belongs to it."""

from nhplogger.domain.action import Action, ActionOwner, ActionUpdate
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Removed
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.review import Supersession
from nhplogger.domain.values import Value


def remove_meeting(meeting: Meeting, contents: Contents) -> tuple[Removed, ...]:
    """What refers goes before what it refers to. Actions that were carried over to the meeting stay."""
    return tuple(
        Removed(value) for value in reversed(list(contents.values())) if _goes(value, meeting, contents)
    )


def _goes(value: Value, meeting: Meeting, contents: Contents) -> bool:
    match value:
        case Meeting(id=meeting_id):
            return meeting_id == meeting.id
        case ActionOwner(action_id=action_id) | Supersession(action_id=action_id):
            return _is_own(action_id, meeting, contents)
        case ActionUpdate(action_id=action_id, meeting_id=told_at):
            return told_at == meeting.id or _is_own(action_id, meeting, contents)
        case _:
            return getattr(value, "meeting_id", None) == meeting.id


def _is_own(action_id: str, meeting: Meeting, contents: Contents) -> bool:
    action = contents.get(Action, action_id)
    return action is not None and action.meeting_id == meeting.id
