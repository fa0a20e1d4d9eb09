"""Paints what a half-typed name could become."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from nhplogger.i18n import _
from nhplogger.ui.capture.pieces import Badge, Gap, Key, Picture, Piece, Push, Words, paint_pieces, width_of
from nhplogger.ui.capture.row_list_model import RowRole
from nhplogger.ui.capture.suggestions import NAMING_KEY, Offer, Suggestion
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space, Stroke

Index = QModelIndex | QPersistentModelIndex
ROW = 28
_KEY = 18


class SuggestionDelegate(QStyledItemDelegate):
    """Key, badge, name with what was typed in bold, what it is, how often it was used."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._look.scaled(ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Suggestion = index.data(RowRole.ROW)
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._look.colours.accent_tint)
            edge = QRect(rect.topLeft(), QSize(Stroke.CURRENT, rect.height()))
            painter.fillRect(edge, self._look.colours.accent_text)
        inner = rect.adjusted(Space.X3, 0, -Space.X3, 0)
        self._paint_row(painter, inner, row)

    def _paint_row(self, painter: QPainter, rect: QRect, row: Suggestion) -> None:
        lead: list[Piece] = [Key(row.key)] if row.key else []
        if row.offer is Offer.NEW:
            lead = [Picture("plus")]
        used: list[Piece] = [Words(row.used, "text3")] if row.used else []
        if row.unnamed:
            used = [Key(NAMING_KEY), Words(_("say who that is"), "text2")]
        paint_pieces(painter, rect, [Push(), *used], self._look)
        rect.setRight(rect.right() - width_of(used, self._look) - Space.X2)
        paint_pieces(painter, rect, lead, self._look)
        rect.setLeft(rect.left() + max(self._look.scaled(_KEY), width_of(lead, self._look)) + Space.X2)
        badge: list[Piece] = [Badge(row.who.initials, row.who.colour)] if row.who and row.who.initials else []
        paint_pieces(painter, rect, badge, self._look)
        rect.setLeft(rect.left() + (width_of(badge, self._look) + Space.X2 if badge else 0))
        self._paint_name(painter, rect, row)

    def _paint_name(self, painter: QPainter, rect: QRect, row: Suggestion) -> None:
        start, end = row.match
        ink = "text2" if row.offer is Offer.NEW else "text"
        parts = [(row.text[:start], False), (row.text[start:end], True), (row.text[end:], False)]
        for text, bold in parts:
            weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
            words = Words(text, ink, FontRole.BODY, weight)
            paint_pieces(painter, rect, [words], self._look)
            rect.setLeft(rect.left() + width_of([words], self._look))
        paint_pieces(painter, rect, [Gap(), Words(row.about)], self._look)
