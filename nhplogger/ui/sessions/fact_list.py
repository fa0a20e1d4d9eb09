"""A list of facts beside the log: letters are left to the page, Enter opens the row in hand."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from nhplogger.typed import override
from nhplogger.ui.look import Look
from nhplogger.ui.widgets.row_delegate import RowDelegate
from nhplogger.ui.widgets.row_in_hand import show_row_in_hand
from nhplogger.ui.widgets.row_model import Row, RowModel


class FactList(QListView):
    """`fitted` is as tall as its rows; else it scrolls. The row in hand stays in hand when rows change."""

    opened = Signal(str)  # the row's id

    def __init__(self, look: Look, name: str, parent: QWidget | None = None, *, fitted: bool = False) -> None:
        super().__init__(parent)
        self.rows = RowModel(self)
        self._delegate, self._fitted = RowDelegate(look, self), fitted
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ground", "panel")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.activated.connect(self._open)
        look.changed.connect(self._fit)
        self._fit()

    @property
    def in_hand(self) -> str:
        """The id of the row in hand; empty where none is."""
        index = self.currentIndex()
        return self.rows.row(index).id if index.isValid() else ""

    def show_rows(self, rows: list[Row]) -> None:
        """Show these rows."""
        before = self.in_hand
        self.rows.show_rows(rows)
        places = {row.id: place for place, row in enumerate(rows)}
        if before in places:
            self.setCurrentIndex(self.rows.index(places[before]))
        self._fit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0))
        show_row_in_hand(self, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text():
            event.ignore()  # a list would look for rows that begin with it
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.rows.row(index).id)

    @Slot()
    def _fit(self) -> None:
        if self._fitted:
            self.setFixedHeight(max(1, self.rows.rowCount() * self._delegate.row_height()))
        self.scheduleDelayedItemsLayout()
