"""Paints the actions: the shape of their state, their words, their owner and what has become of them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from nhplogger.i18n import _
from nhplogger.ui.capture.actions_rows import ActionRow, HeadingRow, PanelRow
from nhplogger.ui.capture.in_room import away_words
from nhplogger.ui.capture.pieces import Badge, Piece, Push, Words, named, paint_pieces, width_of
from nhplogger.ui.capture.room import Who
from nhplogger.ui.capture.row_list_model import RowRole
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import IconSize, Space
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.painting import paint_status_mark

Index = QModelIndex | QPersistentModelIndex
_HEADING, _ONE, _TOP, _FIRST, _MORE = 20, 24, 3, 18, 16
_APART_FROM = 1.5


class ActionsDelegate(QStyledItemDelegate):
    """Open actions are two lines tall or three, closed ones are one; what was last said has one more.

    Owners who are several, or not in the room, have a line to themselves. An earlier action says its age
    where there is room, and always while it is in hand: then the owner's badge stands for the name.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: PanelRow = index.data(RowRole.ROW)
        if isinstance(row, HeadingRow):
            return QSize(0, self._look.scaled(_HEADING))
        return QSize(0, self._look.scaled(_ONE + _MORE * len(self._below(row))))

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
            self._paint_action(painter, inner, row, in_hand=focused)

    def _paint_action(self, painter: QPainter, rect: QRect, row: ActionRow, *, in_hand: bool) -> None:
        side = self._look.scaled(IconSize.NORMAL)
        first = rect.adjusted(side + Space.X2, self._look.scaled(_TOP), 0, 0)
        first.setHeight(self._look.scaled(_FIRST))
        mark = QRect(rect.left(), first.center().y() - side // 2 + 1, side, side)
        paint_status_mark(painter, mark, row.mark, self._look)
        if _is_tall(row):
            paint_pieces(painter, first, [Words(row.text, "text", FontRole.BODY)], self._look)
            line = QRect(first.left(), first.bottom() + 1, first.width(), self._look.scaled(_MORE))
            for pieces in self._below(row, line.width(), in_hand=in_hand):
                paint_pieces(painter, line, pieces, self._look)
                line.moveTop(line.bottom() + 1)
        else:
            self._paint_closed(painter, first, row)

    def _paint_closed(self, painter: QPainter, line: QRect, row: ActionRow) -> None:
        fate = [Words(row.fate.words, _ink(row))]
        paint_pieces(painter, line, [Push(), *fate], self._look)
        line.setRight(line.right() - width_of(fate, self._look) - Space.X2)
        paint_pieces(painter, line, [Words(row.text, "text2", FontRole.BODY)], self._look)

    def _below(self, row: ActionRow, width: int = 0, *, in_hand: bool = False) -> list[list[Piece]]:
        """The lines under the words of an open action; as many in every width."""
        if not _is_tall(row):
            return []
        owners: list[Piece] = [piece for who in row.owners for piece in (*named(who), *_away(row, who))]
        weight = QFont.Weight.Medium if row.fate.tone is Tone.DANGER else QFont.Weight.Normal
        fate: list[Piece] = [Words(row.fate.words, _ink(row), weight=weight)]
        apart = self._look.text_scale >= _APART_FROM
        age: list[Piece] = [Words(row.age, "text3")] if row.age else []
        if apart:
            lines = [owners, fate, age]
        elif len(row.owners) > 1 or row.away:
            lines = [owners, _dotted(fate, age)]
        else:
            lines = [self._one_line(owners, fate, age, width, in_hand=in_hand)]
        return [line for line in (*lines, _update(row)) if line]

    def _one_line(
        self, owners: list[Piece], fate: list[Piece], age: list[Piece], width: int, *, in_hand: bool
    ) -> list[Piece]:
        line = _dotted(owners, fate)
        whole = _dotted(line, age)
        if width_of(whole, self._look) <= width:
            return whole
        badges: list[Piece] = [piece for piece in owners if isinstance(piece, Badge)]
        return [*badges, *_dotted(fate, age)] if in_hand else line


def _update(row: ActionRow) -> list[Piece]:
    return [Words(_("Update:"), "text3"), Words(row.update)] if row.update else []


def _away(row: ActionRow, who: Who) -> list[Piece]:
    return [Words(away_words(), "warn")] if who.id in row.away else []


def _dotted(left: list[Piece], right: list[Piece]) -> list[Piece]:
    return [*left, Words("·", "text3"), *right] if left and right else [*left, *right]


def _is_tall(row: ActionRow) -> bool:
    return row.action.status.is_open


def _ink(row: ActionRow) -> str:
    return {Tone.DANGER: "danger", Tone.OK: "ok"}.get(row.fate.tone, "text2")
