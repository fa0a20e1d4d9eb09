"""Paints the rows of a short list."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nhplogger.typed import override
from nhplogger.ui import fonts
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, Radius, Space, Stroke
from nhplogger.ui.widgets.painting import badge_size, chip_size, paint_badge, paint_chip
from nhplogger.ui.widgets.plates import elided
from nhplogger.ui.widgets.row_model import Index, Row, RowRole

LEAD_WIDTH, ROW_HEIGHT = 84, 48


class RowDelegate(QStyledItemDelegate):
    """A line above; a day or badge; a title over a detail; words, a chip or a button at the right."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._look.scaled(LEAD_WIDTH), self.row_height())

    def row_height(self) -> int:
        """How high every row is."""
        return self._look.height(ROW_HEIGHT, lines=2)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(RowRole.ROW)
        rect: QRect = option.rect
        painter.save()
        self._paint_ground(painter, option, rect)
        right = self._paint_right(painter, row, rect)
        left = self._paint_left(painter, row, rect)
        self._paint_words(painter, row, QRect(left, rect.top(), right - left, rect.height()))
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        state: QStyle.StateFlag = option.state
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        if focused or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._look.colours.accent_tint if focused else self._look.colours.sunken)
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), Stroke.BORDER), self._look.colours.line)
        if focused:
            painter.fillRect(
                QRect(rect.left(), rect.top(), Stroke.CURRENT, rect.height()), self._look.colours.accent_text
            )

    def _paint_left(self, painter: QPainter, row: Row, rect: QRect) -> int:
        """Where the words may begin."""
        if row.badge:
            badge = QRect(rect.topLeft(), badge_size(self._look))
            badge.moveCenter(rect.center())
            badge.moveLeft(rect.left() + _INSET)
            paint_badge(painter, badge, row.badge[0], self._look.agency(row.badge[1]), self._look)
            return badge.right() + Space.X3
        if not row.lead:
            return rect.left() + _INSET
        wide = self._look.scaled(LEAD_WIDTH)
        lead = QRect(rect.left() + _INSET, rect.top(), wide, rect.height())
        self._draw(painter, lead, row.lead, self._look.font(FontRole.SMALL), self._look.colours.text2)
        return lead.right() + Space.X3

    def _paint_right(self, painter: QPainter, row: Row, rect: QRect) -> int:
        """Where the words have to end."""
        right = rect.right() - 1
        if row.button:
            right = self._paint_button(painter, row.button, right, rect) - Space.X3
        if row.chip:
            chip = QRect(rect.topLeft(), chip_size(row.chip, self._look))
            chip.moveCenter(rect.center())
            chip.moveRight(right)
            paint_chip(painter, chip, row.chip, self._look)
            right = chip.left() - Space.X3
        if row.aside:
            font = self._look.font(FontRole.SMALL)
            ink = self._look.theme.ink(row.aside_tone)
            wide = QFontMetrics(font).horizontalAdvance(row.aside) + Space.X1
            aside = QRect(right - wide, rect.top(), wide, rect.height())
            self._draw(painter, aside, row.aside, font, ink, side=Qt.AlignmentFlag.AlignRight)
            right = aside.left() - Space.X3
        return right

    def _paint_button(self, painter: QPainter, words: str, right: int, rect: QRect) -> int:
        font = fonts.medium(self._look.font(FontRole.SMALL))
        wide = QFontMetrics(font).horizontalAdvance(words) + 2 * Space.X2 + 2
        button = QRect(0, 0, wide, self._look.height(Height.CONTROL_SMALL, FontRole.SMALL))
        button.moveCenter(rect.center())
        button.moveRight(right)
        painter.setPen(QPen(self._look.colours.line_strong, Stroke.BORDER))
        painter.setBrush(self._look.colours.surface)
        painter.drawRoundedRect(button, Radius.CONTROL, Radius.CONTROL)
        self._draw(painter, button, words, font, self._look.colours.text, side=Qt.AlignmentFlag.AlignHCenter)
        return button.left()

    def _paint_words(self, painter: QPainter, row: Row, rect: QRect) -> None:
        body, small = self._look.font(FontRole.BODY), self._look.font(FontRole.SMALL)
        title = body if row.quiet_title else fonts.medium(body)
        above = QFontMetrics(title).height()
        below = QFontMetrics(small).height() if row.detail else 0
        top = rect.center().y() - (above + below) // 2 + 1
        upper = QRect(rect.left(), top, rect.width(), above)
        self._draw(painter, upper, row.title, title, self._look.colours.text)
        lower = QRect(rect.left(), top + above, rect.width(), below)
        self._draw(painter, lower, row.detail, small, self._look.colours.text2)

    def _draw(
        self,
        painter: QPainter,
        rect: QRect,
        words: str,
        font: QFont,
        ink: QColor,
        *,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, elided(words, font, rect.width()))


_INSET = 6  # of the words, so that the bar of the row in focus does not touch them
