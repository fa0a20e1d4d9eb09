"""The list of themes to be rated: by number, by click, row after row."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from nhplogger.typed import override
from nhplogger.ui.debrief import debrief_keys as keys
from nhplogger.ui.debrief.list_rows import ListRows
from nhplogger.ui.debrief.rating_delegate import RatingDelegate
from nhplogger.ui.debrief.rating_geometry import lay_out
from nhplogger.ui.debrief.rating_rows import RatingRow
from nhplogger.ui.keys.key_shortcut import is_struck
from nhplogger.ui.look import Look
from nhplogger.ui.widgets.list_keys import OPEN_ROW
from nhplogger.ui.widgets.row_in_hand import show_row_in_hand


class Rated(NamedTuple):
    """A theme and how it is rated; none for not seen."""

    theme_id: str
    value: int | None


class RatingsView(QListView):
    """Shows what it is given; what is struck or pressed is told, and shown when it was done."""

    rated = Signal(object)  # Rated
    unrated = Signal(str)  # theme id
    evidence_wanted = Signal(str)  # theme id

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.model_rows: ListRows[RatingRow] = ListRows(self)
        self._delegate = RatingDelegate(look, self)
        self.setModel(self.model_rows)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ground", "surface")
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        look.changed.connect(self._fit)

    def show_rows(self, rows: list[RatingRow], *, locked: bool) -> None:
        """Show these; a locked list lights up under no pointer."""
        self._delegate.locked = locked
        self._delegate.most = max((max(row.helps, row.hinders) for row in rows), default=1)
        self.model_rows.show_rows(rows)
        self._fit()
        self.viewport().update()

    @property
    def in_hand(self) -> RatingRow | None:
        """The row in hand."""
        index = self.currentIndex()
        return self.model_rows.rows[index.row()] if index.isValid() else None

    def take_in_hand(self, theme_id: str) -> None:
        """Have the row of a theme in hand and in view; the first where the theme is not there."""
        places = [place for place, row in enumerate(self.model_rows.rows) if row.theme_id == theme_id]
        if self.model_rows.rows:
            self.setCurrentIndex(self.model_rows.index(places[0] if places else 0))
            self.scrollTo(self.currentIndex())

    def row_height(self) -> int:
        """How high every row is."""
        return self._delegate.row_height()

    def struck(self, event: QKeyEvent) -> bool:
        """Do what a key means for the row in hand; whether it means anything."""
        row = self.in_hand
        if row is None:
            return False
        typed = _typed(event)
        if typed in keys.RATE.keys:
            self.rated.emit(Rated(row.theme_id, int(typed)))
        elif typed in keys.NOT_SEEN.keys:
            self.rated.emit(Rated(row.theme_id, None))
        elif is_struck(keys.UNRATE, event):
            self.unrated.emit(row.theme_id)
        else:
            return False
        return True

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model_rows.rows:
            self.setCurrentIndex(self.model_rows.index(0))
        show_row_in_hand(self, event)
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.in_hand
        if row is not None and is_struck(OPEN_ROW, event):
            self.evidence_wanted.emit(row.theme_id)
        elif not self.struck(event):
            super().keyPressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters and figures do things here; there is nothing to look for."""

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            self._press(index, event.position().toPoint())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        if not index.isValid():
            return
        if lay_out(self.visualRect(index), self._look).value_at(point) is None:
            self.evidence_wanted.emit(self.model_rows.rows[index.row()].theme_id)
        else:
            self._press(index, point)  # a second quick press is one more press

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point(event.position().toPoint())

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(QPoint(-1, -1))

    def _press(self, index: QModelIndex, point: QPoint) -> None:
        found = lay_out(self.visualRect(index), self._look).value_at(point)
        if found is not None:
            self.rated.emit(Rated(self.model_rows.rows[index.row()].theme_id, found[0]))

    @Slot()
    def _fit(self) -> None:
        self._delegate.fit(self.viewport().height(), len(self.model_rows.rows))
        self.scheduleDelayedItemsLayout()

    def _point(self, point: QPoint) -> None:
        self._delegate.pointed = point
        self.viewport().update()


def _typed(event: QKeyEvent) -> str:
    """What a key types, on keyboards too that have figures above Shift; nothing for a command."""
    command = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return "" if event.modifiers() & (command | Qt.KeyboardModifier.MetaModifier) else event.text()
