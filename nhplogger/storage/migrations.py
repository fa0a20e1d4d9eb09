"""The history of the schema: forward only, with the fingerprint each version must have."""

import hashlib
from collections.abc import Iterator

from nhplogger.storage.engine import Database, Migrations, complete_statement
from nhplogger.storage.schema import VERSION_1

APPLICATION_ID = 0x4E48504C  # "NHPL"
VERSION = 1
FINGERPRINTS = {1: "09ca039801e5c0e1"}

_migrations = Migrations("nhplogger")


@_migrations(name="1 the first tables")
def _first(db: Database) -> None:
    # executescript() would commit; each statement joins the migration's transaction.
    for statement in _statements(VERSION_1):
        db.execute(statement)


def migrate(db: Database) -> None:
    """Bring a database to today's version, before its foreign keys are switched on."""
    _migrations.apply(db)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {VERSION}")


def fingerprint(db: Database) -> str:
    """A hash of every table, index, trigger and view; one that nobody tampered with has its version's."""
    rows = db.execute(
        "SELECT type, name, coalesce(sql, '') FROM sqlite_master WHERE name NOT LIKE '%sqlite%' "
        "ORDER BY type, name"
    )
    return hashlib.sha256(repr([tuple(row) for row in rows]).encode()).hexdigest()[:16]


def _statements(script: str) -> Iterator[str]:
    pending = ""
    for part in script.split(";"):
        pending += part + ";"
        if complete_statement(pending):
            yield pending
            pending = ""
