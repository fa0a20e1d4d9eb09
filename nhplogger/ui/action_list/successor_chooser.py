"""Where another action is chosen that takes the place of one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.action_list import action_keys
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.keys.key_shortcut import is_struck
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.row_list import RowList
from nhplogger.ui.widgets.row_model import Row
from nhplogger.ui.widgets.search_field import SearchField


class SuccessorChooser(QWidget):
    """Type, go down into the list, Enter; Enter in the line takes the first one. Esc leaves it."""

    sought = Signal(str)
    chosen = Signal(str)  # the id of the action that takes the place
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = SearchField(_("Which action takes its place?"), look)
        self.list = RowList(look, _("Open actions of the area"))
        self._none = Label(_("No other open action of this area has these words."), FontRole.SMALL, "text2")
        self._none.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.X2, 0, 0)
        column.setSpacing(Space.X1)
        for part in (self.field, self._none, self.list):
            column.addWidget(part)
        self.field.textEdited.connect(self.sought)
        self.list.chosen.connect(self.chosen)
        self.hide()

    def ask(self) -> None:
        """Open, with nothing typed."""
        self.field.clear()
        self.show()
        self.field.setFocus()

    def show_rows(self, rows: list[Row]) -> None:
        """Offer these."""
        self.list.show_rows(rows)
        self._none.setVisible(not rows)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_struck(action_keys.LEAVE, event):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down and self.field.hasFocus():
            self.list.setFocus()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.field.hasFocus():
            if self.list.rows.rowCount():
                self.chosen.emit(self.list.rows.row(self.list.rows.index(0)).id)
        else:
            super().keyPressEvent(event)
