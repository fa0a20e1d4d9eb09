"""A list of rows that scrolls, and shows which row is in hand also while the focus is elsewhere."""

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyleOptionViewItem, QWidget

from nhplogger.typed import override
from nhplogger.ui.keys.key_shortcut import is_struck
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space, Stroke
from nhplogger.ui.widgets.list_keys import OPEN_ROW
from nhplogger.ui.widgets.row_delegate import RowDelegate
from nhplogger.ui.widgets.row_in_hand import show_row_in_hand
from nhplogger.ui.widgets.row_model import Index, Row, RowRole


class RowView(QListView):
    """Arrows move, Enter or a double click opens; letters are left to the screen it is on."""

    opened = Signal(str)  # the row's id
    moved = Signal()  # another row is in hand

    def __init__(
        self,
        model: QAbstractItemModel,
        look: Look,
        name: str,
        parent: QWidget | None = None,
        *,
        many: bool = False,
    ) -> None:
        """`many` lets more than one row be selected."""
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_Delegate(look, self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if many else mode.SingleSelection)
        self.doubleClicked.connect(self._open)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def take_in_hand(self, index: QModelIndex) -> None:
        """Have a row in hand, alone selected and in view."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if index.isValid():
            self.scrollTo(index)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.moved.emit()

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters do things here; what is looked for is typed into the search field."""

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.take_in_hand(self.model().index(0, 0))
        elif not self.selectedIndexes():
            show_row_in_hand(self, event)
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_struck(OPEN_ROW, event) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif event.text().isalpha() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @Slot(object)
    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(RowRole.ROW).id)


class _Delegate(RowDelegate):
    @override
    def _paint_right(self, painter: QPainter, row: Row, rect: QRect) -> int:
        return super()._paint_right(painter, row, rect.adjusted(0, 0, -Space.X3, 0))

    @override
    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        state: QStyle.StateFlag = option.state
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        chosen = focused or bool(state & QStyle.StateFlag.State_Selected)
        colours = self._look.colours
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colours.accent_tint if chosen else colours.sunken)
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), Stroke.BORDER), colours.line)
        if chosen:
            bar = colours.accent_text if focused else colours.line_strong
            painter.fillRect(QRect(rect.left(), rect.top(), Stroke.CURRENT, rect.height()), bar)
