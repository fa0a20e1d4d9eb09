"""Reading the list of meetings: which there are in an order, a page of them, and how many of each sort.

Nothing is counted of a meeting that is not asked for: a page is some hundred rows, the ids are a list.
"""

import json
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from nhplogger.domain.meeting import State
from nhplogger.domain.meeting_list import Column, Counts, MeetingRow, Order, Stage
from nhplogger.domain.query import Facet, Query
from nhplogger.storage.engine import Database
from nhplogger.storage.faults import told
from nhplogger.storage.meeting_sieve import EXPORTED, IN_ROOM, PLACES, base, misses, parameters
from nhplogger.storage.opened import Opened

_LATE = "status IN ('not started', 'in progress') AND due < :today"


def _count(table: str, where: str) -> str:
    return f"(SELECT count(*) FROM {table} WHERE meeting_id = meeting.id AND removed_at IS NULL AND {where})"


_ORDERS = {
    Column.DATE: "day",
    Column.TITLE: "title COLLATE NOCASE",
    Column.AREA: "(SELECT name FROM area WHERE area.id = area_id) COLLATE NOCASE",
    Column.PEOPLE: _count("attendance", IN_ROOM),
    Column.ENTRIES: _count("entry", "TRUE"),
    Column.ACTIONS: _count("action", "TRUE"),
    Column.STAGE: f"""CASE state WHEN 'planned' THEN 0 WHEN 'live' THEN 1 WHEN 'debrief' THEN 2
        ELSE 3 + (meeting.id IN ({EXPORTED})) END""",
}
_PAGE = f"""
SELECT wanted.key, meeting.id, title, day, area_id, state, meeting.id IN ({EXPORTED}),
    (SELECT json_group_array(agency_id) FROM (SELECT agency_id FROM attendance
        WHERE meeting_id = meeting.id AND removed_at IS NULL AND agency_id IS NOT NULL AND {IN_ROOM}
        GROUP BY agency_id ORDER BY min(seat))),
    {_ORDERS[Column.PEOPLE]}, {_ORDERS[Column.ENTRIES]}, {_ORDERS[Column.ACTIONS]}, {_count("action", _LATE)}
FROM json_each(:ids) AS wanted CROSS JOIN meeting ON meeting.id = wanted.value
WHERE meeting.removed_at IS NULL ORDER BY wanted.key
"""


class MeetingList:
    """Reads of an open study's file. Every refusal is a StudyError."""

    def __init__(self, opened: Opened) -> None:
        self._db: Database = opened.db
        self._path: Path = opened.path

    def ids(self, query: Query, order: Order, today: date) -> tuple[str, ...]:
        """The ids of the meetings that match, in order."""
        with told(self._path):
            found = self._db.execute(_ids(query, order), parameters(query, today))
            return tuple(row[0] for row in found)

    def rows(self, ids: Sequence[str], today: date) -> tuple[MeetingRow, ...]:
        """What the list says of these meetings, in their order; those that are gone are left out."""
        given = {"ids": json.dumps(list(ids)), "today": today.isoformat()}
        with told(self._path):
            return tuple(_row(cells) for cells in self._db.execute(_PAGE, given))

    def counts(self, query: Query, today: date) -> Counts:
        """How many meetings there are of each sort, a facet counted as if nothing of it were chosen."""
        found: Counts = defaultdict(dict)
        statement = _COUNTS.format(base=base(query), misses=misses(query))
        with told(self._path):
            for facet, value, count in self._db.execute(statement, parameters(query, today)):
                found[Facet(facet)][value] = count
        return dict(found)

    def total(self) -> int:
        """How many meetings the study has."""
        with told(self._path):
            rows = self._db.execute("SELECT count(*) FROM meeting WHERE removed_at IS NULL")
            return int(rows.fetchone()[0])


def _ids(query: Query, order: Order) -> str:
    way = "DESC" if order.descending else "ASC"
    return (
        f"SELECT meeting.id FROM meeting WHERE {base(query)} AND {misses(query)} = 0 "
        f"ORDER BY {_ORDERS[order.column]} {way}, day DESC, begins DESC, meeting.id DESC"
    )


def _facet(facet: Facet, value: str, table: str = "", where: str = "TRUE") -> str:
    """One facet counted over the meetings that nothing but itself leaves out."""
    kept = f"misses & ~{1 << PLACES[facet]} = 0 AND {where}"
    if not table:
        return f"SELECT '{facet}', {value}, count(*) FROM sieve WHERE {kept} GROUP BY 2"
    return (
        f"SELECT '{facet}', {value}, count(DISTINCT sieve.id) FROM sieve CROSS JOIN {table} "
        f"ON {table}.meeting_id = sieve.id WHERE {table}.removed_at IS NULL AND {kept} GROUP BY 2"
    )


_COUNTED = (
    _facet(Facet.AREA, "area_id"),
    _facet(Facet.TYPE, "kind", where="kind <> ''"),
    _facet(Facet.STATE, "state"),
    _facet(Facet.THEME, "theme_id", "mark"),
    _facet(Facet.AGENCY, "agency_id", "attendance", f"agency_id IS NOT NULL AND {IN_ROOM}"),
    _facet(Facet.PERSON, "person_id", "attendance", IN_ROOM),
)
_COUNTS = (
    "WITH sieve AS MATERIALIZED "
    "(SELECT id, area_id, kind, state, {misses} AS misses FROM meeting WHERE {base}) "
    + " UNION ALL ".join(_COUNTED)
)


def _row(cells: Sequence[Any]) -> MeetingRow:
    _place, meeting, title, day, area, state, exported, agencies, people, entries, actions, late = cells
    return MeetingRow(
        id=meeting,
        title=title,
        day=date.fromisoformat(day),
        area_id=area,
        stage=Stage.of(State(state), exported=bool(exported)),
        agencies=tuple(json.loads(agencies)),
        people=people,
        entries=entries,
        actions=actions,
        late=late,
    )
