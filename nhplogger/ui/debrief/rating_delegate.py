"""Paints a row of the ratings: the theme, its evidence to both sides of a line, the values to choose from."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nhplogger.typed import override
from nhplogger.ui import fonts
from nhplogger.ui.debrief.list_rows import Index, ListRole
from nhplogger.ui.debrief.rating_geometry import lay_out, not_seen_words
from nhplogger.ui.debrief.rating_rows import RatingRow
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Radius, Space, Stroke
from nhplogger.ui.widgets.broken_label import broken
from nhplogger.ui.widgets.painting import MINUS
from nhplogger.ui.widgets.plates import heavy, paint_words

ROW_HEIGHT = 48
_LINES = 2
_MARK, _MOST_BAR, _BAR_HIGH, _AXIS_HIGH, _RING = 7, 35, 10, 20, 2


class RatingDelegate(QStyledItemDelegate):
    """`pointed` is where the pointer is in the view, so that the button under it lights up."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.pointed = QPoint(-1, -1)
        self.locked = False
        self._high = 0
        self.most = 1  # of the marks to one side of any theme: the longest bar

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._high or self.row_height())

    def row_height(self) -> int:
        """How high a row is where there is room enough."""
        return max(self._look.height(ROW_HEIGHT, lines=_LINES), self._look.scaled(ROW_HEIGHT))

    def fit(self, room: int, rows: int) -> None:
        """Have rows a little less high where that is what shows them all in so much room."""
        usual, least = self.row_height(), self._look.height(0, lines=_LINES)
        fitting = room // max(1, rows)
        self._high = fitting if least <= fitting < usual else usual

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: RatingRow = index.data(ListRole.ROW)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        chosen = focused or bool(option.state & QStyle.StateFlag.State_Selected)
        rect: QRect = option.rect
        parts = lay_out(rect, self._look)
        painter.save()
        self._paint_ground(painter, rect, chosen=chosen, focused=focused)
        self._paint_name(painter, parts.name, row, strong=chosen)
        self._paint_evidence(painter, parts.evidence, row)
        for value, button in parts.values:
            on = row.rated and row.value == value
            self._paint_value(painter, button, value, on=on)
            if on and focused:
                self._paint_ring(painter, button)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, *, chosen: bool, focused: bool) -> None:
        colours = self._look.colours
        if chosen:
            painter.fillRect(rect, colours.accent_tint)
            bar = colours.accent_text if focused else colours.line_strong
            painter.fillRect(QRect(rect.left(), rect.top(), Stroke.CURRENT, rect.height()), bar)
        under = QRect(rect.left(), rect.bottom(), rect.width(), Stroke.BORDER)
        painter.fillRect(under, colours.line)

    def _paint_name(self, painter: QPainter, room: QRect, row: RatingRow, *, strong: bool) -> None:
        """In full where there are lines enough for it, else by its label."""
        font = self._look.font(FontRole.BODY)
        heavy_font = fonts.strong(font)
        high = QFontMetrics(font).height()
        most = max(_LINES, room.height() // high)
        lines = broken(row.name, heavy_font, room.width(), most)  # room for the heavier font: it stands still
        if "…" in lines[-1] and "…" not in row.name:
            lines = broken(row.label, heavy_font, room.width(), most)
        top = room.top() + (room.height() - high * len(lines)) // 2
        for place, line in enumerate(lines):
            at = QRect(room.left(), top + place * high, room.width(), high)
            paint_words(
                painter,
                at,
                line,
                heavy_font if strong else font,
                self._look.colours.text,
                centred=False,
            )

    def _paint_evidence(self, painter: QPainter, room: QRect, row: RatingRow) -> None:
        colours, middle = self._look.colours, room.left() + room.width() // 2
        font = fonts.strong(self._look.font(FontRole.SMALL))
        high, axis = self._look.scaled(_BAR_HIGH), self._look.scaled(_AXIS_HIGH)
        centre = room.center().y()
        for count, ink, sign, way in (
            (row.hinders, colours.minus, MINUS, -1),
            (row.helps, colours.plus, "+", 1),
        ):
            if not count:
                continue
            long = self._bar(count)
            bar = QRect(middle - long if way < 0 else middle + 1, centre - high // 2, long, high)
            painter.fillRect(bar, ink)
            words = f"{sign}{count}"
            wide = QFontMetrics(font).horizontalAdvance(words)
            gap = Space.X1 + 1
            left = bar.left() - gap - wide if way < 0 else bar.right() + 1 + gap
            paint_words(
                painter, QRect(left, room.top(), wide, room.height()), words, font, ink, centred=False
            )
        painter.fillRect(QRect(middle, centre - axis // 2, Stroke.BORDER, axis), colours.line_strong)

    def _bar(self, count: int) -> int:
        """Seven pixels a mark, or what leaves room for the most of them."""
        longest = self._look.scaled(_MOST_BAR)
        return max(2, min(self._look.scaled(_MARK) * count, round(longest * count / max(1, self.most))))

    def _paint_value(self, painter: QPainter, rect: QRect, value: int | None, *, on: bool) -> None:
        colours = self._look.colours
        fill, edge, ink = colours.surface, colours.line_strong, colours.text2
        if on:
            fill = edge = colours.solid if value is None else colours.accent
            ink = colours.on_solid if value is None else colours.on_accent
        elif not self.locked and rect.contains(self.pointed):
            fill = colours.sunken
        self._paint_box(painter, rect, fill, QPen(edge, self._look.border))
        words = not_seen_words() if value is None else str(value)
        paint_words(painter, rect, words, self._value_font(value, on=on), ink)

    def _value_font(self, value: int | None, *, on: bool) -> QFont:
        if value is None:
            font = self._look.font(FontRole.SMALL)
            return fonts.strong(font) if on else fonts.medium(font)
        return heavy(self._look, FontRole.BODY) if on else fonts.medium(self._look.font(FontRole.BODY))

    def _paint_box(self, painter: QPainter, rect: QRect, fill: QColor, pen: QPen) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), Radius.CONTROL, Radius.CONTROL)
        painter.restore()

    def _paint_ring(self, painter: QPainter, rect: QRect) -> None:
        out = _RING + Stroke.FOCUS // 2
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colours.accent_text, Stroke.FOCUS))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(
            QRectF(rect).adjusted(-out, -out, out, out), Radius.CONTROL + _RING, Radius.CONTROL + _RING
        )
        painter.restore()
