"""Reading values: the register of a study, one meeting, and what was carried over to it."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from nhplogger.domain.action import Action, ActionOwner, ActionUpdate
from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Entry, Mark, Turn
from nhplogger.domain.leaving import ReflectiveSummary, Replacement, SettledCheck
from nhplogger.domain.meeting import AgendaItem, Meeting
from nhplogger.domain.people import Agency, Attendance, Person
from nhplogger.domain.review import Amendment, Annotation, SavedView, Supersession
from nhplogger.domain.spell import Spell
from nhplogger.domain.study import Area, Study
from nhplogger.domain.theme import Rating, Theme
from nhplogger.domain.values import Value
from nhplogger.storage.engine import Database
from nhplogger.storage.rows import table_of

V = TypeVar("V", bound=Value)

_REGISTER = (Study, Area, Agency, Person, Theme, Meeting, SavedView, Replacement)
_OF_MEETING = (
    AgendaItem,
    Attendance,
    Entry,
    Mark,
    Turn,
    Spell,
    Rating,
    Annotation,
    Amendment,
    ReflectiveSummary,
    SettledCheck,
)
_ORDER = {
    Entry: "at, seq",
    AgendaItem: "position",
    Attendance: "seat",
    Theme: "position",
    Meeting: "day, begins",
}
# An action belongs to the meeting that agreed it, and to later ones of the area while it is open or was
# spoken of there.
_ACTIONS = """
    meeting_id = :meeting OR meeting_id IN (
        SELECT earlier.id FROM meeting AS earlier JOIN meeting AS this ON this.id = :meeting
        WHERE earlier.area_id = this.area_id AND earlier.removed_at IS NULL
            AND (earlier.day, coalesce(earlier.begins, '')) < (this.day, coalesce(this.begins, '')))
    AND (status IN ('not started', 'in progress')
        OR id IN (SELECT action_id FROM action_update WHERE meeting_id = :meeting AND removed_at IS NULL))
"""


def read_register(db: Database) -> Contents:
    """What every meeting shares: study, areas, agencies, people, themes, and the meetings themselves."""
    return Contents(value for kind in _REGISTER for value in select(db, kind))


def read_meeting(db: Database, meeting_id: str) -> Contents:
    """Everything of one meeting, with the actions carried over to it."""
    return Contents(_meeting_values(db, meeting_id))


def _meeting_values(db: Database, meeting_id: str) -> Iterator[Value]:
    yield from select(db, Meeting, "id = ?", (meeting_id,))
    for kind in _OF_MEETING:
        yield from select(db, kind, "meeting_id = ?", (meeting_id,))
    yield from _actions(db, _ACTIONS, {"meeting": meeting_id})


def read_area_actions(db: Database, area_id: str) -> Contents:
    """Every action agreed at an area's meetings, with owners and updates."""
    where = "meeting_id IN (SELECT id FROM meeting WHERE area_id = :area)"
    return Contents(_actions(db, where, {"area": area_id}))


def ever_held(db: Database, meeting_id: str) -> frozenset[str]:
    """The ids of everything a meeting has or ever had."""
    tables = [table_of(kind).name for kind in (*_OF_MEETING, Action, ActionUpdate)]
    union = " UNION ALL ".join(f"SELECT id FROM {table} WHERE meeting_id = :meeting" for table in tables)
    owners = "SELECT o.id FROM action_owner AS o JOIN action AS a ON a.id = o.action_id"
    owners += " WHERE a.meeting_id = :meeting"
    return frozenset(row[0] for row in db.execute(f"{union} UNION ALL {owners}", {"meeting": meeting_id}))


def _actions(db: Database, where: str, parameters: dict[str, str]) -> Iterator[Value]:
    actions = list(select(db, Action, where, parameters))
    yield from actions
    for part in (ActionOwner, ActionUpdate, Supersession):
        yield from _of_actions(db, part, [action.id for action in actions])


def _of_actions(db: Database, kind: type[Value], actions: list[str]) -> Iterator[Value]:
    where = "action_id IN (SELECT value FROM json_each(?))"
    return select(db, kind, where, (json.dumps(actions),))


def select(
    db: Database, kind: type[V], where: str = "TRUE", parameters: Iterable[Any] | dict[str, Any] = ()
) -> Iterator[V]:
    """The values of a kind that are not removed, in their natural order."""
    table = table_of(kind)
    order = _ORDER.get(kind, "rowid")
    rows = f"SELECT {table.column_names} FROM {table.name} WHERE removed_at IS NULL AND ({where})"
    given = parameters if isinstance(parameters, dict) else tuple(parameters)
    return (table.value(cells) for cells in db.execute(f"{rows} ORDER BY {order}", given))  # type: ignore[misc]
