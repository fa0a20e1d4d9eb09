"""Reading the actions of a whole study: ids in order first, rows a page at a time."""

import json
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from nhplogger.domain.action import Action, ActionOwner
from nhplogger.domain.action_list import ActionLine, Counts, Group, GroupBy, Tab, Wanted
from nhplogger.domain.contents import Contents
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Agency, Person
from nhplogger.domain.study import Area
from nhplogger.storage.action_sieve import CONDITIONS, sieve
from nhplogger.storage.engine import Database
from nhplogger.storage.reading import select

_FROM = "FROM action AS a JOIN meeting AS m ON m.id = a.meeting_id AND m.removed_at IS NULL"
_OWNER = """(SELECT person_id FROM action_owner WHERE action_id = a.id AND removed_at IS NULL
    ORDER BY position LIMIT 1)"""
# The same four groups as DueGroup. What is done over and over is never past.
_DUE = """CASE WHEN a.due IS NULL THEN '3' WHEN a.due > :soon THEN '2'
    WHEN a.due < :today AND a.due_words NOT LIKE 'every%' THEN '0' ELSE '1' END"""
_STATUS = "CASE a.status WHEN 'in progress' THEN '0' WHEN 'not started' THEN '1' ELSE a.status END"
_KEYS = {
    GroupBy.DUE: (_DUE, _DUE),
    GroupBy.AREA: ("m.area_id", "(SELECT name FROM area WHERE id = m.area_id)"),
    GroupBy.STATUS: ("a.status", _STATUS),
}
_EACH = "id IN (SELECT value FROM json_each(?))"
_OF_EACH = "action_id IN (SELECT value FROM json_each(?))"
_BESIDE = f"""
SELECT a.id,
    (SELECT count(DISTINCT meeting_id) FROM action_update WHERE action_id = a.id AND removed_at IS NULL
        AND status IN ('not started', 'in progress') AND meeting_id <> a.meeting_id),
    EXISTS (SELECT 1 FROM action_update WHERE action_id = a.id AND removed_at IS NULL
        AND status = 'done' AND trim(evidence || text) <> ''),
    EXISTS (SELECT 1 FROM supersession WHERE action_id = a.id AND removed_at IS NULL)
FROM action AS a WHERE {_EACH}
"""


def read_groups(db: Database, wanted: Wanted, register: Contents) -> tuple[Group, ...]:
    """The ids of the actions wanted, in their groups and in order: soonest due first, no date last.

    What is closed comes latest due first. Of several owners the first one named decides the group.
    """
    if wanted.group in (GroupBy.AGENCY, GroupBy.OWNER):
        return _by_owner(db, wanted, register)
    key, order = _KEYS[wanted.group]
    rows = _rows(db, wanted, register, key, f"{order}, ")
    return tuple(Group(str(key), tuple(row[0] for row in run)) for key, run in groupby(rows, itemgetter(1)))


def read_counts(db: Database, wanted: Wanted, register: Contents) -> Counts:
    """How many each tab would list under the same filters."""
    where, cells = sieve(db, wanted, register)
    sums = ", ".join(f"coalesce(sum({CONDITIONS[tab]}), 0)" for tab in Tab)
    areas = f"count(DISTINCT CASE WHEN {CONDITIONS[Tab.OPEN]} THEN m.area_id END)"
    row = db.execute(f"SELECT {areas}, {sums} {_FROM} WHERE {where}", cells).fetchone()
    return Counts(areas=row[0], tabs=dict(zip(Tab, row[1:], strict=True)))


def read_lines(db: Database, ids: Sequence[str], register: Contents) -> tuple[ActionLine, ...]:
    """The rows of those actions, in the order of their ids; one that is gone is left out."""
    given = (json.dumps(list(ids)),)
    actions = {action.id: action for action in select(db, Action, _EACH, given)}
    owners: dict[str, list[ActionOwner]] = {}
    for owner in sorted(select(db, ActionOwner, _OF_EACH, given), key=lambda owner: owner.position):
        owners.setdefault(owner.action_id, []).append(owner)
    beside = {row[0]: row[1:] for row in db.execute(_BESIDE, given)}
    found = (
        _line(actions[each], owners.get(each, []), beside[each], register) for each in ids if each in actions
    )
    return tuple(line for line in found if line)


def _line(
    action: Action, owners: list[ActionOwner], beside: tuple[int, int, int], register: Contents
) -> ActionLine | None:
    meeting = register.get(Meeting, action.meeting_id)
    area = register.get(Area, meeting.area_id) if meeting else None
    if meeting is None or area is None:
        return None
    people = tuple(person for each in owners if (person := register.get(Person, each.person_id)))
    carried, shown, superseded = beside
    return ActionLine(
        action=action,
        meeting=meeting,
        area=area,
        owners=people,
        agency=register.get(Agency, people[0].agency_id) if people else None,
        carried=carried,
        shown=bool(shown),
        superseded=bool(superseded),
    )


def _rows(db: Database, wanted: Wanted, register: Contents, key: str, order: str) -> list[tuple[str, str]]:
    where, cells = sieve(db, wanted, register)
    down = "" if wanted.tab.is_open else "DESC"
    statement = (
        f"SELECT a.id, {key} {_FROM} WHERE {CONDITIONS[wanted.tab]} AND {where} "
        f"ORDER BY {order}a.due IS NULL, a.due {down}, a.id"
    )
    return db.execute(statement, cells).fetchall()


def _by_owner(db: Database, wanted: Wanted, register: Contents) -> tuple[Group, ...]:
    """In groups of an owner or their agency, by name; those without come last."""
    groups: dict[str, list[str]] = {}
    for action_id, owner in _rows(db, wanted, register, _OWNER, ""):
        person = register.get(Person, owner)
        by_agency = wanted.group is GroupBy.AGENCY
        key = (person.agency_id if by_agency else person.id) if person else None
        groups.setdefault(key or "", []).append(action_id)
    kind: type[Agency] | type[Person] = Agency if wanted.group is GroupBy.AGENCY else Person
    names = {key: value.name if (value := register.get(kind, key)) else "" for key in groups}
    ordered = sorted(groups, key=lambda key: (not names[key], names[key].casefold(), key))
    return tuple(Group(key, tuple(groups[key])) for key in ordered)
