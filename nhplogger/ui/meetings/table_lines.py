"""A table typed into: rows of text with an empty one at the end that becomes a row when it is filled."""

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from nhplogger.typed import override

Index = QModelIndex | QPersistentModelIndex
Line = TypeVar("Line")
_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)


class TableLines(QAbstractTableModel, Generic[Line]):
    """Says what columns there are through `heads`, `cell`, `with_cell` and `blank`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []

    @abstractmethod
    def heads(self) -> Sequence[str]:
        """The words above the columns."""

    @abstractmethod
    def hint(self) -> str:
        """What the empty row invites to type."""

    @abstractmethod
    def blank(self) -> Line:
        """A row with nothing in it."""

    @abstractmethod
    def cell(self, line: Line, column: int) -> str:
        """What stands in a column of a row."""

    @abstractmethod
    def with_cell(self, line: Line, column: int, words: str) -> Line:
        """The row with other words in a column."""

    def lines(self) -> tuple[Line, ...]:
        """What was typed, without the empty row."""
        return tuple(self._lines)

    def show_lines(self, lines: Iterable[Line]) -> None:
        """Put these rows in place of those there."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def append(self, lines: Sequence[Line]) -> None:
        """Add rows before the empty one."""
        if not lines:
            return
        first = len(self._lines)
        self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
        self._lines += lines
        self.endInsertRows()

    def remove(self, row: int) -> None:
        """Take a row away; the empty one stays."""
        if not 0 <= row < len(self._lines):
            return
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._lines[row]
        self.endRemoveRows()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines) + 1

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.heads())

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        editable = Qt.ItemFlag.ItemIsEditable if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | editable

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.heads()[section]

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in _SHOWN:
            return self._text(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.heads()[index.column()]}: {self._text(index)}"
        return None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        words = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or words == self._text(index):
            return False
        if index.row() == len(self._lines):
            self._fill_blank(self.with_cell(self.blank(), index.column(), words))
        else:
            self._lines[index.row()] = self.with_cell(self._lines[index.row()], index.column(), words)
        self.dataChanged.emit(index, index)
        return True

    def _fill_blank(self, line: Line) -> None:
        """The empty row becomes this one where it stands, and another follows it."""
        after = len(self._lines) + 1
        self.beginInsertRows(QModelIndex(), after, after)
        self._lines.append(line)
        self.endInsertRows()

    def _text(self, index: Index) -> str:
        row = index.row()
        return self.cell(self._lines[row], index.column()) if row < len(self._lines) else ""
