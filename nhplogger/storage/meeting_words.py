"""The meetings in whose lines words are found, a portion at a time: a common word is in most lines."""

from collections.abc import Iterator

from nhplogger.domain.query import Query
from nhplogger.storage.engine import Database
from nhplogger.storage.search import match_query

_PORTION = 2_000  # lines: some hundredths of a second
_LINES = """
SELECT entry.row, entry.meeting_id FROM entry_text CROSS JOIN entry ON entry.row = entry_text.rowid
WHERE entry_text MATCH :match AND entry_text.rowid < :before ORDER BY entry_text.rowid DESC LIMIT :limit
"""
_END = (1 << 63) - 1


def find_meetings(db: Database, query: Query, portion: int = _PORTION) -> Iterator[frozenset[str]]:
    """The ids found so far, newest first, then more, until all are; nothing is held open in between."""
    match, before, found = match_query(query), _END, frozenset[str]()
    is_more = True
    while is_more:
        rows = db.execute(_LINES, {"match": match, "before": before, "limit": portion}).fetchall()
        is_more = len(rows) == portion
        before = rows[-1][0] if rows else before
        found |= {row[1] for row in rows}
        yield found
