"""The history of the schema: forward only, with the fingerprint each version must have."""

import hashlib
from collections.abc import Iterator

from nhplogger.storage.engine import Database, Migrations, complete_statement
from nhplogger.storage.schema import VERSION_1, VERSION_2, VERSION_3, VERSION_4

APPLICATION_ID = 0x4E48504C  # "NHPL"
VERSION = 4
FINGERPRINTS = {1: "09ca039801e5c0e1", 2: "688f19d741841b88", 3: "a663b0f434b8e537", 4: "b1cf8fcbf1a795f3"}

_migrations = Migrations("nhplogger")


@_migrations(name="1 the first tables")
def _first(db: Database) -> None:
    _run(db, VERSION_1)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute("PRAGMA user_version = 1")


@_migrations(name="2 spells")
def _second(db: Database) -> None:
    _run(db, VERSION_2)
    db.execute("PRAGMA user_version = 2")


@_migrations(name="3 review, and lines in the order of time")
def _third(db: Database) -> None:
    _run(db, VERSION_3)
    db.execute("PRAGMA user_version = 3")


@_migrations(name="4 debriefs and reports")
def _fourth(db: Database) -> None:
    _run(db, VERSION_4)
    db.execute("PRAGMA user_version = 4")


def migrate(db: Database) -> None:
    """Bring a database to today's version, before its foreign keys are switched on.

    Each migration sets its own version, so that a file stopped in between still is a whole version.
    """
    _migrations.apply(db)


def fingerprint(db: Database) -> str:
    """A hash of every table, index, trigger and view; one that nobody tampered with has its version's."""
    # SQLite's own indexes have no SQL, and sqlite-utils may word its own table anew. Nothing else is
    # left out, whatever it is called.
    rows = db.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL "
        "AND NOT (type IN ('table', 'index') AND tbl_name = '_sqlite_migrations') ORDER BY type, name"
    )
    return hashlib.sha256(repr([tuple(row) for row in rows]).encode()).hexdigest()[:16]


def _run(db: Database, script: str) -> None:
    # executescript() would commit; each statement joins the migration's transaction.
    for statement in _statements(script):
        db.execute(statement)


def _statements(script: str) -> Iterator[str]:
    pending = ""
    for part in script.split(";"):
        pending += part + ";"
        if complete_statement(pending):
            yield pending
            pending = ""
