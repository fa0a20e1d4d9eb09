"""Paints a row of evidence: sign, time and speaker over the words, all of them."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nhplogger.domain.direction import balanced
from nhplogger.domain.entry import Sign
from nhplogger.typed import override
from nhplogger.ui.capture.pieces import KindSign, Piece, SignPlate, Words, height_of, named, paint_pieces
from nhplogger.ui.debrief.evidence_rows import EvidenceRow
from nhplogger.ui.debrief.list_rows import Index, ListRole
from nhplogger.ui.debrief.wrapped import paint_wrapped, wrapped_height
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space, Stroke


class EvidenceDelegate(QStyledItemDelegate):
    """`width` is that of the list; rows are measured before they are painted."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.width = 0

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: EvidenceRow = index.data(ListRole.ROW)
        words = wrapped_height(balanced(row.said), self._font(row), self.width - 2 * Space.X5)
        return QSize(0, self._about_height() + words + 2 * Space.X2 + Space.X1)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: EvidenceRow = index.data(ListRole.ROW)
        rect: QRect = option.rect
        painter.save()
        self._paint_ground(painter, rect, option.state)
        inner = rect.adjusted(Space.X5, Space.X2, -Space.X5, -Space.X2)
        about = QRect(inner.left(), inner.top(), inner.width(), self._about_height())
        paint_pieces(painter, about, self._pieces(row), self._look)
        words = inner.adjusted(0, about.height() + Space.X1, 0, Space.X2)
        ink = self._look.colours.text if row.words else self._look.colours.text3
        paint_wrapped(painter, words, balanced(row.said), self._font(row), ink)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        colours = self._look.colours
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        chosen = focused or bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colours.accent_tint if chosen else colours.sunken)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), Stroke.BORDER), colours.line)
        if chosen:
            bar = colours.accent_text if focused else colours.line_strong
            painter.fillRect(QRect(rect.left(), rect.top(), Stroke.CURRENT, rect.height()), bar)

    def _pieces(self, row: EvidenceRow) -> list[Piece]:
        kind: list[Piece] = [KindSign(row.kind)] if row.kind else []
        time: list[Piece] = [Words(row.time)] if row.time else []
        return [SignPlate(row.sign), *time, *named(row.speaker), *kind]

    def _font(self, row: EvidenceRow) -> QFont:
        font = QFont(self._look.font(FontRole.BODY))
        font.setItalic(not row.words)
        return font

    def _about_height(self) -> int:
        return height_of((SignPlate(Sign.HELPS), Words("0")), self._look)
