"""The menu of the seat board: by mouse, what its keys do."""

from collections.abc import Iterator
from enum import Enum, auto

from PySide6.QtCore import QPoint, Qt, Signal, Slot

from nhplogger.i18n import _
from nhplogger.ui.capture.row_menu import Offer, RowMenu
from nhplogger.ui.capture.seats_model import SeatRole
from nhplogger.ui.capture.seats_rows import SeatRow
from nhplogger.ui.capture.seats_view import SeatsTree
from nhplogger.ui.keys.keys_now import KeysNow


class SeatDeed(Enum):
    """What can be asked of a seat, and of the board."""

    SPEAKING = auto()
    PRESENCE = auto()
    NAME = auto()
    ADD = auto()
    ADD_UNNAMED = auto()


class SeatsMenu(RowMenu):
    """What is asked of a seat is told by the board itself; newcomers are told of here."""

    wished = Signal(object)  # SeatDeed

    def __init__(self, tree: SeatsTree, keys: KeysNow) -> None:
        super().__init__(tree)
        self._tree, self._keys = tree, keys
        self.setAccessibleName(_("What can be done with the seat"))
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.customContextMenuRequested.connect(self.open_at)
        self.deed_chosen.connect(self._do)

    @Slot(QPoint)
    def open_at(self, place: QPoint) -> None:
        """Open for the seat at a place of the board, or else the one in hand."""
        index = self._tree.indexAt(place)
        if index.isValid():
            self._tree.setCurrentIndex(index)
        offers = (*_of_seat(self._row()), *_of_board(self._keys))
        self.offer(offers, self._tree.viewport().mapToGlobal(place))

    def _row(self) -> SeatRow | None:
        row = self._tree.currentIndex().data(SeatRole.ROW)
        return row if isinstance(row, SeatRow) else None

    @Slot(object)
    def _do(self, deed: SeatDeed) -> None:
        asked = {
            SeatDeed.SPEAKING: self._tree.speaker_named,
            SeatDeed.PRESENCE: self._tree.presence_asked,
            SeatDeed.NAME: self._tree.name_asked,
        }
        row = self._row()
        if deed not in asked:
            self.wished.emit(deed)
        elif row:
            asked[deed].emit(row.who.id)


def _of_seat(row: SeatRow | None) -> Iterator[Offer]:
    if row is None:
        return
    yield Offer(deed=SeatDeed.SPEAKING, words=_("Speaking, or no more"), key=row.key)
    shifted = "+".join((_("Shift"), row.key))
    yield Offer(deed=SeatDeed.PRESENCE, words=_("Next way of being here"), key=shifted)
    yield Offer(deed=SeatDeed.NAME, words=_("Say who that is"), key="F2")


def _of_board(keys: KeysNow) -> Iterator[Offer]:
    yield Offer(deed=SeatDeed.ADD, words=_("Add a person"), key=keys.now("F3"))
    unnamed = _("Add a person whose name you do not know")
    yield Offer(deed=SeatDeed.ADD_UNNAMED, words=unnamed, key=keys.now("Shift+F3"))
