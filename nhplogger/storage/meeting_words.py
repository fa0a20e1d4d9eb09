"""The meetings in whose lines words are found, a moment's work at a time: a common word is in most lines."""

import time
from collections.abc import Iterator
from contextlib import closing

from nhplogger.domain.query import Query
from nhplogger.storage.engine import Database
from nhplogger.storage.search_match import endings, match_query

_MOMENT = 0.02  # seconds: how many lines that are depends on the disk and on how far apart they lie
_LINES = """
SELECT entry.row, entry.meeting_id FROM entry_text CROSS JOIN entry ON entry.row = entry_text.rowid
WHERE entry_text MATCH :match AND entry_text.rowid < :before ORDER BY entry_text.rowid DESC
"""
_END = (1 << 63) - 1


def find_meetings(db: Database, query: Query, seconds: float = _MOMENT) -> Iterator[frozenset[str]]:
    """The ids found so far, newest first, then more, until all are; nothing is held open in between."""
    match, found = match_query(query, endings(db, query)), set[str]()
    before: int | None = _END
    while before is not None:
        before = _look_on(db, match, before, found, time.monotonic() + seconds)
        yield frozenset(found)


def _look_on(db: Database, match: str, before: int, found: set[str], ends: float) -> int | None:
    """Add to what is found, and tell the row to go on from; none where there are no more."""
    with closing(db.execute(_LINES, {"match": match, "before": before})) as lines:
        for row, meeting in lines:
            found.add(meeting)
            if time.monotonic() > ends:
                return int(row)
    return None
