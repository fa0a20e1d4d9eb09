"""Rows of a short list, ready to be painted: a day or badge, two lines of words, something at the right."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from nhplogger.typed import override
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.painting import Chip


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row. `badge` is an agency's two letters and the name of its colour."""

    id: str
    title: str
    detail: str = ""
    lead: str = ""
    badge: tuple[str, str] | None = None
    aside: str = ""
    aside_tone: Tone = Tone.NEUTRAL
    chip: Chip | None = None
    button: str = ""
    quiet_title: bool = False

    @property
    def spoken(self) -> str:
        """The row as one sentence, for those who listen to the screen."""
        parts = (self.lead, self.title, self.detail, self.aside, self.chip.text if self.chip else "")
        return ", ".join(part for part in parts if part)


class RowRole(IntEnum):
    """What a delegate asks a row for."""

    ROW = Qt.ItemDataRole.UserRole + 1


Index = QModelIndex | QPersistentModelIndex


class RowModel(QAbstractListModel):
    """Holds the rows; `show_rows` replaces them all."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Put these rows in place of those there; the view keeps its place where nothing changed."""
        if tuple(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, index: Index) -> Row:
        """The row an index stands for."""
        return self._rows[index.row()]

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        match role:
            case RowRole.ROW:
                return self._rows[index.row()]
            case Qt.ItemDataRole.DisplayRole:
                return self._rows[index.row()].title
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._rows[index.row()].spoken
            case _:
                return None
