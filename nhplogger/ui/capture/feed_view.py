"""The log on the screen, of which only what is in view is ever painted."""

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget
from typing_extensions import override

from nhplogger.i18n import _
from nhplogger.ui.capture.feed_delegate import FeedDelegate
from nhplogger.ui.capture.feed_model import FeedModel
from nhplogger.ui.capture.measured_list import MeasuredList
from nhplogger.ui.look import Look

Index = QModelIndex | QPersistentModelIndex


class FeedView(MeasuredList):
    """Tells of lines that came below while one reads further up."""

    resized = Signal()
    missed = Signal(int)  # how many lines came below what is in view

    def __init__(self, model: FeedModel, look: Look, parent: QWidget | None = None) -> None:
        self._feed = model
        self._painter = FeedDelegate(look)
        self._missed = 0
        super().__init__(model, look, parent)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(_("Log"))
        # Qt moves what is painted already, instead of painting it again, only where nothing shines through.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().valueChanged.connect(self._notice)
        self.setModel(model)

    def use(self, delegate: FeedDelegate) -> None:
        """Have rows painted by another delegate."""
        self._painter = delegate
        self.setItemDelegate(delegate)
        self.wear()

    @override
    def measure(self, row: int, keep: bool) -> int:
        return self._painter.height(self._feed.at(row), keep=keep)

    @Slot()
    @override
    def wear(self) -> None:
        self._painter.wear(self.viewport().width())
        super().wear()
        self._miss(0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text():
            event.ignore()  # typing belongs in the line, and so does Alt with a seat's key
        else:
            super().keyPressEvent(event)

    @override
    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        was_at_end = self.is_at_end
        super().rowsInserted(parent, start, end)
        if not was_at_end:
            self._miss(self._missed + end - start + 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.measure_above(event.rect().top())
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.colours.surface)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        # Bit by bit: after a scroll the region is a strip at either end, and its bounds are the whole view.
        for part in cast("Iterable[QRect]", event.region()):
            for row in self.rows_in(part):
                index = self._feed.index(row)
                self._paint_row(painter, option, index, self.visualRect(index))

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex, rect: QRect
    ) -> None:
        option.rect = rect
        chosen = self.hasFocus() and self.selectionModel().isSelected(index)
        option.state = QStyle.StateFlag.State_Selected if chosen else QStyle.StateFlag.State_None
        self._painter.paint(painter, option, index)

    @Slot(int)
    def _notice(self, _value: int) -> None:
        if self._missed and self.is_at_end:
            self._miss(0)

    def _miss(self, count: int) -> None:
        if count != self._missed:
            self._missed = count
            self.missed.emit(count)
