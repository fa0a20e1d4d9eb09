"""The list beneath the search line: what it may go on with. The focus stays in the line."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QStyle, QStyleOptionViewItem, QVBoxLayout, QWidget

from nhplogger.domain.query_offers import QueryOffer
from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height
from nhplogger.ui.widgets.announce import announce
from nhplogger.ui.widgets.row_delegate import RowDelegate
from nhplogger.ui.widgets.row_model import Index, Row, RowModel

_WIDTH = 360


class Completion(QFrame):
    """Tab takes the one that is marked, arrows move, Esc closes; Enter takes one that arrows went to."""

    taken = Signal(object)  # QueryOffer

    def __init__(self, look: Look, line: QLineEdit, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._line, self._page = look, line, parent
        self._offers: tuple[QueryOffer, ...] = ()
        self._moved = False
        self.setProperty("card", "true")
        self.rows, self.list = RowModel(self), QListView()
        self._delegate = _Slim(look, self.list)
        self.list.setModel(self.rows)
        self.list.setItemDelegate(self._delegate)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setProperty("ground", "surface")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(_("Filters and names that fit"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.list)
        self.list.clicked.connect(self._was_clicked)
        self.hide()

    def offer(self, offers: Sequence[QueryOffer]) -> None:
        """Show these, the first marked; none close the list."""
        self._offers, self._moved = tuple(offers), False
        if not offers:
            self.hide()
            return
        names = [each.name if each.name.casefold() not in each.text.casefold() else "" for each in offers]
        self.rows.show_rows(
            [
                Row(id=str(place), title=each.text, aside=name, quiet_title=True)
                for place, (each, name) in enumerate(zip(offers, names, strict=True))
            ]
        )
        self.list.setCurrentIndex(self.rows.index(0))
        wide = min(self._look.scaled(_WIDTH), self._line.width())
        high = len(offers) * self._delegate.row_height() + 2
        self.resize(QSize(wide, high))
        self.move(self._line.mapTo(self._page, QPoint(0, self._line.height() + 2)))
        self.show()
        self.raise_()

    def claim(self, event: QKeyEvent) -> bool:
        """Use a key struck in the line, if the list is open and has a use for it."""
        if not self.isVisible() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self._move(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Tab:
                self._take()
            case Qt.Key.Key_Escape:
                self.hide()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._moved:
                self._take()
            case _:
                return False
        return True

    def _move(self, step: int) -> None:
        self._moved = True
        row = (self.list.currentIndex().row() + step) % len(self._offers)
        self.list.setCurrentIndex(self.rows.index(row))
        announce(self._line, self._offers[row].text)

    def _take(self) -> None:
        taken = self._offers[self.list.currentIndex().row()]
        self.hide()
        self.taken.emit(taken)

    @Slot(QModelIndex)
    def _was_clicked(self, _index: QModelIndex) -> None:
        self._take()


class _Slim(RowDelegate):
    """Rows of one line; the one that is marked wears the look of one in focus, which stays in the line."""

    @override
    def row_height(self) -> int:
        return self._look.height(Height.CONTROL_SMALL)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            option.state |= QStyle.StateFlag.State_HasFocus
        super().paint(painter, option, index)
