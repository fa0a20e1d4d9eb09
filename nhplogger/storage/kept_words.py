"""What stands half typed on a screen, kept in the study until it is wanted or done with; no history."""

from nhplogger.storage.engine import Database


def keep(db: Database, key: str, words: str) -> None:
    """Keep words under a key in place of earlier ones; no words forget them."""
    if words:
        db.execute("INSERT OR REPLACE INTO kept_words (key, words) VALUES (?, ?)", (key, words))
    else:
        db.execute("DELETE FROM kept_words WHERE key = ?", (key,))


def read(db: Database, key: str) -> str:
    """What is kept under a key; nothing where nothing is."""
    row = db.execute("SELECT words FROM kept_words WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else ""
