"""The list above the capture line; the focus stays in the line."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from nhplogger.i18n import _
from nhplogger.ui.capture.hint_row import HintRow
from nhplogger.ui.capture.line_keys import LineKey
from nhplogger.ui.capture.pieces import Piece
from nhplogger.ui.capture.row_list_model import RowListModel
from nhplogger.ui.capture.suggestion_delegate import ROW, SuggestionDelegate
from nhplogger.ui.capture.suggestions import Suggestion
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Radius, Space

Index = QModelIndex | QPersistentModelIndex


class SuggestionPopup(QFrame):
    """Shows suggestions; Tab takes the one that is marked, arrows move, Esc closes."""

    taken = Signal(object)  # Suggestion
    offered = Signal()
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._moved = False
        self.model = RowListModel[Suggestion](self)
        self._delegate = SuggestionDelegate(look)
        self._list = QListView(self)
        self._foot = HintRow(look, _FOOT)
        self._prepare()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._list, 1)
        column.addWidget(self._foot)
        self._list.clicked.connect(self._was_clicked)
        self.hide()

    def _prepare(self) -> None:
        # Nothing shines through: at each key the log beneath would be painted anew, row by row.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
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
        self.offered.emit()

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
        rows = len(self.model.rows) * self._look.scaled(ROW)
        return QSize(self._look.scaled(400), rows + self._foot.sizeHint().height() + 2)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colours.surface)
        painter.setPen(QPen(self._look.colours.line_strong, 1))
        painter.setBrush(self._look.colours.surface)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), Radius.CHIP, Radius.CHIP)

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


_FOOT = 26
