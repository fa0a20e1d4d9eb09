"""The list of a meeting's key moments: arrows move, Enter or the word Open opens."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.capture.row_list_model import Index, RowListModel
from nhplogger.ui.keys.key_shortcut import is_struck
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.key_moment_rows import KeyMomentRow
from nhplogger.ui.meetings.key_moments_delegate import KeyMomentsDelegate
from nhplogger.ui.widgets.list_keys import OPEN_ROW
from nhplogger.ui.widgets.row_in_hand import show_row_in_hand


class KeyMomentsList(QListView):
    """`opened` and `came_to` say which row."""

    opened = Signal(object)  # KeyMomentRow
    came_to = Signal(object)  # KeyMomentRow
    room_changed = Signal()

    def __init__(self, rows: RowListModel[KeyMomentRow], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._delegate = KeyMomentsDelegate(look, self)
        self.setModel(rows)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(_("Key moments"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self._open)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def in_view(self) -> int:
        """How many rows can be seen whole."""
        return min(self._rows.rowCount(), self.viewport().height() // self._delegate.row_height())

    def select(self, entry_id: str) -> None:
        """Have the row of that line in hand, or none, without telling anybody."""
        place = next((place for place, row in enumerate(self._rows.rows) if row.id == entry_id), -1)
        self.blockSignals(True)
        index = self._rows.index(place) if place >= 0 else self._rows.index(-1)
        flag = QItemSelectionModel.SelectionFlag
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect)
            self.scrollTo(index)
        else:
            self.selectionModel().clear()
        self.blockSignals(False)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.came_to.emit(self._rows.rows[current.row()])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.room_changed.emit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0))
        show_row_in_hand(self, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_struck(OPEN_ROW, event) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        shape = Qt.CursorShape.PointingHandCursor if self._is_on_open(event) else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self._is_on_open(event):
            self._open(self.indexAt(event.position().toPoint()))

    def _is_on_open(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        index = self.indexAt(point)
        return index.isValid() and self._delegate.open_rect(self.visualRect(index)).contains(point)

    def _open(self, index: Index) -> None:
        self.opened.emit(self._rows.rows[index.row()])
