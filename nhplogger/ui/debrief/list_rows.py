"""A list of rows that each say themselves in one sentence."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from nhplogger.typed import override

Index = QModelIndex | QPersistentModelIndex


class Spoken(Protocol):
    """Anything that can be a row."""

    @property
    def spoken(self) -> str:
        """The row as one sentence."""


R = TypeVar("R", bound=Spoken)


class ListRole(IntEnum):
    """What a delegate asks a row for."""

    ROW = Qt.ItemDataRole.UserRole + 1


class ListRows(QAbstractListModel, Generic[R]):
    """Holds the rows; where as many stand there as before they are told of as changed, not as new."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[R, ...] = ()

    def show_rows(self, rows: Sequence[R]) -> None:
        """Put these rows in place of those there; the view keeps its place where their number is the same."""
        rows = tuple(rows)
        if len(rows) != len(self.rows):
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        changed = [place for place, row in enumerate(rows) if row != self.rows[place]]
        self.rows = rows
        for place in changed:
            self.dataChanged.emit(self.index(place), self.index(place))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        match role:
            case ListRole.ROW:
                return self.rows[index.row()]
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self.rows[index.row()].spoken
            case _:
                return None
