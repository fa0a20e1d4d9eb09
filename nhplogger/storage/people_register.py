"""What the register of people and agencies reads of a study's file, counted there."""

import json
from collections import defaultdict
from collections.abc import Sequence

from nhplogger.domain.action import Action
from nhplogger.domain.contents import Contents
from nhplogger.domain.first_names import first_name
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Attendance, Person
from nhplogger.domain.people_seen import Holding, Owned, Seen, Sitting
from nhplogger.storage.engine import Database
from nhplogger.storage.faults import told
from nhplogger.storage.opened import Opened
from nhplogger.storage.reading import select

_WHEN = "m.day || coalesce(m.begins, '') || m.id"
_WAS_THERE = """FROM attendance AS a JOIN meeting AS m ON m.id = a.meeting_id WHERE a.person_id = p.value
    AND a.removed_at IS NULL AND m.removed_at IS NULL AND m.state <> 'planned'
    AND a.status NOT IN ('apologies', 'absent')"""
_SEEN = f"""
SELECT p.value, (SELECT count(*) {_WAS_THERE}),
    (SELECT count(*) FROM entry WHERE speaker_id = p.value AND removed_at IS NULL),
    (SELECT m.id {_WAS_THERE} ORDER BY {_WHEN} LIMIT 1),
    (SELECT m.id {_WAS_THERE} ORDER BY {_WHEN} DESC LIMIT 1)
FROM json_each(?) AS p
"""
_SPOKEN = """
SELECT meeting_id, count(*) FROM entry WHERE speaker_id = ? AND removed_at IS NULL GROUP BY meeting_id
"""
_OF_PERSON = "person_id = :person"
_DEPUTIES = """
SELECT meeting_id, person_id FROM attendance WHERE deputy_for_id = :person AND removed_at IS NULL
    AND meeting_id IN (SELECT meeting_id FROM attendance WHERE person_id = :person AND removed_at IS NULL)
"""
_OWNED = "id IN (SELECT action_id FROM action_owner WHERE person_id = ? AND removed_at IS NULL)"
_HOLDING = """
SELECT (SELECT count(*) FROM entry WHERE speaker_id = :person AND removed_at IS NULL),
    (SELECT count(*) FROM attendance WHERE person_id = :person AND removed_at IS NULL),
    (SELECT count(*) FROM action_owner WHERE person_id = :person AND removed_at IS NULL)
"""
_TOUCHED = """
SELECT meeting_id FROM attendance
    WHERE removed_at IS NULL AND (person_id = :person OR deputy_for_id = :person)
UNION SELECT meeting_id FROM entry WHERE speaker_id = :person AND removed_at IS NULL
UNION SELECT a.meeting_id FROM action AS a JOIN action_owner AS o ON o.action_id = a.id
    WHERE o.person_id = :person AND o.removed_at IS NULL AND a.removed_at IS NULL
UNION SELECT t.meeting_id FROM turn AS t JOIN meeting AS m ON m.id = t.meeting_id
    WHERE m.area_id = :area AND t.person_id = :person AND t.removed_at IS NULL
UNION SELECT e.meeting_id FROM entry AS e JOIN meeting AS m ON m.id = e.meeting_id
    WHERE m.area_id = :area AND m.removed_at IS NULL AND e.removed_at IS NULL
    AND (e.said_to_id = :person OR e.typed LIKE :name ESCAPE '!' OR e.typed LIKE :first ESCAPE '!')
"""
_AGENCY_MEETINGS = """
SELECT agency_id, count(DISTINCT meeting_id) FROM attendance
WHERE removed_at IS NULL AND agency_id IS NOT NULL GROUP BY agency_id
"""
_OF_AGENCY = """
SELECT DISTINCT a.meeting_id FROM attendance AS a JOIN meeting AS m ON m.id = a.meeting_id
WHERE a.agency_id = ? AND a.removed_at IS NULL AND m.removed_at IS NULL
ORDER BY m.day DESC, m.begins DESC, m.id DESC LIMIT ?
"""


class PeopleReads:
    """Every refusal is a StudyError. What is held in memory is not in the file, and not seen here."""

    def __init__(self, opened: Opened) -> None:
        self._db, self._path = opened.db, opened.path

    def seen(self, ids: Sequence[str]) -> dict[str, Seen]:
        """Those people counted, by their ids; meetings not held yet, and missed ones, count for nothing."""
        with told(self._path):
            rows = self._db.execute(_SEEN, (json.dumps(list(ids)),)).fetchall()
        return {
            row[0]: Seen(
                person_id=row[0], meetings=row[1], lines=row[2], first=row[3] or "", last=row[4] or ""
            )
            for row in rows
        }

    def sittings(self, person_id: str, register: Contents) -> tuple[Sitting, ...]:
        """The meetings a person was at or missed, oldest first."""
        with told(self._path):
            return _sittings(self._db, person_id, register)

    def owned(self, person_id: str, register: Contents) -> tuple[Owned, ...]:
        """The actions a person owns, newest first."""
        with told(self._path):
            found = list(select(self._db, Action, _OWNED, (person_id,)))
        owned = [
            Owned(action=action, meeting=meeting)
            for action in found
            if (meeting := register.get(Meeting, action.meeting_id))
        ]
        return tuple(sorted(owned, key=lambda each: (each.meeting.day, each.action.id), reverse=True))

    def holding(self, person_id: str) -> Holding:
        """How much stands under a person."""
        with told(self._path):
            lines, seats, actions = self._db.execute(_HOLDING, {"person": person_id}).fetchone()
        return Holding(lines=lines, seats=seats, actions=actions)

    def touched_by(self, person: Person) -> tuple[str, ...]:
        """The ids of the meetings whose record names a person, by who they are or by `@` and a name."""
        cells = {
            "person": person.id,
            "area": person.area_id,
            "name": _named(person.name),
            "first": _named(first_name(person) or person.name),
        }
        with told(self._path):
            return tuple(row[0] for row in self._db.execute(_TOUCHED, cells))

    def agency_meetings(self) -> dict[str, int]:
        """At how many meetings each agency has or had a seat, by its id."""
        with told(self._path):
            return dict(self._db.execute(_AGENCY_MEETINGS).fetchall())

    def meetings_of_agency(self, agency_id: str, most: int) -> tuple[str, ...]:
        """The ids of the meetings an agency has or had a seat at, newest first."""
        with told(self._path):
            return tuple(row[0] for row in self._db.execute(_OF_AGENCY, (agency_id, most)))

    def seats_of_agency(self, agency_id: str) -> tuple[Attendance, ...]:
        """Every seat that was taken for an agency."""
        with told(self._path):
            return tuple(select(self._db, Attendance, "agency_id = ?", (agency_id,)))


def _sittings(db: Database, person_id: str, register: Contents) -> tuple[Sitting, ...]:
    given = {"person": person_id}
    spoken = dict(db.execute(_SPOKEN, (person_id,)).fetchall())
    deputies: defaultdict[str, list[str]] = defaultdict(list)
    for meeting_id, deputy_id in db.execute(_DEPUTIES, given):
        deputies[meeting_id].append(deputy_id)
    found = [
        Sitting(
            meeting=meeting,
            seat=seat,
            deputies=tuple(deputies[meeting.id]),
            lines=spoken.get(meeting.id, 0),
        )
        for seat in select(db, Attendance, _OF_PERSON, given)
        if (meeting := register.get(Meeting, seat.meeting_id))
    ]
    return tuple(sorted(found, key=lambda each: (each.meeting.day, str(each.meeting.begins or ""))))


def _named(name: str) -> str:
    """A pattern of LIKE for `@` and a name; letters whose case SQLite does not know may be any."""
    return f"%@{''.join(map(_letter, name))}%"


def _letter(letter: str) -> str:
    if not letter.isascii():
        return "_"
    return f"!{letter}" if letter in "!%_" else letter
