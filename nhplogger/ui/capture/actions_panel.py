"""The actions beside the log."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from nhplogger.domain.action import Action, Status
from nhplogger.i18n import _
from nhplogger.ui.capture.actions_delegate import ActionsDelegate
from nhplogger.ui.capture.actions_model import ActionsModel
from nhplogger.ui.capture.actions_rows import ActionRow
from nhplogger.ui.capture.fitted_list import FittedList
from nhplogger.ui.capture.panel_head import PanelHead
from nhplogger.ui.capture.pieces import Key, Words
from nhplogger.ui.capture.row_list_model import RowRole
from nhplogger.ui.look import Look

_STATUS_KEYS = {Qt.Key.Key_D: Status.DONE, Qt.Key.Key_P: Status.IN_PROGRESS}


class ActionsList(FittedList):
    """In it D says that an action is done, P that it is in progress."""

    status_told = Signal(object)  # tuple[Action, Status]
    update_asked = Signal(object)  # Action

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().data(RowRole.ROW) if self.currentIndex().isValid() else None
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if not isinstance(row, ActionRow) or not plain:
            super().keyPressEvent(event)
        elif event.key() in _STATUS_KEYS:
            self.status_told.emit((row.action, _STATUS_KEYS[Qt.Key(event.key())]))
        elif event.key() == Qt.Key.Key_U:
            self.update_asked.emit(row.action)
        else:
            super().keyPressEvent(event)

    def start(self) -> None:
        """Take the focus, on the first action."""
        model = self.model()
        rows = (model.index(row, 0) for row in range(model.rowCount()))
        first = next((index for index in rows if isinstance(index.data(RowRole.ROW), ActionRow)), None)
        if first and not self.currentIndex().isValid():
            self.setCurrentIndex(first)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)


class ActionsPanel(QWidget):
    """What was agreed today, and what was promised before. U opens a line for an update beneath."""

    update_written = Signal(object)  # tuple[Action, str]
    left = Signal()

    def __init__(self, model: ActionsModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = PanelHead(_("Actions"), look, _HEAD)
        self._head.show_right([Words(_("Update")), Key("Ctrl+J")], _("Update, Ctrl+J"))
        self._delegate = ActionsDelegate(look)
        self.list = ActionsList(model, self._delegate, look, gives_way=True)
        self.list.setAccessibleName(_("Actions"))
        self._model = model
        self._about: Action | None = None
        self.update_line = QLineEdit()
        self.update_line.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.list, 1)
        column.addWidget(self.update_line)
        column.addStretch()
        self.list.update_asked.connect(self._start_update)
        self.update_line.returnPressed.connect(self._write_update)

    @property
    def actions_shown(self) -> list[ActionRow]:
        """The actions in the panel, from the top."""
        return [row for row in self._model.rows if isinstance(row, ActionRow)]

    @Slot(object)
    def _start_update(self, action: Action) -> None:
        self._about = action
        self.update_line.setPlaceholderText(_("Update: {action}").format(action=action.text))
        self.update_line.setAccessibleName(self.update_line.placeholderText())
        self.update_line.show()
        self.update_line.setFocus()

    @Slot()
    def _write_update(self) -> None:
        words, about = self.update_line.text().strip(), self._about
        if words and about:
            self.update_written.emit((about, words))
        self.update_line.clear()
        self.update_line.hide()
        self.left.emit()


_HEAD = 33
