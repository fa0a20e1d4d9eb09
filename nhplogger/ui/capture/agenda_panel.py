"""The agenda beside the log."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.ui.capture.agenda_delegate import AgendaDelegate
from nhplogger.ui.capture.agenda_list import AgendaList
from nhplogger.ui.capture.agenda_model import AgendaModel
from nhplogger.ui.capture.agenda_rows import behind_words
from nhplogger.ui.capture.foot_line import FootLine
from nhplogger.ui.capture.panel_head import PanelHead
from nhplogger.ui.capture.piece_row import PieceRow
from nhplogger.ui.capture.pieces import Key, Words
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, Space


class AgendaPanel(QWidget):
    """Its list, and a line at the foot that opens to add an item or change one."""

    def __init__(self, model: AgendaModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.head = PanelHead(_("Agenda"), look)
        self.head.show_right([Words(_("Next item")), Key("Ctrl+N")], _("Next item, Ctrl+N"))
        self._delegate = AgendaDelegate(look)
        self.list = AgendaList(model, self._delegate, look)
        self.empty = PieceRow(look, Height.PANEL_HEAD)
        self.empty.setContentsMargins(Space.X3, 0, Space.X3, 0)
        self.empty.show_pieces(
            [
                Words(_("No items yet."), "text2"),
                Key("Ctrl+G"),
                Words(_("then"), "text2"),
                Key("Insert"),
                Words(_("adds one"), "text2"),
            ],
            _("No items yet. Ctrl+G, then Insert, adds one."),
        )
        self.foot = FootLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.X1)
        column.setSpacing(0)
        for part in (self.head, self.empty, self.list, self.foot):
            column.addWidget(part)
        model.moved.connect(self._show_delay)
        model.moved.connect(self._show_empty)
        self.foot.left.connect(self.list.start)
        self._show_delay()
        self._show_empty()

    @Slot()
    def _show_delay(self) -> None:
        behind = self._model.behind
        words = behind_words(behind)
        self.head.show_note([Words(words, "warn" if behind > 0 else "text2")] if words else [], words)

    @Slot()
    def _show_empty(self) -> None:
        self.empty.setVisible(not self._model.items)
