"""Values to rows and back, by the fields of their dataclass: no code of its own for any table."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, time
from enum import Enum
from operator import attrgetter
from types import NoneType
from typing import Any, get_args, get_type_hints

from nhplogger.domain.values import KINDS, Value

Cell = str | int | None


@dataclass(frozen=True, slots=True)
class Column:
    """One field: its name, and its value into and out of the file."""

    name: str
    write: Callable[[Any], Cell]
    read: Callable[[Any], Any]


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """The table of a kind of value.

    `converted` pairs places with what writes them, `read` names with what reads them; others stay as is.
    """

    kind: type[Value]
    name: str
    columns: tuple[Column, ...]
    fields: Callable[[Value], tuple[Any, ...]]
    converted: tuple[tuple[int, Callable[[Any], Cell]], ...]
    names: tuple[str, ...]
    read: tuple[tuple[str, Callable[[Any], Any]], ...]

    @property
    def column_names(self) -> str:
        """The columns as SQL lists them."""
        return ", ".join(column.name for column in self.columns)

    def row(self, value: Value) -> tuple[Cell, ...]:
        """A value's cells, in the order of the columns."""
        cells = list(self.fields(value))
        for place, write in self.converted:
            cells[place] = write(cells[place])
        return tuple(cells)

    def value(self, cells: Sequence[Any]) -> Value:
        """The value that cells stand for."""
        given = dict(zip(self.names, cells, strict=True))
        for name, read in self.read:
            given[name] = read(given[name])
        return self.kind(**given)

    def record(self, value: Value) -> dict[str, Cell]:
        """A value's cells by name, for the history."""
        return dict(zip((column.name for column in self.columns), self.row(value), strict=True))

    def from_record(self, record: Mapping[str, Cell]) -> Value:
        """The value of a record; a field newer than the record takes its default."""
        return self.kind(**{c.name: c.read(record[c.name]) for c in self.columns if c.name in record})


def table_of(kind: type[Any]) -> Table:
    """The table of a kind of value."""
    return _TABLES[kind]


def _table(kind: type[Value]) -> Table:
    """agenda_item for AgendaItem, with a column for each field."""
    name = re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind)]
    columns = tuple(_column(each, hints[each]) for each in names)
    converted = ((place, column.write) for place, column in enumerate(columns) if column.write is not _as_is)
    read = tuple((column.name, column.read) for column in columns if column.read is not _as_is)
    return Table(kind, name, columns, attrgetter(*names), tuple(converted), tuple(names), read)


def _column(name: str, hint: Any) -> Column:
    kinds = [kind for kind in get_args(hint) if kind is not NoneType] or [hint]
    write, read = _codec(kinds[0])
    if len(get_args(hint)) > 1 and write is not _as_is:
        return Column(
            name, lambda v: None if v is None else write(v), lambda c: None if c is None else read(c)
        )
    return Column(name, write, read)


def _codec(kind: type) -> tuple[Callable[[Any], Cell], Callable[[Any], Any]]:
    if issubclass(kind, datetime):
        return _write_moment, datetime.fromisoformat
    if issubclass(kind, date | time):
        return kind.isoformat, kind.fromisoformat
    if issubclass(kind, Enum):
        return lambda value: value.value, kind
    if issubclass(kind, bool):
        return int, bool
    return _as_is, _as_is


def _as_is(cell: Any) -> Any:
    return cell


def _write_moment(moment: datetime) -> str:
    # Always with microseconds and in UTC, so that text sorts as time does.
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


_TABLES: dict[type[Any], Table] = {kind: _table(kind) for kind in KINDS}
