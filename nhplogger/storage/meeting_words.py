"""The meetings in whose lines words are found, a portion at a time: a common word is in most lines there are."""

import json
from collections.abc import Iterator

from nhplogger.domain.query import Query
from nhplogger.storage.engine import Database
from nhplogger.storage.search import match_query

# So many lines or meetings are looked at in a portion, a few hundredths of a second.
_LINES, _MEETINGS = 1_000, 100
_FEW = 20_000  # lines: up to here each is looked up, beyond each meeting is asked
_HOW_MANY = "SELECT count(*) FROM (SELECT 1 FROM entry_text WHERE entry_text MATCH ? LIMIT ?)"
_EACH_LINE = """
SELECT entry.row, entry.meeting_id FROM entry_text CROSS JOIN entry ON entry.row = entry_text.rowid
WHERE entry_text MATCH :match AND entry_text.rowid < :before ORDER BY entry_text.rowid DESC LIMIT :limit
"""
# The rows of a meeting's lines lie close together; those of another one may lie between them.
_EACH_MEETING = """
SELECT one.value FROM json_each(:ids) AS one WHERE EXISTS (
    SELECT 1 FROM entry_text CROSS JOIN entry ON entry.row = entry_text.rowid
    WHERE entry_text MATCH :match AND entry.meeting_id = one.value AND entry_text.rowid BETWEEN
        (SELECT min(row) FROM entry WHERE meeting_id = one.value) AND
        (SELECT max(row) FROM entry WHERE meeting_id = one.value))
"""
_NEWEST_FIRST = "SELECT id FROM meeting WHERE removed_at IS NULL ORDER BY day DESC, begins DESC, id DESC"
_END = (1 << 63) - 1


def find_meetings(db: Database, query: Query) -> Iterator[frozenset[str]]:
    """The ids found so far, newest first, then more, until all are; nothing is held open in between."""
    match = match_query(query)
    few = db.execute(_HOW_MANY, (match, _FEW + 1)).fetchone()[0] <= _FEW
    found: frozenset[str] = frozenset()
    for portion in _by_lines(db, match) if few else _by_meetings(db, match):
        found |= portion
        yield found


def _by_lines(db: Database, match: str) -> Iterator[set[str]]:
    before, is_more = _END, True
    while is_more:
        rows = db.execute(_EACH_LINE, {"match": match, "before": before, "limit": _LINES}).fetchall()
        is_more = len(rows) == _LINES
        before = rows[-1][0] if rows else before
        yield {row[1] for row in rows}


def _by_meetings(db: Database, match: str) -> Iterator[set[str]]:
    ids = [row[0] for row in db.execute(_NEWEST_FIRST)]
    for first in range(0, len(ids), _MEETINGS):
        given = {"match": match, "ids": json.dumps(ids[first : first + _MEETINGS])}
        yield {row[0] for row in db.execute(_EACH_MEETING, given)}
