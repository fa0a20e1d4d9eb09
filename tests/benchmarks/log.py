"""How long `log` takes for the demo's meetings, beside inserting the same rows bare."""

import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from itertools import groupby
from pathlib import Path

from nhplogger import assets
from nhplogger.domain.edits import Act, Added, Changed, subject
from nhplogger.logbook.clock import Clock
from nhplogger.logbook.notes import import_file
from nhplogger.logbook.opening import create_study, open_study
from nhplogger.storage.connection import connect, database
from nhplogger.storage.engine import Connection
from nhplogger.storage.history_rows import COLUMNS, act_row
from nhplogger.storage.key import SALT_BYTES, derive_key
from nhplogger.storage.rows import table_of

NOTES = sorted((assets.ROOT / "demo").glob("*.txt"))
ROUNDS = 7
_PASSPHRASE = "demo"

Statement = tuple[str, list[tuple[object, ...]]]


def rows() -> list[tuple[str, float, float]]:
    """What was measured, its ratio, and the limit of that ratio."""
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "empty.nhp"
        create_study(empty, "Benchmark", _PASSPHRASE, Clock())[0].close()
        acts = [_statements(act) for act in _acts(empty)]
        pairs = [(_log(empty), _bare(empty, acts)) for _round in range(ROUNDS)]
    ours, bare = (statistics.median(times) for times in zip(*pairs, strict=True))
    return [(f"log of {len(NOTES)} meetings, beside inserting their rows bare", ours / bare, 5.0)]


def _copy(empty: Path) -> Path:
    """The furnished study again, with no meeting in it."""
    return Path(shutil.copy(empty, empty.with_name("copy.nhp")))


def _acts(empty: Path) -> list[Act]:
    """The acts that log writes."""
    with closing(open_study(_copy(empty), _PASSPHRASE, Clock())) as logbook:
        before = len(logbook.store.acts())
        for path in NOTES:
            import_file(logbook, path)
        return list(logbook.store.acts()[before:])


def _log(empty: Path) -> float:
    """Seconds to read the files and keep them, the study being open."""
    with closing(open_study(_copy(empty), _PASSPHRASE, Clock())) as logbook:
        began = time.perf_counter()
        for path in NOTES:
            import_file(logbook, path)
        return time.perf_counter() - began


def _bare(empty: Path, acts: list[list[Statement]]) -> float:
    """Seconds for the same rows, ready as tuples, into the same tables: one transaction an act."""
    with closing(_connection(_copy(empty))) as connection:
        began = time.perf_counter()
        for act in acts:
            connection.execute("BEGIN")
            for statement, cells in act:
                connection.executemany(statement, cells)
            connection.execute("COMMIT")
        return time.perf_counter() - began


def _connection(path: Path) -> Connection:
    """As the program opens it: same key, same safety, same checks of references."""
    salt = path.read_bytes()[:SALT_BYTES]
    db = database(connect(path, derive_key(_PASSPHRASE, salt), salt))
    db.execute("PRAGMA foreign_keys = ON")
    connection: Connection = db.conn
    return connection


def _statements(act: Act) -> list[Statement]:
    """An act as rows: what it adds, what it changes, and itself."""
    history = f"INSERT INTO act ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    return [*_inserts(act), *_updates(act), (history, [act_row(act)])]


def _inserts(act: Act) -> Iterator[Statement]:
    added = (edit.value for edit in act.edits if isinstance(edit, Added))
    for kind, values in groupby(added, key=type):
        table = table_of(kind)
        marks = ", ".join("?" * len(table.columns))
        statement = f"INSERT INTO {table.name} ({table.column_names}) VALUES ({marks})"
        yield statement, [table.row(value) for value in values]


def _updates(act: Act) -> Iterator[Statement]:
    for edit in act.edits:
        if isinstance(edit, Changed):
            table = table_of(type(subject(edit)))
            columns = ", ".join(f"{column.name} = ?" for column in table.columns)
            yield f"UPDATE {table.name} SET {columns} WHERE id = ?", [(*table.row(edit.after), edit.after.id)]
