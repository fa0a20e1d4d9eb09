"""A short list that is written anew after each act and tells its views only of what differs."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

Index = QModelIndex | QPersistentModelIndex


class RowRole(IntEnum):
    """What a list can be asked for beside its words."""

    ROW = Qt.ItemDataRole.UserRole + 1


class Row(Protocol):
    """What a list is made of: `id` stays the same for as long as it is the same row."""

    @property
    def id(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def spoken(self) -> str: ...


R = TypeVar("R", bound=Row)
_WHOLE = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


class RowListModel(QAbstractListModel, Generic[R]):
    """Shows rows; `show_rows` moves from the rows before to the new ones by as little as will do."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[R] = []

    @property
    def rows(self) -> Sequence[R]:
        """What is shown, from the top."""
        return self._rows

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these. Rows that are the same at both ends stay; what lies between is taken out and put in."""
        before, after = [row.id for row in self._rows], [row.id for row in rows]
        head = _alike(before, after)
        tail = min(_alike(before[::-1], after[::-1]), min(len(before), len(after)) - head)
        old = self._rows[:]
        self._take_out(head, len(before) - tail)
        self._put_in(head, rows[head : len(rows) - tail])
        self._change(range(head), old[:head], rows[:head])
        end = len(rows) - tail
        self._change(range(end, len(rows)), old[len(old) - tail :], rows[end:])

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == RowRole.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        return row.spoken if role in _WHOLE else None

    def _take_out(self, first: int, end: int) -> None:
        if end > first:
            self.beginRemoveRows(QModelIndex(), first, end - 1)
            del self._rows[first:end]
            self.endRemoveRows()

    def _put_in(self, first: int, rows: Sequence[R]) -> None:
        if rows:
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows[first:first] = rows
            self.endInsertRows()

    def _change(self, places: range, before: Sequence[R], after: Sequence[R]) -> None:
        for place, old, new in zip(places, before, after, strict=True):
            if old != new:
                self._rows[place] = new
                self.dataChanged.emit(self.index(place), self.index(place))


def _alike(left: Sequence[str], right: Sequence[str]) -> int:
    """How many are the same from the start."""
    pairs = zip(left, right, strict=False)
    return next((place for place, (a, b) in enumerate(pairs) if a != b), min(len(left), len(right)))
