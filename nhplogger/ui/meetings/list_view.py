"""The table of meetings: arrows move, Enter opens, Left and Right go along the timeline of the chosen one."""

from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QStyle, QStyleOptionViewItem, QTreeView, QWidget

from nhplogger.domain.meeting_list import Column, MeetingRow, Order
from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.keys.key_row import KeyRow
from nhplogger.ui.keys.key_shortcut import is_struck
from nhplogger.ui.look import Look
from nhplogger.ui.meetings import meetings_keys
from nhplogger.ui.meetings.list_columns import widths
from nhplogger.ui.meetings.list_delegate import ListDelegate
from nhplogger.ui.meetings.list_header import ListHeader
from nhplogger.ui.meetings.list_model import Index, ListModel
from nhplogger.ui.widgets.row_in_hand import show_row_in_hand


class ListView(QTreeView):
    """Each row is painted whole. It is ordered by what its signals ask for, not by itself."""

    moved = Signal(str)  # id of the meeting in hand, empty where there is none
    opened = Signal(str)
    delete_asked = Signal(str)
    step_asked = Signal(int)  # along the timeline: -1 or 1
    order_asked = Signal(object)  # Order

    def __init__(self, model: ListModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._look = model, look
        self._delegate = ListDelegate(model, look, self)
        self.head = ListHeader(look, self)
        self.setModel(model)
        self.setHeader(self.head)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(_("Meetings"))
        self._behave()
        self.head.sectionClicked.connect(self._was_clicked)
        self.activated.connect(self._was_activated)
        look.changed.connect(self._wear)

    def _behave(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)

    @property
    def meeting_id(self) -> str:
        """The meeting in hand; empty where there is none."""
        place = self.currentIndex().row()
        return self._model.ids[place] if 0 <= place < len(self._model.ids) else ""

    @property
    def row(self) -> MeetingRow | None:
        """What the list says of it."""
        return self._model.row(self.currentIndex().row())

    def choose(self, meeting_id: str) -> None:
        """Take a meeting in hand; the first one that has begun where that is not in the list."""
        if not self._model.ids:
            self.moved.emit("")
            return
        there = meeting_id in self._model.ids
        place = self._model.ids.index(meeting_id) if there else self._model.first_begun()
        index = self._model.index(place, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def show_order(self, order: Order) -> None:
        """Mark the column the list is ordered by."""
        self.head.order = order
        self.head.viewport().update()

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.moved.emit(self.meeting_id)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.ids:
            self.choose(self._model.ids[0])
        show_row_in_hand(self, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        deeds: tuple[tuple[KeyRow, Any], ...] = (
            (meetings_keys.OPEN, self._open),
            (meetings_keys.DELETE, self._ask_to_delete),
            (meetings_keys.EARLIER, self._step_back),
            (meetings_keys.LATER, self._step_on),
        )
        for row, deed in deeds:
            if is_struck(row, event) and self.meeting_id:
                deed()
                return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters find nothing here: looking through ten thousand titles would read them all."""

    @override
    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Index) -> None:
        place = index.row()
        state = options.state
        top, high = self.visualRect(self._model.index(place, 0)).top(), self._delegate.row_height()
        columns = {
            column: QRect(self.columnViewportPosition(column), top, self.columnWidth(column), high)
            for column in Column
            if not self.isColumnHidden(column)
        }
        self._delegate.paint_row(
            painter,
            QRect(0, top, self.viewport().width(), high),
            place,
            columns,
            selected=place == self.currentIndex().row(),
            hovered=bool(state & QStyle.StateFlag.State_MouseOver),
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    @Slot()
    def _wear(self) -> None:
        self.scheduleDelayedItemsLayout()
        self._share_room()
        self.head.updateGeometry()

    def _share_room(self) -> None:
        wide = widths(self.viewport().width(), self._look)
        for column in Column:
            self.setColumnHidden(column, column not in wide)
            if column in wide:
                self.setColumnWidth(column, wide[column])

    def _open(self) -> None:
        self.opened.emit(self.meeting_id)

    def _ask_to_delete(self) -> None:
        self.delete_asked.emit(self.meeting_id)

    def _step_back(self) -> None:
        self.step_asked.emit(-1)

    def _step_on(self) -> None:
        self.step_asked.emit(1)

    @Slot(QModelIndex)
    def _was_activated(self, _index: QModelIndex) -> None:
        self._open()

    @Slot()
    def order_by_next(self) -> None:
        """Ask for the order of the next column on screen."""
        seen = [each for each in _ORDERING if not self.isColumnHidden(each)]
        here = seen.index(self.head.order.column) if self.head.order.column in seen else -1
        column = seen[(here + 1) % len(seen)]
        self.order_asked.emit(Order(column=column, descending=column in _LARGEST_FIRST))

    @Slot(int)
    def _was_clicked(self, place: int) -> None:
        column, order = Column(place), self.head.order
        if column not in _ORDERING:
            return
        downwards = not order.descending if column is order.column else column in _LARGEST_FIRST
        self.order_asked.emit(Order(column=column, descending=downwards))


_ORDERING = tuple(column for column in Column if column is not Column.AGENCIES)
_LARGEST_FIRST = (Column.DATE, Column.PEOPLE, Column.ENTRIES, Column.ACTIONS)
