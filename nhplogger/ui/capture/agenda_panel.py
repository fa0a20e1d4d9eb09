"""The agenda beside the log."""

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.ui.capture.agenda_delegate import AgendaDelegate
from nhplogger.ui.capture.agenda_model import AgendaModel
from nhplogger.ui.capture.agenda_rows import AgendaRow, Stage, behind_words
from nhplogger.ui.capture.fitted_list import FittedList
from nhplogger.ui.capture.panel_head import PanelHead
from nhplogger.ui.capture.pieces import Key, Words
from nhplogger.ui.capture.row_list_model import RowRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space


class AgendaPanel(QWidget):
    """Done items are one line; Enter or a click on it opens them."""

    def __init__(self, model: AgendaModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.head = PanelHead(_("Agenda"), look)
        self.head.show_right([Words(_("Next item")), Key("Ctrl+N")], _("Next item, Ctrl+N"))
        self._delegate = AgendaDelegate(look)
        self.list: QListView = FittedList(model, self._delegate, look)
        self.list.setAccessibleName(_("Agenda"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.X1)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.list)
        model.moved.connect(self._show_delay)
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        self._show_delay()

    @Slot()
    def _show_delay(self) -> None:
        words = behind_words(self._model.behind)
        self.head.show_note([Words(words, "warn")] if words else [], words)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        row: AgendaRow = index.data(RowRole.ROW)
        if row.stage in (Stage.FOLDED, Stage.DONE):
            self._model.fold()
