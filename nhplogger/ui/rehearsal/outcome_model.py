"""The outcomes of a practice meeting as a table."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.rehearsal.outcome_rows import OutcomeRow, verdict_word

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, from the left."""

    TIME = 0
    SAID = 1
    WRITTEN = 2
    VERDICT = 3
    SPEAKER = 4
    KIND = 5
    THEME = 6
    BEHIND = 7
    GOOD = 8


class OutcomeRole(IntEnum):
    """What a delegate asks a row for."""

    ROW = Qt.ItemDataRole.UserRole + 1


class OutcomeModel(QAbstractTableModel):
    """Holds the rows; `show_rows` replaces them all."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[OutcomeRow, ...] = ()

    def show_rows(self, rows: Sequence[OutcomeRow]) -> None:
        """Put these rows in place of those there."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (
            {
                Column.TIME: _("Time"),
                Column.SAID: _("What was said"),
                Column.WRITTEN: _("What you wrote"),
                Column.VERDICT: _("How it went"),
                Column.SPEAKER: _("Speaker"),
                Column.KIND: _("Kind"),
                Column.THEME: _("Theme"),
                Column.BEHIND: _("Behind"),
                Column.GOOD: _("A good line"),
            }.get(Column(section))
            if section in list(Column)
            else None
        )

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case OutcomeRole.ROW:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return _cell(row, Column(index.column()))
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            case _:
                return None


def _cell(row: OutcomeRow, column: Column) -> str:
    return {
        Column.TIME: row.time,
        Column.SAID: row.said,
        Column.WRITTEN: row.written,
        Column.VERDICT: verdict_word(row.verdict),
        Column.SPEAKER: row.speaker,
        Column.KIND: row.kind,
        Column.THEME: row.theme,
        Column.BEHIND: row.behind,
        Column.GOOD: row.good,
    }[column]
