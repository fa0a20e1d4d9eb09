"""How many lines of a study hold certain words."""

from collections.abc import Iterable

from nhplogger.domain.query import Query
from nhplogger.storage.engine import Database
from nhplogger.storage.search_match import match_query

_COUNT = """
SELECT count(*) FROM entry_text CROSS JOIN entry ON entry.row = entry_text.rowid
    CROSS JOIN meeting ON meeting.id = entry.meeting_id
    WHERE entry_text MATCH ? AND meeting.removed_at IS NULL
"""


def words_used(db: Database, words: Iterable[str]) -> dict[str, int]:
    """Lines that hold each of those words, as they follow each other; capitals and accents do not count."""
    return {each: _lines(db, each) for each in words}


def _lines(db: Database, words: str) -> int:
    match = match_query(Query(phrases=(words,)))
    return int(db.execute(_COUNT, (match,)).fetchone()[0]) if match else 0
