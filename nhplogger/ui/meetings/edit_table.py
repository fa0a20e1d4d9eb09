"""A table that is typed into with the keyboard alone, and left with Tab."""

from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView, QWidget

from nhplogger.typed import override
from nhplogger.ui.keys.key_shortcut import is_struck
from nhplogger.ui.look import Look
from nhplogger.ui.meetings import form_keys
from nhplogger.ui.meetings.edit_delegate import EditDelegate, Offers
from nhplogger.ui.meetings.table_lines import TableLines
from nhplogger.ui.sizes import Height

_TRIGGERS = (
    QAbstractItemView.EditTrigger.AnyKeyPressed
    | QAbstractItemView.EditTrigger.EditKeyPressed
    | QAbstractItemView.EditTrigger.DoubleClicked
    | QAbstractItemView.EditTrigger.SelectedClicked
)


class EditTable(QTableView):
    """Arrows move, typing edits, Enter edits or goes to the next cell, Delete takes the row away."""

    def __init__(
        self, look: Look, lines: TableLines[Any], offers: Offers, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._lines = look, lines
        self.setModel(lines)
        self.setItemDelegate(EditDelegate(look, offers, self))
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(_TRIGGERS)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.height(Height.TABLE_ROW))
        heads = self.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setSectionsClickable(False)
        heads.setHighlightSections(False)

    def keep_narrow(self, column: int) -> None:
        """A column only as wide as its words."""
        self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    @override
    def sizeHint(self) -> QSize:
        rows = self._lines.rowCount() * self.verticalHeader().defaultSectionSize()
        return QSize(super().sizeHint().width(), self.horizontalHeader().sizeHint().height() + rows)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._lines.index(0, 0))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_struck(form_keys.EDIT_CELL, event):
            self.edit(self.currentIndex())
        elif is_struck(form_keys.REMOVE_ROW, event):
            self._lines.remove(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            self._go_on()

    def _go_on(self) -> None:
        """To the next cell of the row, or the first of the next row."""
        here = self.currentIndex()
        next_cell = here.siblingAtColumn(here.column() + 1)
        self.setCurrentIndex(next_cell if next_cell.isValid() else self._lines.index(here.row() + 1, 0))
