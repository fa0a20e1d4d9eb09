"""Which edits of an act concern the register, and which the open meeting."""

from nhplogger.domain.action import Action, ActionOwner, ActionUpdate
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Act, Added, Edit, subject
from nhplogger.domain.entry import Entry, Mark, Turn
from nhplogger.domain.leaving import ReflectiveSummary, Replacement, SettledCheck
from nhplogger.domain.meeting import AgendaItem, Meeting
from nhplogger.domain.people import Agency, Attendance, Person
from nhplogger.domain.review import Amendment, Annotation, SavedView, Supersession
from nhplogger.domain.spell import Spell
from nhplogger.domain.study import Area, Study
from nhplogger.domain.theme import Rating, Theme


def of_register(act: Act) -> tuple[Edit, ...]:
    """Edits of what every meeting shares."""
    shared = (Study, Area, Agency, Person, Theme, Meeting, SavedView, Replacement)
    return tuple(edit for edit in act.edits if isinstance(subject(edit), shared))


def of_meeting(act: Act, meeting_id: str | None, meeting: Contents, register: Contents) -> tuple[Edit, ...]:
    """Edits of one meeting and of the actions it deals with, its own and those carried over to it."""
    if meeting_id is None:
        return ()
    actions = {action.id for action in meeting.all(Action)}
    found = []
    for edit in act.edits:
        match subject(edit):
            case Action(id=action_id) if action_id in actions:
                found.append(edit)
            case Action() as action if isinstance(edit, Added) and _joins(action, meeting_id, act, register):
                actions.add(action.id)
                found.append(edit)
            case (
                ActionOwner(action_id=action_id)
                | ActionUpdate(action_id=action_id)
                | Supersession(action_id=action_id)
            ) if action_id in actions:
                found.append(edit)
            case Meeting(id=of) if of == meeting_id:
                found.append(edit)
            case (
                AgendaItem(meeting_id=of)
                | Attendance(meeting_id=of)
                | Entry(meeting_id=of)
                | Mark(meeting_id=of)
                | Turn(meeting_id=of)
                | Spell(meeting_id=of)
                | Rating(meeting_id=of)
                | Annotation(meeting_id=of)
                | Amendment(meeting_id=of)
                | ReflectiveSummary(meeting_id=of)
                | SettledCheck(meeting_id=of)
            ) if of == meeting_id:
                found.append(edit)
    return tuple(found)


def _joins(action: Action, meeting_id: str | None, act: Act, register: Contents) -> bool:
    """Whether a meeting deals with an action: agreed there, or open and from an earlier one of the area."""
    if action.meeting_id == meeting_id or not action.status.is_open:
        return action.meeting_id == meeting_id
    new = Contents(value for edit in act.edits if isinstance(value := subject(edit), Meeting))
    earlier = new.get(Meeting, action.meeting_id) or register.get(Meeting, action.meeting_id)
    this = new.get(Meeting, meeting_id) or register.get(Meeting, meeting_id)
    if earlier is None or this is None:
        return False
    return earlier.area_id == this.area_id and _when(earlier) < _when(this)


def _when(meeting: Meeting) -> tuple[str, str]:
    return meeting.day.isoformat(), meeting.begins.isoformat() if meeting.begins else ""
