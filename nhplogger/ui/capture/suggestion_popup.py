"""The list above the capture line; the focus stays in the line."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget
from typing_extensions import override

from nhplogger.i18n import _
from nhplogger.ui.capture.line_keys import LineKey
from nhplogger.ui.capture.piece_row import PieceRow
from nhplogger.ui.capture.pieces import Badge, Gap, Key, Picture, Piece, Push, Words, paint_pieces, width_of
from nhplogger.ui.capture.row_list_model import RowListModel, RowRole
from nhplogger.ui.capture.suggestions import Offer, Suggestion
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space, Stroke

Index = QModelIndex | QPersistentModelIndex
_ROW, _KEY = 28, 18


class SuggestionPopup(QFrame):
    """Shows suggestions; Tab takes the one that is marked, arrows move, Esc closes."""

    taken = Signal(object)  # Suggestion
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._moved = False
        self.model = RowListModel[Suggestion](self)
        self._delegate = SuggestionDelegate(look)
        self._list = QListView(self)
        self._foot = PieceRow(look, _FOOT)
        self._prepare()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._list, 1)
        column.addWidget(self._foot)
        self._list.clicked.connect(self._was_clicked)
        self.hide()

    def _prepare(self) -> None:
        self.setProperty("popup", "true")
        self.setFrameShape(QFrame.Shape.Box)
        self._list.setModel(self.model)
        self._list.setItemDelegate(self._delegate)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(_("Suggestions"))
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._foot.setContentsMargins(Space.X2, 0, Space.X2, 0)
        self._foot.setProperty("ground", "panel")

    @property
    def marked(self) -> Suggestion | None:
        """The suggestion that Tab would take."""
        row = self._list.currentIndex().row()
        return self.model.rows[row] if self.isVisible() and 0 <= row < len(self.model.rows) else None

    def offer(self, suggestions: Sequence[Suggestion], foot: Sequence[Piece], spoken: str) -> None:
        """Show these, the first marked; nothing to show closes the list."""
        if not suggestions:
            self.close_list()
            return
        self._moved = False
        self.model.show_rows(suggestions)
        self._foot.show_pieces(foot, spoken)
        self._list.setCurrentIndex(self.model.index(0))
        self.show()
        self.raise_()

    def close_list(self) -> None:
        """Put the list away."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def claim(self, key: LineKey) -> bool:
        """Use a key struck in the line, if the list has a use for it."""
        if not self.isVisible():
            return False
        match key:
            case LineKey.UP | LineKey.DOWN:
                self._move(1 if key is LineKey.DOWN else -1)
            case LineKey.CHOOSE:
                self._take()
            case LineKey.CLOSE:
                self.close_list()
            case LineKey.ENTER:
                return self._moved and self._take()
            case _:
                return False
        return True

    @override
    def sizeHint(self) -> QSize:
        rows = len(self.model.rows) * self._look.scaled(_ROW)
        return QSize(self._look.scaled(400), rows + self._foot.sizeHint().height() + 2)

    def _move(self, step: int) -> None:
        self._moved = True
        rows = len(self.model.rows)
        self._list.setCurrentIndex(self.model.index((self._list.currentIndex().row() + step) % rows))

    def _take(self) -> bool:
        marked = self.marked
        self.close_list()
        if marked:
            self.taken.emit(marked)
        return marked is not None

    @Slot(QModelIndex)
    def _was_clicked(self, _index: QModelIndex) -> None:
        self._take()


class SuggestionDelegate(QStyledItemDelegate):
    """Key, badge, name with what was typed in bold, what it is, how often it was used."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._look.scaled(_ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Suggestion = index.data(RowRole.ROW)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
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
        paint_pieces(painter, rect, [Gap(2), Words(row.about)], self._look)


_FOOT = 26
