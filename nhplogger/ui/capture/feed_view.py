"""The log on the screen, of which only what is in view is ever painted."""

from collections.abc import Iterable
from typing import assert_never, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget
from typing_extensions import override

from nhplogger.i18n import _
from nhplogger.ui.capture.feed_delegate import FeedDelegate
from nhplogger.ui.capture.feed_model import FeedModel
from nhplogger.ui.capture.feed_rows import EntryRow, FeedLink, MarkRow
from nhplogger.ui.capture.measured_list import MeasuredList
from nhplogger.ui.look import Look
from nhplogger.ui.widgets.announce import announce

Index = QModelIndex | QPersistentModelIndex
_LINK_KEYS = {
    Qt.Key.Key_R: (FeedLink.RESTORE,),
    Qt.Key.Key_O: (FeedLink.OLD_WORDS,),
    Qt.Key.Key_W: (FeedLink.WHOLE, FeedLink.LESS),
}
_SELECTED, _FOCUSED = QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_HasFocus


class FeedView(MeasuredList):
    """Tells of lines that came below while one reads further up, and what one wants done with a line."""

    resized = Signal()
    restore_wanted = Signal(object)  # TakenLine
    removal_wanted = Signal(object)  # Entry | Mark
    missed = Signal(int)  # how many lines came below what is in view

    def __init__(self, model: FeedModel, look: Look, parent: QWidget | None = None) -> None:
        self._feed = model
        self._painter = FeedDelegate(look)
        self._missed = 0
        self._pressed: tuple[int, FeedLink] | None = None
        super().__init__(model, look, parent)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(_("Log"))
        # Qt moves what is painted already, instead of painting it again, only where nothing shines through.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._notice)
        self.setModel(model)

    @property
    def feed(self) -> FeedModel:
        """The log that is shown."""
        return self._feed

    def use(self, delegate: FeedDelegate) -> None:
        """Have rows painted by another delegate."""
        self._painter = delegate
        self.setItemDelegate(delegate)
        self.wear()

    def mark_found(self, words: str) -> None:
        """Mark these words wherever they stand; nothing where there are none."""
        self._painter.sought = words
        self.viewport().update()

    @override
    def measure(self, row: int, keep: bool) -> int:
        return self._painter.height(self._feed.at(row), keep=keep)

    @override
    def wear(self) -> None:
        self._painter.wear(self.viewport().width())
        super().wear()
        self._miss(0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._used(event):
            event.accept()
        elif event.text().isprintable() and event.text():
            event.ignore()  # typing belongs in the line, and so does Alt with a seat's key
        else:
            super().keyPressEvent(event)

    def _used(self, event: QKeyEvent) -> bool:
        """Use a key that does something with the row one is on."""
        row = self.currentIndex().row()
        if row < 0 or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() == Qt.Key.Key_Delete:
            self.take_back(row)
            return True
        return any(self.use_link(row, link) for link in _LINK_KEYS.get(Qt.Key(event.key()), ()))

    def take_back(self, row: int) -> None:
        """Want the line of a row out of the log, if it has one."""
        if line := self._feed.line(row):
            self.removal_wanted.emit(line)

    def use_link(self, row: int, link: FeedLink) -> bool:
        """Do what a link of a row is for; false where the row has no such link."""
        shown = self._feed.at(row)
        if not isinstance(shown, EntryRow | MarkRow) or link not in shown.links:
            return False
        match link:
            case FeedLink.RESTORE:
                self.restore_wanted.emit(self._feed.taken(row))
            case FeedLink.OLD_WORDS:
                self._turn_old_words(row)
            case FeedLink.WHOLE | FeedLink.LESS:
                self.turn_whole(row)
            case _:
                assert_never(link)
        return True

    def turn_whole(self, row: int) -> None:
        """All of a long line, from its beginning on, or only that."""
        self._feed.turn_whole(row)
        self.scrollTo(self._feed.index(row))
        announce(self, self._feed.index(row).data(Qt.ItemDataRole.AccessibleTextRole))

    def _turn_old_words(self, row: int) -> None:
        shown = self._feed.turn_old_words(row)
        self.scrollTo(self._feed.index(row))
        if isinstance(shown, EntryRow):
            said = [old.spoken for old in shown.shown_old] or [_("Earlier words hidden")]
            announce(self, ", ".join(said))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        self._pressed = self._link_at(at) if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._pressed and self._link_at(event.position().toPoint()) == self._pressed:
            self.use_link(*self._pressed)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second click on a link is no wish to change the line."""
        if not self._pressed:
            super().mouseDoubleClickEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        is_link = self._link_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def _link_at(self, point: QPoint) -> tuple[int, FeedLink] | None:
        index = self.indexAt(point)
        if not index.isValid():
            return None
        link = self._painter.link_at(self._feed.at(index.row()), self.visualRect(index), point)
        return (index.row(), link) if link else None

    @override
    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        was_at_end = self.is_at_end
        super().rowsInserted(parent, start, end)
        if not was_at_end:
            lines = [row for row in range(start, end + 1) if self._feed.line(row)]
            self._miss(self._missed + len(lines))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.measure_in(event.rect())
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.colours.surface)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        # Bit by bit: after a scroll the region is a strip at either end, and its bounds are the whole view.
        # A row in two bits is painted once; twice, its edges would be darker.
        parts = cast("Iterable[QRect]", event.region())
        for row in sorted({row for part in parts for row in self.rows_in(part)}):
            index = self._feed.index(row)
            self._paint_row(painter, option, index, self.visualRect(index))

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex, rect: QRect
    ) -> None:
        option.rect = rect
        option.state = QStyle.StateFlag.State_None
        if (self.hasFocus() or self._painter.sought) and self.selectionModel().isSelected(index):
            option.state = _SELECTED | _FOCUSED if self.hasFocus() else _SELECTED
        self._painter.paint(painter, option, index)

    @Slot(int)
    def _notice(self, _value: int) -> None:
        if self._missed and self.is_at_end:
            self._miss(0)

    def _miss(self, count: int) -> None:
        if count != self._missed:
            self._missed = count
            self.missed.emit(count)
