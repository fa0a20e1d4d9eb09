"""What stands half typed on a screen, kept in the study until it is wanted or done with.

It lies among the saved views, marked as taken away: no list shows it, no search finds it, no act made it, and
yet it is in the encrypted file.
"""

from nhplogger.domain.ids import derived_id
from nhplogger.storage.engine import Database

_KEEP = "INSERT OR REPLACE INTO saved_view (id, name, words, removed_at) VALUES (?, ?, ?, '')"


def keep(db: Database, key: str, words: str) -> None:
    """Keep words under a key in place of earlier ones; no words forget them."""
    if words:
        db.execute(_KEEP, (_id(key), key, words))
    else:
        db.execute("DELETE FROM saved_view WHERE id = ?", (_id(key),))


def read(db: Database, key: str) -> str:
    """What is kept under a key; nothing where nothing is."""
    row = db.execute("SELECT words FROM saved_view WHERE id = ?", (_id(key),)).fetchone()
    return str(row[0]) if row else ""


def _id(key: str) -> str:
    return derived_id("kept words", key)
