"""Writing an act: every edit and the act itself, in one transaction."""

from functools import cache
from typing import assert_never

from nhplogger.domain.edits import Act, Added, Changed, Edit, Removed
from nhplogger.domain.faults import StudyError
from nhplogger.domain.values import Value
from nhplogger.i18n import _
from nhplogger.storage.engine import Database
from nhplogger.storage.history_rows import COLUMNS, act_row
from nhplogger.storage.rows import Table, table_of

_HISTORY = f"INSERT INTO act ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"


def write_act(db: Database, act: Act) -> None:
    """Write an act and its place in the history, all or nothing.

    Raises StudyError where an edit does not fit what the file holds, and whatever the engine refuses.
    """
    with db.atomic():
        for edit in act.edits:
            _write_edit(db, edit, act)
        db.execute(_HISTORY, act_row(act))


def _write_edit(db: Database, edit: Edit, act: Act) -> None:
    match edit:
        case Added(value):
            table = table_of(type(value))
            _one(db.execute(_added(table), table.row(value)).rowcount)
        case Changed(before, after):
            _change(db, before, after)
        case Removed(value):
            table = table_of(type(value))
            _one(
                db.execute(
                    _removed(table.name), (act.at.isoformat(timespec="microseconds"), value.id)
                ).rowcount
            )
        case _:
            assert_never(edit)


def _change(db: Database, before: Value, after: Value) -> None:
    table = table_of(type(after))
    pairs = zip(table.columns, table.row(before), table.row(after), strict=True)
    changed = [(column.name, new) for column, old, new in pairs if old != new]
    if changed:
        columns = ", ".join(f"{name} = ?" for name, _cell in changed)
        statement = f"UPDATE {table.name} SET {columns} WHERE id = ? AND removed_at IS NULL"
        _one(db.execute(statement, (*(cell for _name, cell in changed), after.id)).rowcount)


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
def _removed(table: str) -> str:
    return f"UPDATE {table} SET removed_at = ? WHERE id = ? AND removed_at IS NULL"


def _one(rows: int) -> None:
    if rows != 1:
        raise StudyError(_("That was changed meanwhile. Open the meeting again; nothing was lost."))
