"""Search over every entry by words and filters, newest first."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from nhplogger.domain.entry import Kind
from nhplogger.domain.query import Query
from nhplogger.domain.summary import Hit
from nhplogger.storage.engine import Database
from nhplogger.storage.search_filters import Condition, conditions

# A row number follows its moment, so the index gives the newest first without sorting; the joins keep its
# order as long as nothing tempts the engine to begin with another table.
_BY_WORDS = "entry_text CROSS JOIN entry ON entry.row = entry_text.rowid"
_COLUMNS = (
    "entry.row, entry.meeting_id, entry.id, entry.at, entry.timed, entry.kind, entry.text, "
    "entry.speaker_id, entry.starred"
)
_UNWANTED = "NOT EXISTS (SELECT 1 FROM entry_text WHERE entry_text.rowid = entry.row AND entry_text MATCH ?)"
_KINDS = {kind.value: kind for kind in Kind}  # a quarter of the time of calling Kind
_LAST_ROW = (1 << 63) - 1
_SHORTEST_OPEN = 2  # letters: what begins with one of them is a good part of all words


def find(
    db: Database, query: Query, limit: int, before: int | None = None, today: date | None = None
) -> tuple[Hit, ...]:
    """The newest `limit` entries that answer a query; those before the row `before` where it is given.

    Capitals and accents do not count. Nothing asked finds nothing, and so do unwanted words alone. The lines
    of an agency are those its people spoke, those of a person what they spoke and the actions they own.
    Actions are overdue by `today`, the present day where none is given. Days are those on which lines were
    said, in the study's zone.
    """
    if not (query.has_text or query.filters or query.since or query.until):
        return ()
    row = "entry_text.rowid" if query.has_text else "entry.row"
    wanted = [*_words(query), *_rows(row, _span(db, query, before)), *conditions(query, today)]
    tables = _BY_WORDS if query.has_text else "entry"
    statement = (
        f"SELECT {_COLUMNS} FROM {tables} CROSS JOIN meeting ON meeting.id = entry.meeting_id "
        f"WHERE {' AND '.join(each.sql for each in wanted)} AND meeting.removed_at IS NULL "
        f"ORDER BY {row} DESC LIMIT {int(limit)}"  # as a parameter it makes the engine a quarter slower
    )
    given = [cell for each in wanted for cell in each.given]
    return _hits(db.execute(statement, given).fetchall())


def match_query(query: Query) -> str:
    """The words of a query as FTS5 reads them; empty where there is nothing to look for."""
    if not query.has_text:
        return ""
    wanted = [*map(_quoted, query.words), *map(_quoted, query.phrases)]
    if query.open_end and len(query.words[-1]) >= _SHORTEST_OPEN:
        wanted[len(query.words) - 1] += "*"
    # One NOT over all of them: FTS5 refuses a query in which they nest.
    excluded = f" NOT ({_any_of(query.unwanted)})" if query.unwanted else ""
    return f"({' AND '.join(wanted)}){excluded}"


def _words(query: Query) -> Iterator[Condition]:
    if query.has_text:
        yield Condition("entry_text MATCH ?", (match_query(query),))
        return
    yield Condition("entry.removed_at IS NULL")
    if query.unwanted:
        yield Condition(_UNWANTED, (_any_of(query.unwanted),))


def _rows(row: str, span: tuple[int | None, int | None]) -> Iterator[Condition]:
    first, end = span
    if first is not None:
        yield Condition(f"{row} >= ?", (first,))
    if end is not None:
        yield Condition(f"{row} < ?", (end,))


def _span(db: Database, query: Query, before: int | None) -> tuple[int | None, int | None]:
    """The first row to look at, and the one to stop before."""
    if not (query.since or query.until):
        return None, before
    zone = ZoneInfo(db.execute("SELECT zone FROM study UNION ALL SELECT 'UTC'").fetchone()[0])
    first = _row_of(query.since, zone) if query.since else None
    end = _row_of(query.until + timedelta(1), zone) if query.until and query.until < date.max else None
    ends = [each for each in (end, before) if each is not None]
    return first, min(ends, default=None)


def _row_of(day: date, zone: ZoneInfo) -> int:
    """The first row of a day, as the tables number lines by their second."""
    # By noon's distance from Greenwich: midnight may come twice, or not at all.
    noon = datetime.combine(day, time(12), tzinfo=zone)
    second = int(
        datetime.combine(day, time(), tzinfo=UTC).timestamp()
        - (noon.utcoffset() or timedelta()).total_seconds()
    )
    return max(min(second << 30, _LAST_ROW), -_LAST_ROW)


def _any_of(texts: tuple[str, ...]) -> str:
    return " OR ".join(map(_quoted, texts))


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _hits(rows: list[tuple[Any, ...]]) -> tuple[Hit, ...]:
    moment, make = datetime.fromisoformat, Hit._make
    return tuple(
        make((meeting, entry, moment(at) if timed else None, _KINDS[kind], text, row, speaker, starred == 1))
        for row, meeting, entry, at, timed, kind, text, speaker, starred in rows
    )
