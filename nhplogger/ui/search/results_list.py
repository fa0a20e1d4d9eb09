"""The list of results; more lines come when its end comes into view."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.keys.key_shortcut import is_struck
from nhplogger.ui.look import Look
from nhplogger.ui.search import search_keys as keys
from nhplogger.ui.search.result_rows import HitRow
from nhplogger.ui.search.results_delegate import ResultsDelegate
from nhplogger.ui.search.results_model import Index, ResultRole, ResultsModel
from nhplogger.ui.widgets.row_in_hand import show_row_in_hand


class ResultsList(QListView):
    """Arrows go from line to line; Enter or a click opens one; up from the first leads out."""

    opened = Signal(object)  # HitRow
    left_upwards = Signal()

    def __init__(self, model: ResultsModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._results, self._delegate = model, ResultsDelegate(look, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(_("Lines found"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ground", "surface")
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there: coming and going it would change the width, and every line with it.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._open)
        look.changed.connect(self._wear)

    def enter(self) -> None:
        """The caret onto the line in hand, or onto the newest."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._results.first_hit())
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def choose(self, entry_id: str) -> None:
        """Have a line in hand, if it is among those read."""
        self.setCurrentIndex(self._results.index_of(entry_id))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._delegate.wear(self.viewport().width())
        super().resizeEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        show_row_in_hand(self, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        if is_struck(keys.OPEN, event) and current.isValid():
            self._open(current)
        elif is_struck(keys.BACK_TO_LINE, event) and current.row() <= self._results.first_hit().row():
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _wear(self) -> None:
        self._delegate.wear(self.viewport().width())
        self.scheduleDelayedItemsLayout()

    @Slot(object)
    def _open(self, index: Index) -> None:
        row = index.data(ResultRole.ROW)
        if isinstance(row, HitRow):
            self.opened.emit(row)
