"""The live capture screen, put together."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from nhplogger.logbook.drafts import Drafts
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.settings import Settings
from nhplogger.ui.capture.actions_model import ActionsModel
from nhplogger.ui.capture.actions_panel import ActionsPanel
from nhplogger.ui.capture.agenda_model import AgendaModel
from nhplogger.ui.capture.agenda_panel import AgendaPanel
from nhplogger.ui.capture.capture_centre import CaptureCentre
from nhplogger.ui.capture.capture_keys import capture_keys
from nhplogger.ui.capture.conductor import Conductor
from nhplogger.ui.capture.cover_page import CoverPage
from nhplogger.ui.capture.drawers import Drawers
from nhplogger.ui.capture.dynamics_panel import DynamicsPanel
from nhplogger.ui.capture.focus_order import chain
from nhplogger.ui.capture.header import CaptureHeader
from nhplogger.ui.capture.last_words import LastWords
from nhplogger.ui.capture.line_keys import seat_struck
from nhplogger.ui.capture.line_saver import LineSaver
from nhplogger.ui.capture.meeting_moves import MeetingMoves
from nhplogger.ui.capture.naming_panel import NamingPanel
from nhplogger.ui.capture.person_panel import PersonPanel
from nhplogger.ui.capture.room_conductor import RoomConductor
from nhplogger.ui.capture.room_moves import RoomMoves
from nhplogger.ui.capture.seats_model import SeatsModel
from nhplogger.ui.capture.seats_view import SeatsPanel
from nhplogger.ui.capture.side_panels import SidePanels
from nhplogger.ui.capture.unveiling import Unveiling
from nhplogger.ui.keys.key_shortcut import KeyShortcut
from nhplogger.ui.look import Look
from nhplogger.ui.rescue import Asks, Rescue
from nhplogger.ui.widgets.status_bar import StatusBar

TICK_MS = 1000
IDLE_MS = 600_000
_TABS_BELOW, _TABS_FROM = 1100, 1.5


class CapturePage(QWidget):
    """Seats, log and side panels around one line.

    `status` is the window's status bar; without it the page makes its own.
    """

    finished = Signal(str)  # meeting id
    home_wanted = Signal()

    def __init__(
        self,
        logbook: Logbook,
        look: Look,
        drafts: Drafts,
        settings: Settings,
        ask: Asks,
        *,
        status: StatusBar | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._book, self._look, self._settings = logbook, look, settings
        self.keys, self.status = look.keys, status or StatusBar(look)
        self._make_parts(drafts)
        self.cover = CoverPage(logbook, self.desk.line, self, look.keys)
        self.unveiling = Unveiling((self.seats, self.side), self)
        self.rescue = Rescue(logbook, drafts, settings, ask, self)
        self.centre.alarm.follow(self.rescue)
        moves = MeetingMoves(logbook, self)
        self.room = RoomConductor(self, logbook, settings, moves, self._room_moves)
        self.conductor = Conductor(self, logbook, self.saver, moves, ask)
        self.last_words = LastWords(
            logbook, self.saver, drafts=drafts, status=self.status, line=self.desk.line, keys=look.keys,
            parent=self,
        )  # fmt: skip
        self._lay_out(with_status=status is None)
        self._make_shortcuts()
        self._start_clocks()
        self._connect()

    def _make_parts(self, drafts: Drafts) -> None:
        book, look = self._book, self._look
        self.saver = LineSaver(book, self)
        self.seats_model, self.agenda_model = SeatsModel(book, self), AgendaModel(book, self)
        self.header = CaptureHeader(book, self.agenda_model, look)
        self.seats = SeatsPanel(self.seats_model, book, look)
        self._room_moves = RoomMoves(book, self)
        self.person, self.naming = PersonPanel(book, look), NamingPanel(book, self._room_moves, look)
        self.centre = CaptureCentre(
            book,
            look,
            drafts=drafts,
            saver=self.saver,
            seats=self.seats_model,
            agenda=self.agenda_model,
            state=self.status.save_state,
        )
        self.desk = self.centre.desk
        self.agenda = AgendaPanel(self.agenda_model, look)
        self.action_panel = ActionsPanel(ActionsModel(book, self), look)
        self.dynamics = DynamicsPanel(book, look)
        self.side = SidePanels(self.agenda, self.action_panel, self.dynamics, look)

    @property
    def panels(self) -> list[QWidget]:
        """The panels that F6 goes through, in their order."""
        beside = (self.seats.tree, self.agenda.list, self.action_panel.list, self.dynamics)
        centre = (self.desk.line, self.desk.note, self.centre.feed.bar, self.centre.feed.view)
        return [*centre, *beside, self.header.ways_out]

    @Slot()
    def put_in_order(self) -> None:
        """Have Tab go through the panels in their order, newcomers among the seats, and home last."""
        seats = (self.seats, self.person, self.naming)
        centre = (self.desk, self.centre.feed.bar, self.centre.feed.view)
        side = (self.side.tabs, self.agenda, self.action_panel, self.dynamics)
        chain((*centre, *seats, *side, self.header.ways_out, self.header.home))

    @Slot()
    def write(self) -> None:
        """Put the caret back into the line, or into what stands in its place."""
        line: QWidget = self.desk.line if self.desk.line.isEnabled() else self.desk.note
        (self.cover.unseen if self.cover.is_on else line).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self, *, with_status: bool) -> None:
        left = QWidget()
        seats = QVBoxLayout(left)
        self.drawers = Drawers(
            left, self.seats.tree, self.centre, self.side, look=self._look, settings=self._settings
        )
        column = QVBoxLayout(self)
        for layout in (seats, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        seats.addWidget(self.seats, 1)
        seats.addWidget(self.person)
        seats.addWidget(self.naming)
        column.addWidget(self.header)
        column.addWidget(self.drawers, 1)
        if with_status:
            self.status.setMinimumWidth(1)  # large text may cut what it says, never widen the window
            column.addWidget(self.status)
        self.drawers.watch(self.person, self.naming)
        self.setFocusProxy(self.desk.line)
        self._fit()

    def _make_shortcuts(self) -> None:
        commands = self.conductor.commands()
        for key in capture_keys():
            if key.command:
                KeyShortcut((key.keys,), self, self._look.keys, commands[key.command])

    def _connect(self) -> None:
        self.header.home_wanted.connect(self.home_wanted)
        self.drawers.left.connect(self.write)
        self.drawers.turned.connect(self.centre.spell.allow)
        self.centre.spell.allow(self.drawers.is_one_column)
        # Once more when every part has taken its new size: one that has not holds the columns open.
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self.drawers.fit)
        for slot in (self._fit, self._settled.start):
            self._look.changed.connect(slot)
        self.desk.line.edited.connect(self._stir)
        self.dynamics.filled.connect(self.put_in_order)
        self.desk.restored.connect(self.last_words.tell_recovered)
        self.last_words.tell_recovered(None)
        self.desk.restore()

    def _start_clocks(self) -> None:
        self._second = QTimer(self, interval=TICK_MS)
        for part in (
            self.header,
            self.agenda_model,
            self.seats_model,
            self.cover,
            self.room,
            self.centre.spell,
        ):
            self._second.timeout.connect(part.tick)
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self.cover.cover)
        self._book.applied.connect(self._stir)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        self.put_in_order()
        self._tick()
        self._second.start()
        self._stir()
        self.last_words.say_again()
        self.write()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._second.stop()
        self._idle.stop()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.drawers.choose_columns()
        self._choose_tabs()
        self.cover.fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys no panel had a use for: who is speaking, and what is typed belongs in the line."""
        if seat := seat_struck(event):
            self.room.asking.name_speaker(seat)
        elif event.key() == Qt.Key.Key_Escape:
            self.write()
        elif event.text().isprintable() and event.text() and event.modifiers() in _TYPING:
            self.write()
            if self.desk.line.isEnabled():
                self.desk.line.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _tick(self) -> None:
        for part in (self.header, self.agenda_model, self.seats_model, self.room):
            part.tick()

    @Slot()
    def _stir(self) -> None:
        """The writer is there."""
        self._idle.start()

    @Slot()
    def _fit(self) -> None:
        self.drawers.fit()
        self._choose_tabs()

    def _choose_tabs(self) -> None:
        self.side.use_tabs(tabs=self._look.text_scale >= _TABS_FROM or self.width() < _TABS_BELOW)


_TYPING = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
