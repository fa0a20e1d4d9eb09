"""The actions beside the log."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.ui.capture.actions_delegate import ActionsDelegate
from nhplogger.ui.capture.actions_list import ActionsList
from nhplogger.ui.capture.actions_model import ActionsModel
from nhplogger.ui.capture.actions_rows import ActionRow
from nhplogger.ui.capture.foot_line import FootLine
from nhplogger.ui.capture.panel_head import PanelHead
from nhplogger.ui.capture.pieces import Key, Words
from nhplogger.ui.look import Look

_HEAD = 33


class ActionsPanel(QWidget):
    """What was agreed today, and what was promised before; a line at the foot opens for words about one."""

    def __init__(self, model: ActionsModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = PanelHead(_("Actions"), look, _HEAD)
        self._head.show_right([Words(_("Update")), Key("Ctrl+J")], _("Update, Ctrl+J"))
        self._delegate = ActionsDelegate(look)
        self.model = model
        self.list = ActionsList(model, self._delegate, look)
        self.foot = FootLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.list, 1)
        column.addWidget(self.foot)
        column.addStretch()

    @property
    def actions_shown(self) -> list[ActionRow]:
        """The actions in the panel, from the top."""
        return [row for row in self.model.rows if isinstance(row, ActionRow)]
