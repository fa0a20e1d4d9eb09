"""Paints the seat board: agencies as headings, people with their key, share of the talk and second line."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from nhplogger.ui.capture.pieces import Badge, Key, Piece, Push, Words, fitting, paint_pieces, width_of
from nhplogger.ui.capture.seats_model import SeatRole
from nhplogger.ui.capture.seats_rows import AgencyRow, SeatRow
from nhplogger.ui.capture.words import presence_word
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, Space, Stroke
from nhplogger.ui.widgets.key_cap import keycap_size, paint_keycap
from nhplogger.ui.widgets.painting import paint_bar
from nhplogger.ui.widgets.plates import paint_plate, square

Index = QModelIndex | QPersistentModelIndex
_AGENCY, _LINE, _UNDER, _TOP = 23, 20, 14, 3
_BAR, _BAR_HEIGHT, _PERCENT, _CAP = 36, 6, 30, 20
_NO_BARS_FROM = 1.25
_WIDEST_LETTER, _WIDEST_FIGURE = "m", "100%"


class SeatsDelegate(QStyledItemDelegate):
    """Rows are 26 tall, 40 with a second line. From 125 % text size on the bars go and the figures stay."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: AgencyRow | SeatRow = index.data(SeatRole.ROW)
        if isinstance(row, AgencyRow):
            return QSize(
                0, self._look.height(_AGENCY, FontRole.SMALL) - (0 if self._look.text_scale > 1 else 1)
            )
        return QSize(0, self._look.scaled(Height.SEAT_ROW_TALL if row.under else Height.SEAT_ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: AgencyRow | SeatRow = index.data(SeatRole.ROW)
        rect: QRect = option.rect
        rect.setLeft(0)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if isinstance(row, AgencyRow):
            if chosen and focused:
                painter.fillRect(rect, self._look.colours.accent_tint)
            self._paint_agency(painter, rect, row)
        else:
            self._paint_ground(painter, rect, row, chosen=chosen and focused)
            self._paint_seat(painter, rect, row)

    def _paint_agency(self, painter: QPainter, rect: QRect, row: AgencyRow) -> None:
        inner = rect.adjusted(Space.X3, 2, -Space.X3, 0)
        badge: list[Piece] = [Badge(row.initials, row.colour)] if row.initials else []
        name = Words(row.name, weight=QFont.Weight.DemiBold)
        keys: list[Piece] = [Key(key) for key in row.keys] if row.folded else []
        behind = fitting([Push(), *keys, Words(row.count, "text3")], inner.width() // 2, self._look)
        paint_pieces(painter, inner, behind, self._look)
        inner.setRight(inner.right() - width_of(behind, self._look))
        paint_pieces(painter, inner, [*badge, name], self._look)

    def _paint_ground(self, painter: QPainter, rect: QRect, row: SeatRow, *, chosen: bool) -> None:
        colours = self._look.colours
        if row.speaking or chosen:
            painter.fillRect(rect, colours.accent_tint)
        if row.speaking:
            painter.fillRect(
                QRect(rect.left(), rect.top(), Stroke.CURRENT, rect.height()), colours.accent_text
            )

    def _paint_seat(self, painter: QPainter, rect: QRect, row: SeatRow) -> None:
        high = self._look.scaled(_LINE)
        line = QRect(rect.left() + Space.X3, rect.top() + _TOP, rect.width() - 2 * Space.X3, high)
        cap = QRect(line.topLeft(), QSize(self._cap_width(row), high))
        self._paint_key(painter, cap, row)
        right = self._paint_right(painter, line, row)
        name = QRect(line)
        name.setLeft(cap.right() + Space.X2)
        name.setRight(right - Space.X2)
        ink = "text" if row.here else "text3"
        paint_pieces(painter, name, [Words(row.name, ink, FontRole.BODY, _weight(row))], self._look)
        if row.under:
            self._paint_under(painter, QRect(name.left(), name.bottom(), line.right() - name.left(), 0), row)

    def _paint_key(self, painter: QPainter, cap: QRect, row: SeatRow) -> None:
        colours = self._look.colours
        if row.speaking:
            paint_plate(painter, cap, colours.accent, QPen(colours.accent, 1))
        paint_keycap(painter, cap, row.key, self._look, colours.on_accent if row.speaking else None)

    def _paint_right(self, painter: QPainter, line: QRect, row: SeatRow) -> int:
        """The bar and the figure, or why there are none; where they begin."""
        if not row.here:
            away: list[Piece] = [Push(), Words(presence_word(row.status), "text3")]
            paint_pieces(painter, line, away, self._look)
            return line.right() - self._look.scaled(64)
        figure = QRect(line)
        widest = max(self._look.scaled(_PERCENT), width_of([Words(_WIDEST_FIGURE)], self._look))
        figure.setLeft(line.right() + 1 - widest)
        paint_pieces(painter, figure, [Push(), Words(row.percent)], self._look)
        bar = square(line.center(), QSize(_BAR, _BAR_HEIGHT))
        bar.moveRight(figure.left() - 1)
        if self._look.text_scale >= _NO_BARS_FROM or not self._leaves_room(line, bar, row):
            return figure.left()
        colours = self._look.agency(row.who.colour)
        if row.share:
            paint_bar(
                painter, bar, self._look, share=row.share / row.full, fill=colours.fill, edge=colours.edge
            )
        else:
            paint_bar(painter, bar, self._look, share=0, fill=colours.fill)
        return bar.left()

    def _leaves_room(self, line: QRect, bar: QRect, row: SeatRow) -> bool:
        """Whether the name is whole beside the bar."""
        name = Words(row.name, "text", FontRole.BODY, _weight(row))
        before = line.left() + self._cap_width(row) + Space.X2
        return before + width_of([name], self._look) <= bar.left() - Space.X2

    def _cap_width(self, row: SeatRow) -> int:
        widest = _WIDEST_LETTER * len(row.key)  # so that names stand under each other
        return max(self._look.scaled(_CAP), keycap_size(widest, self._look).width())

    def _paint_under(self, painter: QPainter, rect: QRect, row: SeatRow) -> None:
        rect.setHeight(self._look.scaled(_UNDER))
        ink = "accent_text" if row.speaking else "warn" if row.late else "text2"
        weight = QFont.Weight.Medium if row.speaking else QFont.Weight.Normal
        paint_pieces(painter, rect, [Words(row.under, ink, FontRole.MICRO, weight)], self._look)


def _weight(row: SeatRow) -> QFont.Weight:
    return QFont.Weight.DemiBold if row.speaking else QFont.Weight.Normal
