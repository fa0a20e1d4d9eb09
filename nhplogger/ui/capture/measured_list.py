"""A list of rows of unlike height that lays none out again after one more came."""

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView as View
from PySide6.QtWidgets import QListView, QWidget
from typing_extensions import override

from nhplogger.ui.capture.measured_rows import MeasuredRows
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.row_in_hand import show_row_in_hand

Index = QModelIndex | QPersistentModelIndex
USUAL_HEIGHT = 44
_AT_ONCE, _IN_PASSING = 40, 16
_STEP = 30
_UP = View.CursorAction.MoveUp
_DOWN = View.CursorAction.MoveDown
_PAGE_UP = View.CursorAction.MovePageUp
_PAGE_DOWN = View.CursorAction.MovePageDown
_HOME = View.CursorAction.MoveHome
_END = View.CursorAction.MoveEnd


class MeasuredList(QListView):
    """Stays at its last row unless it was scrolled away from it.

    A list view lays out every row after an insertion; this one measures the row that came. Of a long list the
    rows around the one that is gone to are measured at once, the others from the last backwards while nothing
    else is to be done; a usual height stands in for them till then.

    It is a list view for the sake of those who listen: Qt tells them of the rows of no other view. Whatever a
    list view does about layout is passed over, for what every view does.
    """

    def __init__(self, rows: QAbstractListModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._look = look
        self._heights = MeasuredRows(self.measure)
        self._worn_width = -1
        self._is_growing = False
        self._later = QTimer(self, interval=0)
        self._later.timeout.connect(self._measure_some)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(View.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(View.SelectionMode.SingleSelection)
        self.setEditTriggers(View.EditTrigger.NoEditTriggers)
        look.changed.connect(self._look_has_changed)
        rows.rowsRemoved.connect(self._forget)

    @abstractmethod
    def measure(self, row: int, keep: bool) -> int:  # noqa: FBT001
        """How tall a row is; `keep` where it is likely to be painted next."""

    @property
    def is_at_end(self) -> bool:
        """Whether the last row is in view."""
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum()

    @property
    def is_measured(self) -> bool:
        """Whether the height of every row has been found."""
        return not self._heights.unmeasured

    @property
    def measured(self) -> int:
        """Of how many rows the height has been found."""
        return self._heights.measured

    @Slot()
    def show_newest(self) -> None:
        """Bring the last row into view."""
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    @Slot()
    def _look_has_changed(self) -> None:
        # Not `wear` itself: a slot that a subclass overrides outlives the view in the look's connections.
        self.wear()

    def wear(self) -> None:
        """Another width, look or list: every height is to be found again, the last first."""
        self._worn_width = self.viewport().width()
        rows = self._rows.rowCount()
        self._heights.start(rows, self._look.scaled(USUAL_HEIGHT))
        self.measure_from(rows - _AT_ONCE)
        self.updateGeometries()
        self.show_newest()
        self.viewport().update()

    @override
    def doItemsLayout(self) -> None:
        View.doItemsLayout(self)

    @override
    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:
        View.rowsAboutToBeRemoved(self, parent, start, end)

    @override
    def reset(self) -> None:
        View.reset(self)
        self.wear()

    @override
    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        was_at_end = self.is_at_end
        self._heights.came(start, end)
        View.rowsInserted(self, parent, start, end)
        self._settle(start, was_at_end=was_at_end)

    @override
    def dataChanged(self, topLeft: Index, bottomRight: Index, roles: Sequence[int] = ()) -> None:
        was_at_end = self.is_at_end
        if self._heights.changed(topLeft.row(), bottomRight.row()):
            self._settle(topLeft.row(), was_at_end=was_at_end)
        View.dataChanged(self, topLeft, bottomRight)

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
        return self._rows.index(row) if inside else QModelIndex()

    @override
    def scrollTo(self, index: Index, hint: View.ScrollHint = View.ScrollHint.EnsureVisible) -> None:
        self._look_at(range(index.row() - _AT_ONCE, index.row() + _AT_ONCE))
        rect, height = self.visualRect(index), self.viewport().height()
        bar = self.verticalScrollBar()
        if rect.top() < 0 or rect.height() > height:
            bar.setValue(bar.value() + rect.top())
        elif rect.bottom() >= height:
            is_newest = index.row() == len(self._heights) - 1
            bar.setValue(bar.maximum() if is_newest else bar.value() + rect.bottom() - height + 1)

    @override
    def verticalOffset(self) -> int:
        """A list shorter than the view stands at its foot, so that the last row is always in one place."""
        return self.verticalScrollBar().value() - max(0, self.viewport().height() - self._total())

    @override
    def horizontalOffset(self) -> int:
        return 0

    @override
    def isIndexHidden(self, index: Index) -> bool:
        return False

    @override
    def moveCursor(self, cursorAction: View.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        rows = len(self._heights)
        if not rows:
            return QModelIndex()
        now = self.currentIndex().row() if self.currentIndex().isValid() else rows
        page = max(1, self.viewport().height() // USUAL_HEIGHT)
        step = {_UP: -1, _DOWN: 1, _PAGE_UP: -page, _PAGE_DOWN: page, _HOME: -rows, _END: rows}
        return self._rows.index(min(max(now + step.get(cursorAction, 0), 0), rows - 1))

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
        View.updateGeometries(self)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        # Heights that are found move the bar, and nothing of what is painted.
        if not self._is_growing:
            self.viewport().scroll(0, dy)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        show_row_in_hand(self, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        was_at_end = self.is_at_end
        View.resizeEvent(self, event)
        # Not the event's old size: a view that was hidden has none, though its rows are measured.
        if event.size().width() != self._worn_width:
            self.wear()
        self._settle(0, was_at_end=was_at_end)

    def rows_in(self, part: QRect) -> range:
        """The rows that lie in a part of the viewport."""
        offset = self.verticalOffset()
        end = self._heights.at(part.bottom() + offset) + 1
        return range(self._heights.at(part.top() + offset), min(end, len(self._heights)))

    def measure_in(self, part: QRect) -> None:
        """Find the heights of the rows that lie in a part of the viewport, and of a few below them."""
        rows = self.rows_in(part)
        self._look_at(range(rows.start, rows.stop + _IN_PASSING))

    def measure_from(self, row: int) -> None:
        """Find the heights from that row on; what is in view stays where it is."""
        was_at_end = self.is_at_end
        self._make_room(*self._heights.measure_from(row, self._first_in_view()), was_at_end=was_at_end)

    def _look_at(self, rows: range) -> None:
        was_at_end = self.is_at_end
        self._make_room(*self._heights.look_at(rows, self._first_in_view()), was_at_end=was_at_end)

    def _first_in_view(self) -> int:
        return self._heights.at(max(0, self.verticalOffset()))

    def _make_room(self, above: int, whole: int, *, was_at_end: bool) -> None:
        if above or whole:
            before, value = self.verticalOffset(), self.verticalScrollBar().value()
            self._is_growing = True
            self.updateGeometries()
            self.verticalScrollBar().setValue(value + above)
            if was_at_end:
                self.show_newest()
            self._is_growing = False
            if whole != above or self.verticalOffset() != before + above:
                self.viewport().update()
        if self._heights.unmeasured and not self._later.isActive():
            self._later.start()

    @Slot()
    def _measure_some(self) -> None:
        self.measure_from(self._heights.unmeasured - _IN_PASSING)
        if self.is_measured:
            self._later.stop()

    @Slot(QModelIndex, int, int)
    def _forget(self, _parent: QModelIndex, first: int, last: int) -> None:
        was_at_end = self.is_at_end
        self._heights.went(first, last)
        self._settle(first, was_at_end=was_at_end)

    def _settle(self, row: int, *, was_at_end: bool) -> None:
        """After rows came, went or grew: the last stays in view if it was, and what moved is painted."""
        before = self.verticalOffset()
        self.updateGeometries()
        if was_at_end:
            self.show_newest()
        is_last = row >= len(self._heights) - 1
        if is_last and row < len(self._heights) and before >= 0:
            self.viewport().update(self.visualRect(self._rows.index(row)))
        else:
            self.viewport().update()

    def _total(self) -> int:
        return self._heights.total() + Space.X1
