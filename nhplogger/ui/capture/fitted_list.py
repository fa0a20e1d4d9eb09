"""A list as tall as its rows, so that a panel needs no scroll bar of its own."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QListView, QSizePolicy, QWidget
from typing_extensions import override

from nhplogger.ui.look import Look
from nhplogger.ui.widgets.row_in_hand import show_row_in_hand

Index = QModelIndex | QPersistentModelIndex


class FittedList(QListView):
    """Grows and shrinks with its rows; one that `gives_way` scrolls where its panel has too little room.

    It keeps `least` pixels, at the usual size of text.
    """

    def __init__(
        self,
        model: QAbstractItemModel,
        delegate: QAbstractItemDelegate,
        look: Look,
        parent: QWidget | None = None,
        *,
        gives_way: bool = False,
        least: int = 0,
    ) -> None:
        super().__init__(parent)
        self._gives_way, self._least, self._scaled = gives_way, least, look.scaled
        self._heights: list[int] = []  # of the rows, when it was last fitted
        self.setItemDelegate(delegate)
        self.setModel(model)
        self.setProperty("ground", "panel")
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        for signal in (model.rowsInserted, model.rowsRemoved, model.modelReset, look.changed):
            signal.connect(self._fit)
        self._fit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        show_row_in_hand(self, event)

    @override
    def dataChanged(self, topLeft: Index, bottomRight: Index, roles: Sequence[int] = ()) -> None:
        super().dataChanged(topLeft, bottomRight, list(roles))
        # Not by `visualRect`: it lays out what is pending first, and knows the new height before it is asked.
        changed = slice(topLeft.row(), bottomRight.row() + 1)
        if self._heights[changed] != self._hints(range(topLeft.row(), bottomRight.row() + 1)):
            self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is in hand stays in view."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    @Slot()
    def _fit(self) -> None:
        # Kept as bounds and not answered in sizeHint: Qt asks for that when the model is half gone, too.
        self._heights = self._hints(range(self.model().rowCount()))
        high = sum(self._heights)
        self.setMaximumHeight(high)
        self.setMinimumHeight(min(high, self._scaled(self._least)) if self._gives_way else high)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _hints(self, rows: Iterable[int]) -> list[int]:
        model = self.model()
        return [self.sizeHintForIndex(model.index(row, 0)).height() for row in rows]
