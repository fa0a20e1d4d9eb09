"""A list as tall as its rows, so that a panel needs no scroll bar of its own."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Slot
from PySide6.QtWidgets import QAbstractItemDelegate, QListView, QSizePolicy, QWidget
from typing_extensions import override

from nhplogger.ui.look import Look

Index = QModelIndex | QPersistentModelIndex


class FittedList(QListView):
    """Grows and shrinks with its rows; scrolls only where its panel has too little room for it."""

    def __init__(
        self,
        model: QAbstractItemModel,
        delegate: QAbstractItemDelegate,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setItemDelegate(delegate)
        self.setModel(model)
        self.setProperty("ground", "panel")
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        for signal in (model.rowsInserted, model.rowsRemoved, model.modelReset, look.changed):
            signal.connect(self._fit)

    @override
    def sizeHint(self) -> QSize:
        model = self.model()
        heights = (self.sizeHintForIndex(model.index(row, 0)).height() for row in range(model.rowCount()))
        return QSize(super().sizeHint().width(), sum(heights))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    @override
    def dataChanged(self, topLeft: Index, bottomRight: Index, roles: Sequence[int] = ()) -> None:
        tall = self.visualRect(topLeft).height()
        super().dataChanged(topLeft, bottomRight, list(roles))
        if tall and tall != self.sizeHintForIndex(topLeft).height():
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    @Slot()
    def _fit(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()
        self.viewport().update()
