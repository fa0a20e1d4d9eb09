"""Search over every entry by words and filters, newest first."""

from datetime import UTC, date, datetime
from typing import Any

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
_SHORTEST_OPEN = 2  # letters: what begins with one of them is a good part of all words


def find(
    db: Database, query: Query, limit: int, before: int | None = None, today: date | None = None
) -> tuple[Hit, ...]:
    """The newest `limit` entries that answer a query; those before the row `before` where it is given.

    Capitals and accents do not count. Nothing asked finds nothing, and so do unwanted words alone. The lines
    of an agency are those its people spoke, those of a person what they spoke and the actions they own.
    Actions are overdue by `today`, the present day where none is given.
    """
    if not (query.has_text or query.filters or query.since or query.until):
        return ()
    wanted = [*_words(query, before), *conditions(query, today or datetime.now(UTC).date())]
    tables = _BY_WORDS if query.has_text else "entry"
    row = "entry_text.rowid" if query.has_text else "entry.row"
    statement = (
        f"SELECT {_COLUMNS} FROM {tables} CROSS JOIN meeting ON meeting.id = entry.meeting_id "
        f"WHERE {' AND '.join(each.sql for each in wanted)} AND meeting.removed_at IS NULL "
        f"ORDER BY {row} DESC LIMIT ?"
    )
    given = [cell for each in wanted for cell in each.given]
    return tuple(map(_hit, db.execute(statement, [*given, limit])))


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


def _words(query: Query, before: int | None) -> list[Condition]:
    if query.has_text:
        paged = [] if before is None else [Condition("entry_text.rowid < ?", (before,))]
        return [Condition("entry_text MATCH ?", (match_query(query),)), *paged]
    unwanted = [Condition(_UNWANTED, (_any_of(query.unwanted),))] if query.unwanted else []
    paged = [] if before is None else [Condition("entry.row < ?", (before,))]
    return [Condition("entry.removed_at IS NULL"), *paged, *unwanted]


def _any_of(texts: tuple[str, ...]) -> str:
    return " OR ".join(map(_quoted, texts))


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _hit(cells: tuple[Any, ...]) -> Hit:
    row, meeting, entry, at, timed, kind, text, speaker, starred = cells
    return Hit(
        meeting_id=meeting,
        entry_id=entry,
        at=datetime.fromisoformat(at) if timed else None,
        kind=Kind(kind),
        text=text,
        row=row,
        speaker_id=speaker,
        starred=bool(starred),
    )
