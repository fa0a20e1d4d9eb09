"""A study of up to 10,000 meetings and 1,000,000 entries, built once for all benchmarks of a run."""

import atexit
import os
import tempfile
from collections import defaultdict
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

from nhplogger.domain.edits import Act, Added
from nhplogger.domain.entry import Entry
from nhplogger.domain.theme import Theme
from nhplogger.domain.values import KINDS, Value
from nhplogger.logbook.clock import Clock
from nhplogger.logbook.opening import create_study
from nhplogger.storage.engine import Database
from nhplogger.storage.rows import Table, table_of
from nhplogger.storage.store import Store
from nhplogger.storage.tally import TALLIED
from tests.benchmarks.big_meetings import Meetings, the_register

PASSPHRASE = "a big study"
MEETINGS_IN = "NHPLOGGER_BIG_MEETINGS"  # how many meetings; a thousand where nothing is said
MEETINGS, LINES = int(os.environ.get(MEETINGS_IN, "1000")), 100
KEPT_AT = "NHPLOGGER_BIG_STUDY"  # a path: built there if it is not there, and left there
_BATCH = 100  # meetings
_FAST = {"journal_mode": "OFF", "synchronous": "OFF", "cache_size": "-256000", "foreign_keys": "OFF"}


def big_study() -> Path:
    """The study, for reading only: meetings of 100 lines, opened with PASSPHRASE.

    One of 10,000 takes some minutes to build. It goes when the run ends, unless the environment names a place
    for it; one that lies there is taken as it is.
    """
    return _built(os.environ.get(KEPT_AT, ""))


@cache
def _built(kept_at: str) -> Path:
    if kept_at:
        path = Path(kept_at)
        if not path.exists():
            build(path.with_name(f"{path.name}.new"), MEETINGS, LINES).replace(path)
        return path
    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    return build(Path(folder.name) / "big.nhp", MEETINGS, LINES)


def build(path: Path, meetings: int, lines: int) -> Path:
    """A sound study of so many meetings with so many lines each, with its search index and its history."""
    create_study(path, "Big study", PASSPHRASE, Clock())[0].close()
    with closing(Store.open(path, PASSPHRASE)) as store:
        areas, agencies, people = the_register()
        edits = (*map(Added, areas), *map(Added, agencies), *map(Added, people))
        store.apply(Act(label="Add people", edits=edits, at=Clock().now()))
        themes = [theme.id for theme in store.read_register().all(Theme)]
        _fill(store._db, Meetings(areas, people, themes), meetings, lines)
    return path


def _fill(db: Database, made: Meetings, meetings: int, lines: int) -> None:
    for name, value in _FAST.items():
        db.execute(f"PRAGMA {name} = {value}")
    of_entries = (
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%_tallied%' "
        "OR type = 'trigger' AND tbl_name = 'entry'"
    )
    triggers = db.execute(of_entries).fetchall()
    db.execute("BEGIN")
    for name, _sql in triggers:
        db.execute(f"DROP TRIGGER {name}")
    for first in range(0, meetings, _BATCH):
        numbers = range(first, min(first + _BATCH, meetings))
        _insert(db, [value for number in numbers for value in made.values(number, lines, meetings)])
    db.execute("INSERT INTO entry_text(entry_text) VALUES ('rebuild')")
    db.execute("INSERT INTO entry_text(entry_text) VALUES ('optimize')")
    db.execute("DELETE FROM meeting_tally")
    db.execute(TALLIED)
    for _name, sql in triggers:
        db.execute(sql)
    _write_history(db)
    db.execute("COMMIT")


def _insert(db: Database, values: list[Value]) -> None:
    by_kind: dict[type[Value], list[Any]] = defaultdict(list)
    for value in values:
        by_kind[type(value)].append(value)
    for kind, each in by_kind.items():
        table = table_of(kind)
        if kind is Entry:
            rows = [(_row(entry), *table.row(entry)) for entry in each]
            columns = f"row, {table.column_names}"
        else:
            rows, columns = [table.row(value) for value in each], table.column_names
        marks = ", ".join("?" * len(rows[0]))
        db.conn.executemany(f"INSERT INTO {table.name} ({columns}) VALUES ({marks})", rows)


def _row(entry: Entry) -> int:
    """The row of a line in the order of time, as the tables' own triggers number it."""
    return int(entry.at.timestamp()) << 30 | entry.seq << 18


# The engine writes the acts itself, one for each meeting: in Python it would take as long as all the rest.
_PARTS = {"action_owner": "action_id", "action_update": "action_id"}


def _write_history(db: Database) -> None:
    adds = " UNION ALL ".join(
        _edits_of(table) for table in map(table_of, KINDS) if table.name in _PARTS or _is_of_meeting(table)
    )
    db.execute(
        "INSERT INTO act (id, at, label, meeting_id, observer, device, undoes, edits) "
        "SELECT 'act ' || meeting.id, meeting.started_at, 'Read notes', meeting.id, meeting.observer, '', "
        f"NULL, (SELECT json_group_array(json(edit)) FROM ({adds})) FROM meeting ORDER BY meeting.started_at"
    )


def _is_of_meeting(table: Table) -> bool:
    return table.name == "meeting" or any(column.name == "meeting_id" for column in table.columns)


def _edits_of(table: Table) -> str:
    cells = ", ".join(f"'{column.name}', its.{column.name}" for column in table.columns)
    if table.name in _PARTS:
        where = "its.action_id IN (SELECT id FROM action WHERE action.meeting_id = meeting.id)"
    else:
        where = f"its.{'id' if table.name == 'meeting' else 'meeting_id'} = meeting.id"
    record = f"json_object('table', '{table.name}', 'after', json_object({cells}))"
    return f"SELECT {record} AS edit FROM {table.name} AS its WHERE {where}"
