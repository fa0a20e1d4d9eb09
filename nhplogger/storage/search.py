"""Full-text search over every entry, newest first."""

import re
from datetime import datetime

from nhplogger.domain.entry import Kind
from nhplogger.domain.summary import Hit
from nhplogger.domain.text import clean_text
from nhplogger.storage.engine import Database

_TERM = re.compile(r'(-?)"([^"]*)"?|(\S+)')
_FIND = """
SELECT entry.meeting_id, entry.id, entry.at, entry.timed, entry.kind, entry.text
FROM entry_text JOIN entry ON entry.row = entry_text.rowid JOIN meeting ON meeting.id = entry.meeting_id
WHERE entry_text MATCH ? AND meeting.removed_at IS NULL ORDER BY entry.at DESC, entry.seq DESC LIMIT ?
"""


def find(db: Database, words: str, limit: int = 200) -> tuple[Hit, ...]:
    """Entries that hold every word; `"two words"` is a phrase, `-word` must not be there.

    The last word also finds what begins with it. Accents and capitals do not count.
    """
    query = match_query(words)
    if not query:
        return ()
    return tuple(
        Hit(
            meeting_id=meeting,
            entry_id=entry,
            at=datetime.fromisoformat(at) if timed else None,
            kind=Kind(kind),
            text=text,
        )
        for meeting, entry, at, timed, kind, text in db.execute(_FIND, (query, limit))
    )


def match_query(words: str) -> str:
    """What a person typed, as FTS5 reads it; empty where there is nothing to look for."""
    wanted, unwanted = [], []
    words = clean_text(words)
    for match in _TERM.finditer(words):
        text = match[2] if match[3] is None else match[3].lstrip("-")
        term = '"' + text.replace('"', '""') + '"'
        if not any(character.isalnum() for character in text):
            continue
        if match[0].startswith("-"):
            unwanted.append(term)
        else:
            wanted.append(f"{term}*" if match[3] and match.end() == len(words) else term)
    # One NOT over all of them: FTS5 refuses a query in which they nest.
    excluded = f" NOT ({' OR '.join(unwanted)})" if unwanted else ""
    return f"({' AND '.join(wanted)}){excluded}" if wanted else ""
