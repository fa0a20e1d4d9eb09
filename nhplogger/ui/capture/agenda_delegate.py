"""Paints the agenda: a tick for what is done, a bar under what is on, planned minutes for what comes."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from nhplogger.ui.capture.agenda_rows import AgendaRow, Stage
from nhplogger.ui.capture.pieces import Piece, Push, Words, font_of, paint_pieces, size_of, width_of
from nhplogger.ui.capture.progress import paint_progress
from nhplogger.ui.capture.row_list_model import RowRole
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.icons import paint_icon
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space, Stroke
from nhplogger.ui.widgets.broken_label import broken

Index = QModelIndex | QPersistentModelIndex
_ROW, _CURRENT, _NUMBER, _TICK = 25, 40, 14, 12
_BAR_DROP = 32


class AgendaDelegate(QStyledItemDelegate):
    """Rows are 25 tall, the one that is on 40; a line more where a title takes two."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._width = 0

    def wear(self, width: int) -> bool:
        """Lay titles out for rows that wide; whether that is another width than before."""
        was, self._width = self._width, width
        return was != width

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: AgendaRow = index.data(RowRole.ROW)
        usual = self._look.scaled(_CURRENT if row.stage is Stage.CURRENT else _ROW)
        return QSize(0, usual + self._more(row, self._inner(self._width)) if self._width else usual)

    def _inner(self, width: int) -> int:
        """What is left beside the number."""
        return width - 2 * Space.X3 - self._look.scaled(_NUMBER) - Space.X2

    def _lines(self, row: AgendaRow, width: int) -> list[str]:
        return broken(row.text, font_of(self._title(row), self._look), self._room(row, width))

    def _more(self, row: AgendaRow, width: int) -> int:
        """How much taller a row is than one with a short title."""
        return (len(self._lines(row, width)) - 1) * size_of(self._title(row), self._look).height()

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: AgendaRow = index.data(RowRole.ROW)
        rect: QRect = option.rect
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        is_on = row.stage is Stage.CURRENT
        if is_on or focused:
            painter.fillRect(rect, self._look.colours.accent_tint)
        if is_on:
            edge = QRect(rect.left(), rect.top(), Stroke.CURRENT, rect.height())
            painter.fillRect(edge, self._look.colours.accent_text)
        more = self._more(row, self._inner(rect.width()))
        head = rect.height() - more
        number = QRect(rect.left() + Space.X3, rect.top(), self._look.scaled(_NUMBER), head)
        self._paint_number(painter, number, row)
        inner = rect.adjusted(Space.X3 + number.width() + Space.X2, 0, -Space.X3, 0)
        if is_on:
            self._paint_bar(painter, inner.adjusted(0, more, 0, 0), row)
            head = self._look.scaled(_BAR_DROP)
        inner.setHeight(head)
        self._paint_words(painter, inner, row)

    def _paint_number(self, painter: QPainter, rect: QRect, row: AgendaRow) -> None:
        if row.stage in (Stage.FOLDED, Stage.DONE):
            side = self._look.scaled(_TICK)
            tick = QRect(rect.left(), rect.center().y() - side // 2, side, side)
            paint_icon(painter, tick, "check", self._look.colours.ok)
            return
        is_on = row.stage is Stage.CURRENT
        number = Words(
            row.number,
            "accent_text" if is_on else "text3",
            weight=QFont.Weight.DemiBold if is_on else QFont.Weight.Normal,
        )
        rect.setLeft(rect.left() + (rect.width() - width_of([number], self._look)) // 2)
        paint_pieces(painter, rect, [number], self._look)

    def _paint_words(self, painter: QPainter, rect: QRect, row: AgendaRow) -> None:
        title, room = self._title(row), self._room(row, rect.width())
        box = QRect(rect.left(), rect.top(), room, rect.height())
        for line in self._lines(row, rect.width()):
            paint_pieces(painter, box, [replace(title, text=line)], self._look)
            box.translate(0, size_of(title, self._look).height())
        paint_pieces(painter, rect, [Push(), *self._times(row)], self._look)

    def _title(self, row: AgendaRow) -> Words:
        ink = "text2" if row.stage in (Stage.FOLDED, Stage.DONE, Stage.DEFERRED) else "text"
        weight = QFont.Weight.DemiBold if row.stage is Stage.CURRENT else QFont.Weight.Normal
        return Words(row.text, ink, FontRole.BODY, weight)

    def _room(self, row: AgendaRow, width: int) -> int:
        """What of a row is left to its title."""
        times = self._times(row)
        return width - width_of(times, self._look) - (Space.X2 if times else 0)

    def _times(self, row: AgendaRow) -> list[Piece]:
        first, second = row.times
        if row.stage is Stage.CURRENT:
            inks = ("warn", "warn") if row.over else ("text", "text2")
            medium = QFont.Weight.Medium
            return [
                Words(words, ink, weight=medium) for words, ink in zip(row.times, inks, strict=True) if words
            ]
        ink = "warn" if row.over else "text3"
        words = " ".join(part for part in (first, second) if part)
        return [Words(words, ink)] if words else []

    def _paint_bar(self, painter: QPainter, rect: QRect, row: AgendaRow) -> None:
        bar = QRect(rect.left(), rect.top() + self._look.scaled(_BAR_DROP) - 2, rect.width(), Space.X1)
        paint_progress(painter, bar, row.share, self._look, over=row.over)
