"""The reflections of the log: Enter, A or a click on "Add" puts one into the summary."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nhplogger.domain.direction import balanced
from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui import fonts
from nhplogger.ui.debrief import debrief_keys as keys
from nhplogger.ui.debrief.lines_view import LinesView
from nhplogger.ui.debrief.list_rows import Index, ListRole
from nhplogger.ui.debrief.reflection_rows import ReflectionRow
from nhplogger.ui.debrief.wrapped import paint_wrapped, wrapped_height
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.keys.key_shortcut import is_struck
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, Radius, Space, Stroke
from nhplogger.ui.widgets.panel import Ground
from nhplogger.ui.widgets.plates import paint_words

_TIME, _PAD, _LEAST = 38, 6, 35


class ReflectionsDelegate(QStyledItemDelegate):
    """A dashed line over each; the time, the words in italics, and what adds them at the right."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.width = 0
        self.pointed = QPoint(-1, -1)
        self.locked = False

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: ReflectionRow = index.data(ListRole.ROW)
        rect = QRect(0, 0, self.width, 0)
        words = wrapped_height(balanced(row.words), self._italic(), self._words(rect).width())
        return QSize(0, max(self._look.scaled(_LEAST), words + 2 * _PAD + Stroke.BORDER))

    def add_at(self, rect: QRect) -> QRect:
        """Where the row in `rect` has its "Add"."""
        wide = QFontMetrics(self._small()).horizontalAdvance(_("Add")) + 2 * _PAD
        high = self._look.height(Height.FILTER, FontRole.SMALL)
        return QRect(rect.right() + 1 - wide, rect.top() + _PAD, wide, high)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ReflectionRow = index.data(ListRole.ROW)
        rect, colours = option.rect, self._look.colours
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setPen(QPen(colours.reflect_line, Stroke.BORDER, Qt.PenStyle.DashLine))
        painter.drawLine(rect.topLeft(), rect.topRight())
        if focused:
            painter.setPen(QPen(colours.accent_text, Stroke.FOCUS))
            painter.drawRoundedRect(rect.adjusted(1, 3, -1, -2), Radius.CHIP, Radius.CHIP)
        inner = self._words(rect)
        time = QRect(rect.left(), inner.top(), self._look.scaled(_TIME), inner.height())
        paint_wrapped(painter, time, row.time, self._look.font(FontRole.SMALL), colours.reflect_text)
        paint_wrapped(painter, inner, balanced(row.words), self._italic(), colours.reflect_text)
        if not self.locked:
            self._paint_add(painter, self.add_at(rect))
        painter.restore()

    def _paint_add(self, painter: QPainter, rect: QRect) -> None:
        colours = self._look.colours
        if rect.contains(self.pointed):
            painter.fillRect(rect, colours.accent_tint)
        paint_words(painter, rect, _("Add"), self._small(), colours.accent_text)

    def _words(self, rect: QRect) -> QRect:
        """Where the words of the row in `rect` stand."""
        left = rect.left() + self._look.scaled(_TIME) + Space.X2
        right = self.add_at(rect).left() - Space.X2
        return QRect(left, rect.top() + _PAD, max(1, right - left), rect.height() - _PAD)

    def _italic(self) -> QFont:
        font = QFont(self._look.font(FontRole.BODY))
        font.setItalic(True)
        return font

    def _small(self) -> QFont:
        return fonts.medium(self._look.font(FontRole.SMALL))


class ReflectionsList(LinesView[ReflectionRow]):
    """Says which words are to be added."""

    add_wanted = Signal(str)  # the words

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, _("Written during the meeting"), Ground.REFLECT.value, parent)
        self._delegate = ReflectionsDelegate(look, self)
        self.paint_by(self._delegate, self._delegate)
        self.opened.connect(self._add)

    def lock(self, *, locked: bool) -> None:
        """Whether nothing can be added."""
        self._delegate.locked = locked
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_struck(keys.ADD, event):
            self.open_row(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        if index.isValid() and self._delegate.add_at(self.visualRect(index)).contains(point):
            self.open_row(index)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)  # a second quick click on "Add" is one more, not another thing

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._delegate.pointed = event.position().toPoint()
        self.viewport().update()

    @Slot(int)
    def _add(self, place: int) -> None:
        if not self._delegate.locked:
            self.add_wanted.emit(self.lines.rows[place].words)
