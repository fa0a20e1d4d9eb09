"""Counting: meetings as lists show them, and actions still open."""

import json
from itertools import groupby
from operator import itemgetter

from nhplogger.domain.action import Action, ActionOwner
from nhplogger.domain.contents import Contents
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Agency, Person
from nhplogger.domain.study import Area
from nhplogger.domain.summary import MeetingSummary, OpenAction
from nhplogger.storage.engine import Database
from nhplogger.storage.reading import select

_COUNTS = """
SELECT id,
    (SELECT count(*) FROM attendance WHERE meeting_id = meeting.id AND removed_at IS NULL
        AND status NOT IN ('apologies', 'absent')),
    (SELECT count(*) FROM attendance WHERE meeting_id = meeting.id AND removed_at IS NULL
        AND status = 'apologies'),
    (SELECT count(*) FROM entry WHERE meeting_id = meeting.id AND removed_at IS NULL),
    (SELECT count(*) FROM action WHERE meeting_id = meeting.id AND removed_at IS NULL),
    (SELECT count(*) FROM mark WHERE meeting_id = meeting.id AND removed_at IS NULL)
FROM meeting WHERE removed_at IS NULL ORDER BY day DESC, begins DESC, id DESC
"""
_AGENCIES = """
SELECT meeting_id, agency_id, count(*) FROM attendance
WHERE removed_at IS NULL AND agency_id IS NOT NULL AND status NOT IN ('apologies', 'absent')
GROUP BY meeting_id, agency_id ORDER BY meeting_id, min(seat)
"""


def read_summaries(db: Database, register: Contents) -> tuple[MeetingSummary, ...]:
    """Every meeting, newest first."""
    rows = groupby(db.execute(_AGENCIES), key=itemgetter(0))
    agencies = {meeting: tuple((row[1], row[2]) for row in group) for meeting, group in rows}
    return tuple(
        MeetingSummary(
            meeting=meeting,
            area=area,
            agencies=agencies.get(row[0], ()),
            present=row[1],
            apologies=row[2],
            entries=row[3],
            actions=row[4],
            marks=row[5],
        )
        for row in db.execute(_COUNTS)
        if (meeting := register.get(Meeting, row[0])) and (area := register.get(Area, meeting.area_id))
    )


def read_open_actions(db: Database, register: Contents) -> tuple[OpenAction, ...]:
    """Every action not yet done or dropped, soonest due first, those without a day last."""
    actions = list(select(db, Action, "status IN ('not started', 'in progress')"))
    chosen = json.dumps([action.id for action in actions])
    owners: dict[str, list[Person]] = {}
    for owner in select(db, ActionOwner, "action_id IN (SELECT value FROM json_each(?))", (chosen,)):
        if person := register.get(Person, owner.person_id):
            owners.setdefault(owner.action_id, []).append(person)
    found = [_open_action(action, tuple(owners.get(action.id, ())), register) for action in actions]
    return tuple(sorted((each for each in found if each), key=_soonest))


def _open_action(action: Action, owners: tuple[Person, ...], register: Contents) -> OpenAction | None:
    meeting = register.get(Meeting, action.meeting_id)
    area = register.get(Area, meeting.area_id) if meeting else None
    if meeting is None or area is None:
        return None
    agency = register.get(Agency, owners[0].agency_id) if owners else None
    return OpenAction(action=action, meeting=meeting, area=area, owners=owners, agency=agency)


def _soonest(each: OpenAction) -> tuple[bool, object, object]:
    return each.action.due is None, each.action.due or each.meeting.day, each.action.id
