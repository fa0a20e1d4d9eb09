"""The seat board on the screen: who is in the room, and who of them is speaking."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QTreeView, QVBoxLayout, QWidget
from typing_extensions import override

from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.line_keys import seat_struck
from nhplogger.ui.capture.panel_head import PanelHead
from nhplogger.ui.capture.piece_row import PieceRow
from nhplogger.ui.capture.pieces import Key, Piece, Push, Words
from nhplogger.ui.capture.seats_delegate import SeatsDelegate
from nhplogger.ui.capture.seats_model import SeatRole, SeatsModel
from nhplogger.ui.capture.seats_rows import AgencyRow, SeatRow
from nhplogger.ui.capture.state_bar import StateBar
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.panel import Divider, Edge, Ground, Panel
from nhplogger.ui.widgets.row_in_hand import show_row_in_hand

_PLAIN, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Index = QModelIndex | QPersistentModelIndex


class SeatsTree(QTreeView):
    """In it a seat's key alone says who is speaking, with Shift how they are here; F2 says who that is.

    Quiet agencies of a full room are folded; Enter or a click opens them.
    """

    speaker_named = Signal(str)  # person id
    presence_asked = Signal(str)  # person id
    name_asked = Signal(str)  # person id

    def __init__(self, model: SeatsModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._look = look
        self._struck = ""  # the first of two letters
        self._delegate = SeatsDelegate(look)
        self.setItemDelegate(self._delegate)
        self.setProperty("ground", "panel")
        self.setAccessibleName(_("In the room"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setModel(model)
        self._unfold()
        model.modelReset.connect(self._unfold)
        look.changed.connect(self._wear)
        self.clicked.connect(self._was_clicked)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        show_row_in_hand(self, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if seat_struck(event):
            event.ignore()
            return
        if event.key() == Qt.Key.Key_F2 and event.modifiers() == _PLAIN:
            self._ask_name()
        elif event.key() in _ENTER:
            self._was_clicked(self.currentIndex())
        elif event.modifiers() not in (_PLAIN, _SHIFT) or not self._took(event):
            super().keyPressEvent(event)

    def _took(self, event: QKeyEvent) -> bool:
        """Whether a key was a seat's, or the first letter of one."""
        room, key = self._model.room, self._struck + event.text().casefold()
        self._struck = ""
        if not event.text():
            self._struck = key
            return False
        if seat := room.at_key(key):
            named = self.presence_asked if event.modifiers() == _SHIFT else self.speaker_named
            named.emit(seat.person_id)
        elif room.leads(key):
            self._struck = key
        return bool(seat or self._struck)

    def _ask_name(self) -> None:
        row = self.currentIndex().data(SeatRole.ROW)
        if isinstance(row, SeatRow):
            self.name_asked.emit(row.who.id)

    @override
    def dataChanged(self, topLeft: Index, bottomRight: Index, roles: Sequence[int] = ()) -> None:
        tall = self.visualRect(topLeft).height()
        super().dataChanged(topLeft, bottomRight, list(roles))
        row = topLeft.data(SeatRole.ROW)
        if isinstance(row, AgencyRow):
            self.setExpanded(topLeft, not row.folded)
        if tall and tall != self.sizeHintForIndex(topLeft).height():
            self.scheduleDelayedItemsLayout()

    @Slot(QModelIndex)
    def _was_clicked(self, index: QModelIndex) -> None:
        row = index.data(SeatRole.ROW)
        if isinstance(row, SeatRow):
            self.speaker_named.emit(row.who.id)
        elif isinstance(row, AgencyRow):
            self._model.toggle(index)

    @Slot()
    def _unfold(self) -> None:
        """Open what is not folded."""
        for place in range(self._model.rowCount()):
            agency = self._model.index(place, 0)
            self.setExpanded(agency, not agency.data(SeatRole.ROW).folded)

    @Slot()
    def _wear(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()


class SeatsPanel(Panel):
    """The board under its heading, with what its keys do beneath."""

    def __init__(
        self, model: SeatsModel, logbook: Logbook, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(Ground.PANEL, Edge.NONE, parent)
        self._model = model
        self.tree = SeatsTree(model, look)
        self.head = PanelHead(_("In the room"), look)
        self.head.show_right([Words(_("talk share"), "text3")], _("talk share"))
        self.state = StateBar(logbook, look)
        self._foot = PieceRow(look)
        self._foot.setContentsMargins(Space.X3, Space.X1, Space.X3, Space.X1)
        self._show_hints()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, Divider(), self.tree, Divider(), self.state, Divider(), self._foot):
            column.addWidget(part)
        model.counted.connect(self._show_count)
        self._show_count(model.in_room)

    @Slot(object)
    def _show_count(self, count: tuple[int, int]) -> None:
        words = _("{here} of {expected}").format(here=count[0], expected=count[1])
        self.head.show_note([Words(words)], words)

    def _show_hints(self) -> None:
        speaking, adding = _("speaking"), _("Add person")
        pieces: list[Piece] = [Key(_("Alt+key")), Words(speaking), Push(), Key("F3"), Words(adding)]
        self._foot.show_pieces(pieces, f"Alt+key {speaking}, F3 {adding}")
