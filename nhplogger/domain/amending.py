"""Which complete meetings edits change, and the reasons that are kept with such a change."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Edit, subject
from nhplogger.domain.ids import new_id
from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.review import Amendment


def complete_meetings(
    edits: Iterable[Edit], register: Contents, of_action: Mapping[str, str]
) -> tuple[Meeting, ...]:
    """The complete meetings whose record the edits change; `of_action` has the meeting of each action."""
    ids: dict[str, None] = {}
    for edit in edits:
        value = subject(edit)
        meeting_id = getattr(value, "meeting_id", None) or of_action.get(getattr(value, "action_id", ""))
        if meeting_id:
            ids[meeting_id] = None
    found = (register.get(Meeting, each) for each in ids)
    return tuple(each for each in found if each and each.state is State.COMPLETE)


def amendments(meetings: Iterable[Meeting], reason: str, at: datetime) -> tuple[Edit, ...]:
    """One reason for each of the meetings."""
    return tuple(Added(Amendment(id=new_id(), meeting_id=each.id, at=at, reason=reason)) for each in meetings)
