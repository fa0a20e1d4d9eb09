"""One connection to a study, as safe as SQLite can be made."""

from contextlib import suppress
from pathlib import Path

from sqlcipher3 import dbapi2

from nhplogger.storage.engine import Connection, Database

PATIENCE_MS, HASTE_MS = 5000, 30  # how long another program's write is waited for

# TRUNCATE with EXTRA lost nothing in simulated power cuts, keeps everything in the one file, and refuses to
# write to a file that was replaced underneath; WAL and the default do not. Without recursive triggers,
# INSERT OR REPLACE could take a row out of the history unseen by the trigger that guards it.
_PRAGMAS = {
    "journal_mode": "TRUNCATE",
    "synchronous": "EXTRA",
    "locking_mode": "NORMAL",
    "fullfsync": "1",
    "trusted_schema": "OFF",
    "recursive_triggers": "ON",
    "cell_size_check": "ON",
    "secure_delete": "FAST",
    "temp_store": "MEMORY",
    "mmap_size": "0",
    "cache_size": "-32000",
    "busy_timeout": str(PATIENCE_MS),
}


def connect(path: Path, key: bytes, salt: bytes) -> Connection:
    """A keyed connection, its key not yet tried. `salt` is the file's, or the one a new file is to have."""
    connection = dbapi2.connect(str(path), timeout=5)
    connection.execute("PRAGMA cipher_log_level = none")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}{salt.hex()}'\"")
    return connection


def in_memory() -> Connection:
    """A study that is gone when it is closed."""
    return dbapi2.connect(":memory:")


def close(connection: Connection) -> None:
    """Close a connection and leave one file: TRUNCATE keeps an empty journal, DELETE takes it away."""
    with suppress(dbapi2.Error):
        connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()


def database(connection: Connection) -> Database:
    """The connection with every safety on, but for foreign keys, which come after migrations."""
    for name, value in _PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {value}")
    return Database(connection, execute_plugins=False)
