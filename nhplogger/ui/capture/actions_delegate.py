"""Paints the actions: the shape of their state, their words, their owner and what has become of them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from nhplogger.ui.capture.actions_rows import ActionRow, HeadingRow, PanelRow
from nhplogger.ui.capture.pieces import Piece, Push, Words, named, paint_pieces, width_of
from nhplogger.ui.capture.row_list_model import RowRole
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import IconSize, Space
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.painting import paint_status_mark

Index = QModelIndex | QPersistentModelIndex
_HEADING, _ONE, _TWO, _TOP, _FIRST, _SECOND = 20, 24, 40, 3, 18, 16


class ActionsDelegate(QStyledItemDelegate):
    """Open actions are two lines tall, closed ones are one."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: PanelRow = index.data(RowRole.ROW)
        if isinstance(row, HeadingRow):
            return QSize(0, self._look.scaled(_HEADING))
        return QSize(0, self._look.scaled(_TWO if _is_tall(row) else _ONE))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PanelRow = index.data(RowRole.ROW)
        rect: QRect = option.rect
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if focused:
            painter.fillRect(rect, self._look.colours.accent_tint)
        inner = rect.adjusted(Space.X3, 0, -Space.X3, 0)
        if isinstance(row, HeadingRow):
            paint_pieces(painter, inner, [Words(row.text, "text3")], self._look)
        else:
            self._paint_action(painter, inner, row)

    def _paint_action(self, painter: QPainter, rect: QRect, row: ActionRow) -> None:
        side = self._look.scaled(IconSize.NORMAL)
        first = rect.adjusted(side + Space.X2, self._look.scaled(_TOP), 0, 0)
        first.setHeight(self._look.scaled(_FIRST))
        mark = QRect(rect.left(), first.center().y() - side // 2 + 1, side, side)
        paint_status_mark(painter, mark, row.mark, self._look)
        if _is_tall(row):
            paint_pieces(painter, first, [Words(row.text, "text", FontRole.BODY)], self._look)
            second = QRect(first.left(), first.bottom() + 1, first.width(), self._look.scaled(_SECOND))
            paint_pieces(painter, second, self._second(row), self._look)
        else:
            self._paint_closed(painter, first, row)

    def _paint_closed(self, painter: QPainter, line: QRect, row: ActionRow) -> None:
        fate = [Words(row.fate.words, _ink(row))]
        paint_pieces(painter, line, [Push(), *fate], self._look)
        line.setRight(line.right() - width_of(fate, self._look) - Space.X2)
        paint_pieces(painter, line, [Words(row.text, "text2", FontRole.BODY)], self._look)

    def _second(self, row: ActionRow) -> list[Piece]:
        said: list[Piece] = [piece for who in row.owners for piece in named(who)]
        weight = QFont.Weight.Medium if row.fate.tone is Tone.DANGER else QFont.Weight.Normal
        return [
            *said,
            *([Words("·", "text3")] if said else []),
            Words(row.fate.words, _ink(row), weight=weight),
        ]


def _is_tall(row: ActionRow) -> bool:
    return row.action.status.is_open


def _ink(row: ActionRow) -> str:
    return {Tone.DANGER: "danger", Tone.OK: "ok"}.get(row.fate.tone, "text2")
