"""What is told of actions at any meeting or at none: how far they are, and what took their place."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time
from zoneinfo import ZoneInfo

from nhplogger.domain.action import Action, ActionUpdate, Status
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Changed, Edit, Removed
from nhplogger.domain.ids import new_id
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.review import Supersession
from nhplogger.domain.text import clean_line, clean_text

_NOON = time(12)


def tell(
    actions: Iterable[Action],
    contents: Contents,
    at: datetime,
    *,
    status: Status | None = None,
    meeting_id: str | None = None,
    text: str = "",
    evidence: str = "",
) -> tuple[Edit, ...]:
    """An update for each action; without `status` they stay as far as they are.

    Taking up again what was superseded takes that back; `contents` has who took whose place.
    """
    edits: list[Edit] = []
    for action in actions:
        now = status or action.status
        if now is not action.status:
            edits.append(Changed(action, replace(action, status=now)))
        if now is not Status.DROPPED:
            gone = (each for each in contents.all(Supersession) if each.action_id == action.id)
            edits += [Removed(each) for each in gone]
        made = _update(action, now, at, meeting_id=meeting_id, text=text, evidence=evidence)
        edits.append(Added(made))
    return tuple(edits)


def supersede(action: Action, by: Action, contents: Contents, at: datetime) -> tuple[Edit, ...]:
    """One action takes the place of another, which is dropped; nothing where it would take its own."""
    if action.id == by.id:
        return ()
    before = (each for each in contents.all(Supersession) if each.action_id == action.id)
    edits: list[Edit] = [Removed(each) for each in before]
    if action.status is not Status.DROPPED:
        edits.append(Changed(action, replace(action, status=Status.DROPPED)))
        edits.append(Added(_update(action, Status.DROPPED, at)))
    return (*edits, Added(Supersession(id=new_id(), action_id=action.id, by_id=by.id, at=at)))


def moment_of(meeting: Meeting) -> datetime:
    """When what was said at a meeting was said, as near as is known: its end, its start, or noon that day."""
    planned = datetime.combine(meeting.day, meeting.begins or _NOON, ZoneInfo(meeting.zone))
    return meeting.ended_at or meeting.started_at or planned


def _update(
    action: Action,
    status: Status,
    at: datetime,
    *,
    meeting_id: str | None = None,
    text: str = "",
    evidence: str = "",
) -> ActionUpdate:
    return ActionUpdate(
        id=new_id(),
        action_id=action.id,
        meeting_id=meeting_id,
        at=at,
        status=status,
        text=clean_text(text).strip(),
        evidence=clean_line(evidence),
    )
