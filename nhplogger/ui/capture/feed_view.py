"""The log on the screen: rows of unlike height, of which only those in view are ever laid out again."""

from collections.abc import Iterable, Sequence
from typing import cast

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget
from typing_extensions import override

from nhplogger.i18n import _
from nhplogger.ui.capture.feed_delegate import FeedDelegate
from nhplogger.ui.capture.feed_model import FeedModel
from nhplogger.ui.capture.measured_rows import MeasuredRows
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space

Index = QModelIndex | QPersistentModelIndex
_USUAL_HEIGHT = 44
_AT_ONCE, _IN_PASSING = 40, 16
_STEP = 30
_UP = QAbstractItemView.CursorAction.MoveUp
_DOWN = QAbstractItemView.CursorAction.MoveDown
_PAGE_UP = QAbstractItemView.CursorAction.MovePageUp
_PAGE_DOWN = QAbstractItemView.CursorAction.MovePageDown
_HOME = QAbstractItemView.CursorAction.MoveHome
_END = QAbstractItemView.CursorAction.MoveEnd


class FeedView(QAbstractItemView):
    """Stays at the newest line unless it was scrolled away from it.

    A list view lays out every row after an insertion; this one measures the row that came. The rows of a long
    log are measured from the newest backwards while nothing else is to be done; a usual height stands in for
    them till then.
    """

    resized = Signal()
    missed = Signal(int)  # how many lines came below what is in view

    def __init__(self, model: FeedModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._feed = model
        self._look = look
        self._painter = FeedDelegate(look)
        self._heights = MeasuredRows(self._measured)
        self._missed = 0
        self._later = QTimer(self, interval=0)
        self._prepare()
        self._connect()
        self.setModel(model)

    def _prepare(self) -> None:
        self.setItemDelegate(self._painter)
        self.setAccessibleName(_("Log"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        # Qt moves what is painted already, instead of painting it again, only where nothing shines through.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def _connect(self) -> None:
        self._later.timeout.connect(self._measure_some)
        self._look.changed.connect(self._wear)
        self._feed.rowsRemoved.connect(self._forget)
        self.verticalScrollBar().valueChanged.connect(self._notice)

    @property
    def is_at_end(self) -> bool:
        """Whether the newest line is in view."""
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum()

    @property
    def is_measured(self) -> bool:
        """Whether the height of every row has been found."""
        return not self._heights.unmeasured

    def use(self, delegate: FeedDelegate) -> None:
        """Have rows painted by another delegate."""
        self._painter = delegate
        self.setItemDelegate(delegate)
        self._wear()

    @Slot()
    def show_newest(self) -> None:
        """Bring the newest line into view."""
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text():
            event.ignore()  # typing belongs in the line, and so does Alt with a seat's key
        else:
            super().keyPressEvent(event)

    @override
    def reset(self) -> None:
        super().reset()
        self._wear()

    @override
    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        was_at_end = self.is_at_end
        self._heights.came(start, end)
        super().rowsInserted(parent, start, end)
        self._settle(start, was_at_end=was_at_end)
        if not was_at_end:
            self._miss(self._missed + end - start + 1)

    @override
    def dataChanged(self, topLeft: Index, bottomRight: Index, roles: Sequence[int] = ()) -> None:
        was_at_end = self.is_at_end
        if self._heights.changed(topLeft.row(), bottomRight.row()):
            self._settle(topLeft.row(), was_at_end=was_at_end)
        super().dataChanged(topLeft, bottomRight)

    @override
    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        top = self._heights.top(index.row()) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._heights.height(index.row()))

    @override
    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self._heights.at(point.y() + self.verticalOffset())
        inside = point.y() + self.verticalOffset() >= 0 and row < len(self._heights)
        return self._feed.index(row) if inside else QModelIndex()

    @override
    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        self._measure_from(index.row())
        rect, height = self.visualRect(index), self.viewport().height()
        bar = self.verticalScrollBar()
        if rect.top() < 0 or rect.height() > height:
            bar.setValue(bar.value() + rect.top())
        elif rect.bottom() >= height:
            is_newest = index.row() == len(self._heights) - 1
            bar.setValue(bar.maximum() if is_newest else bar.value() + rect.bottom() - height + 1)

    @override
    def verticalOffset(self) -> int:
        """A log shorter than the view stands at its foot, so that the newest line is always in one place."""
        return self.verticalScrollBar().value() - max(0, self.viewport().height() - self._total())

    @override
    def horizontalOffset(self) -> int:
        return 0

    @override
    def isIndexHidden(self, index: Index) -> bool:
        return False

    @override
    def moveCursor(
        self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        rows = len(self._heights)
        if not rows:
            return QModelIndex()
        now = self.currentIndex().row() if self.currentIndex().isValid() else rows
        page = max(1, self.viewport().height() // _USUAL_HEIGHT)
        step = {_UP: -1, _DOWN: 1, _PAGE_UP: -page, _PAGE_DOWN: page, _HOME: -rows, _END: rows}
        return self._feed.index(min(max(now + step.get(cursorAction, 0), 0), rows - 1))

    @override
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.center())
        self.selectionModel().select(QItemSelection(index, index), command)

    @override
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    @override
    def updateGeometries(self) -> None:
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, self._total() - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(self._look.scaled(_STEP))
        super().updateGeometries()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(0, dy)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        was_at_end = self.verticalScrollBar().value() >= self.verticalScrollBar().maximum()
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._wear()
        self._settle(0, was_at_end=was_at_end)
        self.resized.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._measure_from(self._heights.at(event.rect().top() + self.verticalOffset()))
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.colours.surface)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        # Bit by bit: after a scroll the region is a strip at either end, and its bounds are the whole view.
        for part in cast("Iterable[QRect]", event.region()):
            for row in self._rows_in(part):
                index = self._feed.index(row)
                self._paint_row(painter, option, index, self.visualRect(index))

    def _rows_in(self, part: QRect) -> range:
        offset = self.verticalOffset()
        end = self._heights.at(part.bottom() + offset) + 1
        return range(self._heights.at(part.top() + offset), min(end, len(self._heights)))

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex, rect: QRect
    ) -> None:
        option.rect = rect
        chosen = self.hasFocus() and self.selectionModel().isSelected(index)
        option.state = QStyle.StateFlag.State_Selected if chosen else QStyle.StateFlag.State_None
        self._painter.paint(painter, option, index)

    @Slot()
    def _wear(self) -> None:
        """Another width, look or log: every height is to be found again, the newest first."""
        self._painter.wear(self.viewport().width())
        rows = self._feed.rowCount()
        usual = self._look.scaled(_USUAL_HEIGHT)
        self._heights.start(rows, usual)
        self._measure_from(rows - _AT_ONCE)
        self._miss(0)
        self.updateGeometries()
        self.show_newest()
        self.viewport().update()

    def _measured(self, row: int, keep: bool) -> int:  # noqa: FBT001
        return self._painter.height(self._feed.at(row), keep=keep)

    def _measure_from(self, row: int) -> None:
        """Find the heights from that row on; what is in view stays where it is."""
        if grown := self._heights.measure_from(row):
            value = self.verticalScrollBar().value()
            self.updateGeometries()
            self.verticalScrollBar().setValue(value + grown)
        if self._heights.unmeasured and not self._later.isActive():
            self._later.start()

    @Slot()
    def _measure_some(self) -> None:
        self._measure_from(self._heights.unmeasured - _IN_PASSING)
        if self.is_measured:
            self._later.stop()

    @Slot(QModelIndex, int, int)
    def _forget(self, _parent: QModelIndex, first: int, last: int) -> None:
        was_at_end = self.is_at_end
        self._heights.went(first, last)
        self._settle(first, was_at_end=was_at_end)

    def _settle(self, row: int, *, was_at_end: bool) -> None:
        """After rows came, went or grew: the newest stays in view if it was, and what moved is painted."""
        before = self.verticalOffset()
        self.updateGeometries()
        if was_at_end:
            self.show_newest()
        is_last = row >= len(self._heights) - 1
        if is_last and row < len(self._heights) and before >= 0:
            self.viewport().update(self.visualRect(self._feed.index(row)))
        else:
            self.viewport().update()

    @Slot(int)
    def _notice(self, _value: int) -> None:
        if self._missed and self.is_at_end:
            self._miss(0)

    def _miss(self, count: int) -> None:
        if count != self._missed:
            self._missed = count
            self.missed.emit(count)

    def _total(self) -> int:
        return self._heights.total() + Space.X1
