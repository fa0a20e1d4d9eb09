"""What would come of a file, row by row, as a table of words."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from nhplogger.typed import override

Index = QModelIndex | QPersistentModelIndex


class PlanRole(IntEnum):
    """What a delegate asks a row for."""

    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """A row: its cells, the tone of its words, and all of it in a sentence, read out and shown below.

    `marked` is none where the row cannot be marked.
    """

    cells: tuple[str, ...]
    sentence: str
    tone: str = "text"
    marked: bool | None = None


class PlanModel(QAbstractTableModel):
    """Holds the rows; `show_rows` replaces them all, `replace` one."""

    def __init__(self, heads: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heads = tuple(heads)
        self.rows: list[PlanRow] = []

    def show_rows(self, rows: Sequence[PlanRow]) -> None:
        """Put these rows in place of those there; what is the same stays as it is."""
        rows = list(rows)
        if rows == self.rows:
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def replace(self, place: int, row: PlanRow) -> None:
        """Another row at that place."""
        self.rows[place] = row
        self.dataChanged.emit(self.index(place, 0), self.index(place, len(self.heads) - 1))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.heads)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        across = orientation is Qt.Orientation.Horizontal and 0 <= section < len(self.heads)
        return self.heads[section] if across and role == Qt.ItemDataRole.DisplayRole else None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.sentence if index.column() == 0 else row.cells[index.column()] or row.sentence
        return row if role == PlanRole.ROW else None
