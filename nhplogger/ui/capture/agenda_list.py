"""The list of the agenda, and what keys and mouse ask of its rows."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from typing_extensions import override

from nhplogger.domain.meeting import AgendaItem
from nhplogger.i18n import _
from nhplogger.ui.capture.agenda_delegate import AgendaDelegate
from nhplogger.ui.capture.agenda_model import AgendaModel
from nhplogger.ui.capture.agenda_rows import AgendaRow, Stage
from nhplogger.ui.capture.fitted_list import FittedList
from nhplogger.ui.capture.row_list_model import RowRole
from nhplogger.ui.capture.row_menu import Offer, RowMenu
from nhplogger.ui.look import Look

_NONE = Qt.KeyboardModifier.NoModifier
_ALT = Qt.KeyboardModifier.AltModifier


class AgendaDeed(Enum):
    """What can be asked of the agenda; all but adding is asked of an item."""

    TAKE_UP = auto()
    MOVE_UP = auto()
    MOVE_DOWN = auto()
    ADD = auto()
    RENAME = auto()
    DEFER = auto()
    CORRECT = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaWish:
    """A deed, and the item it is asked of."""

    deed: AgendaDeed
    item: AgendaItem | None = None


_KEYS = {
    (Qt.Key.Key_Up, _ALT): AgendaDeed.MOVE_UP,
    (Qt.Key.Key_Down, _ALT): AgendaDeed.MOVE_DOWN,
    (Qt.Key.Key_Insert, _NONE): AgendaDeed.ADD,
    (Qt.Key.Key_F2, _NONE): AgendaDeed.RENAME,
    (Qt.Key.Key_D, _NONE): AgendaDeed.DEFER,
    (Qt.Key.Key_T, _NONE): AgendaDeed.CORRECT,
}
_LEAST = 90
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class AgendaList(FittedList):
    """Enter on what is done opens and folds it; on an item to come it takes that up."""

    wished = Signal(object)  # AgendaWish

    def __init__(self, model: AgendaModel, delegate: AgendaDelegate, look: Look) -> None:
        super().__init__(model, delegate, look, gives_way=True, least=_LEAST)
        self._agenda, self._titles = model, delegate
        self.menu = RowMenu(self)
        self.setAccessibleName(_("Agenda"))
        self.menu.deed_chosen.connect(self._wish)
        self.clicked.connect(self._fold)
        self.activated.connect(self._open)
        self._shown = ""
        model.moved.connect(self._follow)

    def show_item(self, item_id: str) -> None:
        """Have the line of an item in hand."""
        row = self._agenda.row(item_id)
        if row >= 0:
            self.setCurrentIndex(self._agenda.index(row))

    def start(self) -> None:
        """Take the focus, on the item that is on."""
        current = self._agenda.current
        if current and not self.currentIndex().isValid():
            self.show_item(current.id)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.maximumHeight())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles are broken for the width that is left beside a scroll bar, whether there is one or not."""
        if self._titles.wear(self.width() - self.verticalScrollBar().sizeHint().width()):
            self._fit()
        super().resizeEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = _KEYS.get((Qt.Key(event.key()), event.modifiers() & ~_KEYPAD))
        if deed:
            self._wish(deed)
        elif event.text().isprintable() and event.text():
            event.ignore()  # typing belongs in the line
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row = self._row()
        self.menu.offer(_offers(row.item if row else None), event.globalPos())

    @Slot()
    def _follow(self) -> None:
        """What is on is in view from the moment it is taken up."""
        current = self._agenda.current.id if self._agenda.current else ""
        if current != self._shown:
            self._shown = current
            self.scrollTo(self._agenda.index(max(0, self._agenda.row(current))))

    def _row(self) -> AgendaRow | None:
        row: AgendaRow | None = self.currentIndex().data(RowRole.ROW)
        return row

    @Slot(object)
    def _wish(self, deed: AgendaDeed) -> None:
        row = self._row()
        item = row.item if row else None
        if item or deed is AgendaDeed.ADD:
            self.wished.emit(AgendaWish(deed=deed, item=item))

    @Slot(QModelIndex)
    def _fold(self, index: QModelIndex) -> None:
        row: AgendaRow = index.data(RowRole.ROW)
        if row.stage in (Stage.FOLDED, Stage.DONE):
            self._agenda.fold()

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        row: AgendaRow = index.data(RowRole.ROW)
        if row.stage in (Stage.NEXT, Stage.DEFERRED):
            self.wished.emit(AgendaWish(deed=AgendaDeed.TAKE_UP, item=row.item))
        else:
            self._fold(index)


def _offers(item: AgendaItem | None) -> list[Offer]:
    add = Offer(deed=AgendaDeed.ADD, words=_("Add an item"), key="Ins")
    if item is None:
        return [add]
    begun = [Offer(deed=AgendaDeed.CORRECT, words=_("Correct when it began"), key="T")]
    return [
        Offer(deed=AgendaDeed.TAKE_UP, words=_("Take it up now"), key=_("Enter")),
        Offer(deed=AgendaDeed.MOVE_UP, words=_("Move up"), key="Alt+Up"),
        Offer(deed=AgendaDeed.MOVE_DOWN, words=_("Move down"), key="Alt+Down"),
        Offer(deed=AgendaDeed.RENAME, words=_("Title and minutes"), key="F2"),
        Offer(
            deed=AgendaDeed.DEFER,
            words=_("Back on the agenda") if item.deferred else _("Defer"),
            key="D",
        ),
        *(begun if item.started_at else []),
        add,
    ]
