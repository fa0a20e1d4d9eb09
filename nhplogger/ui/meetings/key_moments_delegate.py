"""Paints a key moment: kind, time, badge and person over two lines of its words, and the word Open."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui import fonts
from nhplogger.ui.capture.row_list_model import Index, RowRole
from nhplogger.ui.capture.words import KIND_MARKS
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.icons import paint_icon
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.key_moment_rows import KeyMomentRow
from nhplogger.ui.sizes import Height, IconSize, Space, Stroke
from nhplogger.ui.widgets.painting import badge_size, mark_size, paint_badge, paint_kind_mark
from nhplogger.ui.widgets.plates import elided, paint_words

_LINES = 2
_PAD, _GAP, _BETWEEN = 7, 6, 2


class KeyMomentsDelegate(QStyledItemDelegate):
    """Every row is of the same height."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.row_height())

    def row_height(self) -> int:
        """How high a row is."""
        words = _LINES * QFontMetrics(self._look.font(FontRole.BODY)).height()
        return 2 * _PAD + self._head_height() + _BETWEEN + words

    def open_rect(self, row: QRect) -> QRect:
        """Where the word Open can be clicked."""
        wide = QFontMetrics(self._open_font()).horizontalAdvance(_open_word())
        high = max(Height.QUICK_MARK, self._head_height())
        top = row.top() + _PAD + (self._head_height() - high) // 2
        return QRect(row.right() + 1 - Space.X4 - wide, top, wide, high)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: KeyMomentRow = index.data(RowRole.ROW)
        rect, colours = option.rect, self._look.colours
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.accent_tint)
            painter.fillRect(QRect(rect.topLeft(), QSize(Stroke.CURRENT, rect.height())), colours.accent_text)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colours.sunken)
        inner = rect.adjusted(Space.X4, _PAD, -Space.X4, -_PAD)
        self._paint_head(painter, row, QRect(inner.topLeft(), QSize(inner.width(), self._head_height())))
        paint_words(painter, self.open_rect(rect), _open_word(), self._open_font(), colours.accent_text)
        painter.setPen(colours.text)
        words = inner.adjusted(0, self._head_height() + _BETWEEN, 0, 0)
        paint_lines(painter, words, row.text, self._look.font(FontRole.BODY), _LINES)
        painter.restore()

    def _paint_head(self, painter: QPainter, row: KeyMomentRow, head: QRect) -> None:
        small, colours = self._look.font(FontRole.SMALL), self._look.colours
        left = self._paint_mark(painter, row, head)
        time = QFontMetrics(small).horizontalAdvance(row.time)
        paint_words(
            painter,
            QRect(left, head.top(), time, head.height()),
            row.time,
            small,
            colours.text2,
            centred=False,
        )
        left += time + _GAP
        if row.starred:
            side = self._look.scaled(IconSize.SMALL)
            paint_icon(painter, QRect(left, head.top(), side, head.height()), "star", colours.warn)
            left += side + _GAP
        if row.agency:
            badge = _middle(QRect(left, head.top(), 0, head.height()), badge_size(self._look))
            paint_badge(painter, badge, row.agency.initials, self._look.agency(row.agency.colour), self._look)
            left = badge.right() + 1 + _GAP
        room = QRect(left, head.top(), self.open_rect(head).left() - _GAP - left, head.height())
        paint_words(
            painter, room, elided(row.person, small, room.width()), small, colours.text2, centred=False
        )

    def _paint_mark(self, painter: QPainter, row: KeyMomentRow, head: QRect) -> int:
        mark = _middle(head, mark_size(self._look))
        paint_kind_mark(painter, mark, KIND_MARKS[row.kind], self._look)
        return mark.right() + 1 + _GAP

    def _head_height(self) -> int:
        return max(self._look.scaled(Height.MARK), QFontMetrics(self._look.font(FontRole.SMALL)).height())

    def _open_font(self) -> QFont:
        return fonts.medium(self._look.font(FontRole.SMALL))


def paint_lines(painter: QPainter, rect: QRect, text: str, font: QFont, most: int) -> None:
    """Words on so many lines at most, the last of them cut with "…" where there are more."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    high = QFontMetrics(font).height()
    painter.setFont(font)
    for place in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(rect.width())
        is_last = place == most - 1
        words = text[line.textStart() :] if is_last else text[line.textStart() :][: line.textLength()]
        origin = QPoint(rect.left(), rect.top() + place * high + QFontMetrics(font).ascent())
        painter.drawText(origin, elided(words.rstrip(), font, rect.width()))
    layout.endLayout()


def _middle(head: QRect, size: QSize) -> QRect:
    """A part of that size at the left of the head, in the middle of its height."""
    return QRect(QPoint(head.left(), head.center().y() - size.height() // 2 + 1), size)


def _open_word() -> str:
    return _("Open")
