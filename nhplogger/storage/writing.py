"""Writing an act: every edit, and the act itself."""

from collections.abc import Iterable
from datetime import UTC
from functools import cache
from itertools import groupby
from typing import assert_never

from nhplogger.domain.edits import Act, Added, Changed, Edit, Removed, subject
from nhplogger.domain.faults import StudyError
from nhplogger.domain.values import Value
from nhplogger.i18n import _
from nhplogger.storage.engine import Database
from nhplogger.storage.history_rows import COLUMNS, act_row
from nhplogger.storage.rows import Table, table_of

_LARGEST = 1 << 63
_HISTORY = f"INSERT INTO act ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"


def write_act(db: Database, act: Act) -> None:
    """Write an act and its place in the history, within the transaction of the caller.

    Raises StudyError where an edit does not fit what the file holds, and whatever the engine refuses.
    """
    for kind, run in groupby(act.edits, key=_kind_added):
        if kind:
            _add(db, kind, run)
            continue
        for edit in run:
            _write_edit(db, edit, act)
    db.execute(_HISTORY, act_row(act))


def check_cells(edit: Edit) -> None:
    """Raises ValueError or OverflowError for a value with a cell that SQLite cannot keep."""
    value = subject(edit)
    for cell in table_of(type(value)).row(value):
        if isinstance(cell, str):
            cell.encode("utf-8")
        elif isinstance(cell, int) and not -_LARGEST <= cell < _LARGEST:
            raise OverflowError(cell)


def _kind_added(edit: Edit) -> type[Value] | None:
    return type(edit.value) if isinstance(edit, Added) else None


def _add(db: Database, kind: type[Value], edits: Iterable[Edit]) -> None:
    """Values of one kind that follow each other, as one statement."""
    table = table_of(kind)
    rows = [table.row(subject(edit)) for edit in edits]
    if db.conn.executemany(_added(table), rows).rowcount != len(rows):
        raise _changed_meanwhile()


def _write_edit(db: Database, edit: Edit, act: Act) -> None:
    match edit:
        case Added(value):
            _add(db, type(value), (edit,))
        case Changed(before, after):
            _change(db, before, after)
        case Removed(value):
            table = table_of(type(value))
            removed_at = act.at.astimezone(UTC).isoformat(timespec="microseconds")
            _one(db.execute(_removed(table), (removed_at, *table.row(value))).rowcount)
        case _:
            assert_never(edit)


def _change(db: Database, before: Value, after: Value) -> None:
    """Only columns that change are set: the search index follows the text's column."""
    table = table_of(type(after))
    found, wanted = table.row(before), table.row(after)
    pairs = zip(table.columns, found, wanted, strict=True)
    changed = {column.name: new for column, old, new in pairs if old != new} or {"id": after.id}
    columns = ", ".join(f"{name} = ?" for name in changed)
    statement = f"UPDATE {table.name} SET {columns} WHERE id = ? AND {_as_found(table)}"
    _one(db.execute(statement, (*changed.values(), after.id, *found)).rowcount)


@cache
def _added(table: Table) -> str:
    """A removed row that comes back keeps its place; anything else there already is left alone and told."""
    names = [column.name for column in table.columns]
    updates = ", ".join(f"{name} = excluded.{name}" for name in names if name != "id")
    return (
        f"INSERT INTO {table.name} ({table.column_names}) VALUES ({', '.join('?' * len(names))}) "
        f"ON CONFLICT (id) DO UPDATE SET {updates}, removed_at = NULL WHERE removed_at IS NOT NULL"
    )


@cache
def _removed(table: Table) -> str:
    return f"UPDATE {table.name} SET removed_at = ? WHERE {_as_found(table)}"


@cache
def _as_found(table: Table) -> str:
    """That a row is there just as the edit found it, so that nobody's later change is lost unseen."""
    return " AND ".join(["removed_at IS NULL", *(f"{column.name} IS ?" for column in table.columns)])


def _one(rows: int) -> None:
    if rows != 1:
        raise _changed_meanwhile()


def _changed_meanwhile() -> StudyError:
    return StudyError(_("That was changed meanwhile. Open the meeting again; nothing was lost."))
