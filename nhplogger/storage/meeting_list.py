"""Reading the list of meetings: which there are in an order, a page of them, and how many of each sort.

Nothing is counted of a meeting that is not asked for: a page is some hundred rows, the ids are a list.
"""

import json
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from math import inf
from pathlib import Path
from typing import Any

from nhplogger.domain.meeting import State
from nhplogger.domain.meeting_list import Column, Counts, MeetingRow, Order, Stage
from nhplogger.domain.query import Facet, Query
from nhplogger.storage.engine import Database
from nhplogger.storage.faults import told
from nhplogger.storage.meeting_counts import count_all, count_facets
from nhplogger.storage.meeting_sieve import EXPORTED, base, kept, parameters
from nhplogger.storage.meeting_words import find_meetings
from nhplogger.storage.opened import Opened
from nhplogger.storage.search_notes import find_noted_meetings
from nhplogger.storage.tally import IN_ROOM

_LATE = "status IN ('not started', 'in progress') AND due < :today"


def _tally(column: str) -> str:
    return f"(SELECT {column} FROM meeting_tally WHERE meeting_id = meeting.id)"


_ORDERS = {
    Column.DATE: "day",
    Column.TITLE: "title COLLATE NOCASE",
    Column.AREA: "(SELECT name FROM area WHERE area.id = area_id) COLLATE NOCASE",
    Column.PEOPLE: _tally("people"),
    Column.ENTRIES: _tally("entries"),
    Column.ACTIONS: _tally("actions"),
    Column.STAGE: f"""CASE state WHEN 'planned' THEN 0 WHEN 'live' THEN 1 WHEN 'debrief' THEN 2
        ELSE 3 + (meeting.id IN ({EXPORTED})) END""",
}
_PAGE = f"""
SELECT wanted.key, meeting.id, title, day, area_id, state, meeting.id IN ({EXPORTED}),
    (SELECT json_group_array(agency_id) FROM (SELECT agency_id FROM attendance
        WHERE meeting_id = meeting.id AND removed_at IS NULL AND agency_id IS NOT NULL AND {IN_ROOM}
        GROUP BY agency_id ORDER BY min(seat))),
    people, entries, actions,
    (SELECT count(*) FROM action WHERE meeting_id = meeting.id AND removed_at IS NULL AND {_LATE})
FROM json_each(:ids) AS wanted CROSS JOIN meeting ON meeting.id = wanted.value
    CROSS JOIN meeting_tally ON meeting_tally.meeting_id = meeting.id
WHERE meeting.removed_at IS NULL ORDER BY wanted.key
"""


class MeetingList:
    """Reads of an open study's file. Every refusal is a StudyError."""

    def __init__(self, opened: Opened) -> None:
        self._db: Database = opened.db
        self._path: Path = opened.path

    def ids(
        self, query: Query, order: Order, today: date, found: Collection[str] | None = None
    ) -> tuple[str, ...]:
        """The ids of the meetings that match, in order.

        `found` are those in whose lines the words are; where it is left out, all of them are looked for.
        """
        with told(self._path):
            given = parameters(query, today, self._found(query) if found is None else found)
            return tuple(row[0] for row in self._db.execute(_ids(query, order), given))

    def rows(self, ids: Sequence[str], today: date) -> tuple[MeetingRow, ...]:
        """What the list says of these meetings, in their order; those that are gone are left out."""
        given = {"ids": json.dumps(list(ids)), "today": today.isoformat()}
        with told(self._path):
            return tuple(_row(cells) for cells in self._db.execute(_PAGE, given))

    def counts(self, query: Query, today: date) -> Counts:
        """How many meetings there are of each sort, a facet counted as if nothing of it were chosen."""
        with told(self._path):
            return count_all(self._db, query, today, self._found(query))

    def counting(
        self, query: Query, today: date, found: Collection[str]
    ) -> Iterator[tuple[Facet, dict[str, int]] | None]:
        """The same, a facet or a portion of one at a time."""
        with told(self._path):
            yield from count_facets(self._db, query, today, found)

    def finding(self, query: Query) -> Iterator[frozenset[str]]:
        """The ids of the meetings in whose lines, or in notes under them, the words are, more each time."""
        with told(self._path):
            noted = find_noted_meetings(self._db, query)
            yield from (found | noted for found in find_meetings(self._db, query))

    def _found(self, query: Query) -> frozenset[str]:
        if not query.has_text:
            return frozenset()
        return find_noted_meetings(self._db, query).union(*find_meetings(self._db, query, inf))

    def total(self) -> int:
        """How many meetings the study has."""
        with told(self._path):
            rows = self._db.execute("SELECT count(*) FROM meeting WHERE removed_at IS NULL")
            return int(rows.fetchone()[0])


def _ids(query: Query, order: Order) -> str:
    way = "DESC" if order.descending else "ASC"
    # Said twice, the day would keep the engine from taking the order of its index.
    first = "" if order == Order() else f"{_ORDERS[order.column]} {way}, "
    return (
        f"SELECT meeting.id FROM meeting WHERE {base(query)} AND {kept(query)} "
        f"ORDER BY {first}day DESC, begins DESC, meeting.id DESC"
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
