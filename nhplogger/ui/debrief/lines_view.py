"""A list of lines, each as tall as its words need, laid out anew when it grows wider or its look changes."""

from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QFrame, QListView, QWidget

from nhplogger.typed import override
from nhplogger.ui.debrief.list_rows import ListRows, Spoken
from nhplogger.ui.keys.key_shortcut import is_struck
from nhplogger.ui.look import Look
from nhplogger.ui.widgets.list_keys import OPEN_ROW
from nhplogger.ui.widgets.row_in_hand import show_row_in_hand


class Measures(Protocol):
    """A delegate that measures its rows in a width."""

    width: int


R = TypeVar("R", bound=Spoken)


class LinesView(QListView, Generic[R]):
    """Arrows move, Enter opens the row in hand; letters are left to the screen."""

    opened = Signal(int)  # the row

    def __init__(self, look: Look, name: str, ground: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: ListRows[R] = ListRows(self)
        self._measures: Measures | None = None
        self.setModel(self.lines)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ground", ground)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self.open_row)
        look.changed.connect(self.measure)

    def paint_by(self, delegate: QAbstractItemDelegate, measures: Measures) -> None:
        """Have rows painted by a delegate; `measures` is told how wide they are."""
        self._measures = measures
        self.setItemDelegate(delegate)
        self.measure()

    def show_rows(self, rows: list[R]) -> None:
        """Show these rows."""
        self.lines.show_rows(rows)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    @Slot()
    def measure(self) -> None:
        """Measure the rows anew."""
        if self._measures is not None:
            self._measures.width = self.viewport().width()
        self.scheduleDelayedItemsLayout()

    @Slot(QModelIndex)
    def open_row(self, index: QModelIndex) -> None:
        """Say that a row is opened."""
        if index.isValid():
            self.opened.emit(index.row())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.measure()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.lines.rows:
            self.setCurrentIndex(self.lines.index(0))
        show_row_in_hand(self, event)
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_struck(OPEN_ROW, event):
            self.open_row(self.currentIndex())
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters do things here; there is nothing to look for."""
