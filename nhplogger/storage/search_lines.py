"""Reading the lines that answer a query: all of a span, its newest ones, or those among given rows."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from nhplogger.domain.query import Query
from nhplogger.storage.engine import Database
from nhplogger.storage.search_filters import Condition, conditions
from nhplogger.storage.search_match import any_of
from nhplogger.storage.search_span import Span

Row = tuple[Any, ...]

# A row number follows its moment, so the index gives the newest first without sorting; the joins keep its
# order as long as nothing tempts the engine to begin with another table.
_BY_WORDS = "entry_text CROSS JOIN entry ON entry.row = entry_text.rowid"
_GIVEN = "(SELECT value FROM json_each(?))"
_COLUMNS = (
    "entry.row, entry.meeting_id, entry.id, entry.at, entry.timed, entry.kind, entry.text, "
    "entry.speaker_id, entry.starred"
)
_HAS = "EXISTS (SELECT 1 FROM entry_text WHERE entry_text.rowid = entry.row AND entry_text MATCH ?)"
_PORTION = 100  # rows asked for their words one by one: a hundredth of a second


class Lines:
    """What answers a query: its words as the index reads them, and its filters on the day `today`."""

    def __init__(self, db: Database, query: Query, match: str, today: date | None) -> None:
        self._db, self._match = db, match
        self._filters = tuple(conditions(query, today))
        self._rest = () if match else tuple(_without_words(query))
        self._row = "entry_text.rowid" if match else "entry.row"

    def newest(self, span: Span, limit: int) -> list[Row]:
        """The newest lines of a span that answer; it is gone through until there are enough."""
        tables = _BY_WORDS if self._match else "entry"
        return self._read(tables, (*self._wanted(span), *self._filters), self._row, limit)

    def of_first(self, span: Span, lines: int, limit: int) -> list[Row]:
        """Those among so many of the newest lines that have the words."""
        first = self._first(span, lines)
        tables = f"({first.sql}) AS line CROSS JOIN entry ON entry.row = line.row"
        return self._read(tables, (Condition("TRUE", first.given), *self._filters), "entry.row", limit)

    def end_of_first(self, span: Span, lines: int) -> int | None:
        """The row of the last of so many lines that have the words; none where there are not as many."""
        first = self._first(span, lines)
        row = self._db.execute(f"SELECT count(*), min(row) FROM ({first.sql})", first.given).fetchone()
        return int(row[1]) if row[0] == lines else None

    def among(self, rows: Sequence[int], limit: int) -> list[Row]:
        """The first of those rows, the newest first, that answer; each is asked for the words."""
        found: list[Row] = []
        tables = "json_each(?) AS line CROSS JOIN entry ON entry.row = line.value"
        words = (Condition(_HAS, (self._match,)),) if self._match else self._rest
        for first in range(0, len(rows), _PORTION):
            given = Condition("TRUE", (json.dumps(rows[first : first + _PORTION]),))
            found += self._read(tables, (given, *self._filters, *words), "entry.row", limit - len(found))
            if len(found) >= limit:
                break
        return found

    def passing(self, rows: Sequence[int], span: Span, limit: int) -> list[Row]:
        """The same, by going through all lines of the span that have the words."""
        given = Condition(f"+entry_text.rowid IN {_GIVEN}", (json.dumps(rows),))
        return self._read(_BY_WORDS, (*self._wanted(span), given, *self._filters), self._row, limit)

    def _read(self, tables: str, wanted: Sequence[Condition], row: str, limit: int) -> list[Row]:
        statement = (
            f"SELECT {_COLUMNS} FROM {tables} CROSS JOIN meeting ON meeting.id = entry.meeting_id "
            f"WHERE {' AND '.join(each.sql for each in wanted)} AND meeting.removed_at IS NULL "
            f"ORDER BY {row} DESC LIMIT {limit:d}"  # as a parameter it makes the engine a quarter slower
        )
        return self._db.execute(statement, [cell for each in wanted for cell in each.given]).fetchall()

    def _first(self, span: Span, lines: int) -> Condition:
        table, row = ("entry_text", "rowid") if self._match else ("entry", "row")
        wanted = tuple(self._wanted(span))
        sql = (
            f"SELECT {row} AS row FROM {table} WHERE {' AND '.join(each.sql for each in wanted)} "
            f"ORDER BY {row} DESC LIMIT {lines:d}"
        )
        return Condition(sql, tuple(cell for each in wanted for cell in each.given))

    def _wanted(self, span: Span) -> Iterator[Condition]:
        yield from (Condition("entry_text MATCH ?", (self._match,)),) if self._match else self._rest
        if span.first is not None:
            yield Condition(f"{self._row} >= ?", (span.first,))
        if span.end is not None:
            yield Condition(f"{self._row} < ?", (span.end,))


def _without_words(query: Query) -> Iterator[Condition]:
    yield Condition("entry.removed_at IS NULL")
    if query.unwanted:
        yield Condition(f"NOT {_HAS}", (any_of(query.unwanted),))
