"""What the keys of the room set going: seats, states of the group, newcomers, and who somebody is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from nhplogger.domain.people import Attendance, Person, Presence
from nhplogger.domain.resolving import Naming
from nhplogger.domain.spell import SpellKind
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.settings import Settings
from nhplogger.ui.capture.capture_keys import Command
from nhplogger.ui.capture.meeting_moves import MeetingMoves
from nhplogger.ui.capture.person_panel import Newcomer
from nhplogger.ui.capture.room_moves import RoomMoves
from nhplogger.ui.capture.seat_asking import Purpose, SeatAsking
from nhplogger.ui.capture.seats_menu import SeatDeed, SeatsMenu
from nhplogger.ui.capture.turn_pauses import TurnPauses
from nhplogger.ui.widgets.announce import announce

if TYPE_CHECKING:
    from nhplogger.ui.capture.capture_page import CapturePage


class RoomConductor(QObject):
    """Knows the parts of the page that show the room, and which act each wish of theirs is."""

    def __init__(
        self, page: "CapturePage", logbook: Logbook, settings: Settings, moves: MeetingMoves, room: RoomMoves
    ) -> None:
        super().__init__(page)
        self._page, self._book, self._moves, self._room = page, logbook, moves, room
        self.asking = SeatAsking(page.desk.line, page.desk.hints, page.seats_model, self)
        self.pauses = TurnPauses(logbook, settings, self)
        self._back: QWidget | None = None
        self._in_line = False  # the name is asked for from the line
        self.menu = SeatsMenu(page.seats.tree, page.keys)
        self._connect()

    def commands(self) -> dict[Command, Callable[[], object]]:
        """What each command about the room does."""
        return {
            Command.PRESENCE: self.ask_for_presence,
            Command.NAME_PERSON: self.ask_for_name,
            Command.ADD_PERSON: self.add_person,
            Command.ADD_UNNAMED: self.add_unnamed,
            Command.SILENCE: self.silence,
            Command.BREAK: self.pause,
            Command.TOGETHER: self.together,
            Command.UNHEARD: self.unheard,
            Command.OBSERVED: self.observed,
        }

    @Slot()
    def tick(self) -> None:
        """A second has passed."""
        self.pauses.tick()
        self._page.seats.state.tick()

    def _connect(self) -> None:
        page, asking = self._page, self.asking
        asking.speaker_named.connect(self._speak)
        asking.presence_asked.connect(self._presence_of)
        asking.deputy_named.connect(self._deputise)
        asking.name_asked.connect(self._start_naming)
        tree = page.seats.tree
        tree.speaker_named.connect(self._speak)
        tree.presence_asked.connect(self._presence_of)
        tree.name_asked.connect(self._start_naming)
        self.menu.wished.connect(self._add)
        page.seats.state.chosen.connect(self._choose)
        page.desk.line.edited.connect(self.pauses.stir)
        page.desk.suggester.person_wanted.connect(self._start_person)
        page.desk.suggester.naming_wanted.connect(self._start_naming_in_line)
        page.person.added.connect(self._add_person)
        page.person.left.connect(page.write)
        page.naming.named.connect(self._name)
        page.naming.left.connect(self._go_back)
        self._room.named.connect(page.desk.follow_naming)

    @Slot()
    def ask_for_presence(self) -> None:
        """The next key names the seat whose presence changes."""
        self._page.write()
        self.asking.ask(Purpose.PRESENCE)

    @Slot()
    def ask_for_name(self) -> None:
        """The next key names the seat of somebody whose name is known now."""
        self._page.write()
        self.asking.ask(Purpose.NAME)

    @Slot()
    def add_person(self) -> None:
        """Open the panel for somebody who has come in."""
        self._page.person.start()

    @Slot()
    def add_unnamed(self) -> None:
        """Open it for somebody whose name is not known yet."""
        self._page.person.start_unnamed()

    @Slot(object)
    def _add(self, deed: SeatDeed) -> None:
        (self.add_unnamed if deed is SeatDeed.ADD_UNNAMED else self.add_person)()

    @Slot()
    def silence(self) -> None:
        """Nobody speaks, or somebody does again."""
        self._strike(SpellKind.SILENCE)

    @Slot()
    def pause(self) -> None:
        """A break, or its end."""
        self._strike(SpellKind.BREAK)

    @Slot()
    def together(self) -> None:
        """Everybody speaks at once, or no more."""
        self._strike(SpellKind.TOGETHER)

    @Slot()
    def unheard(self) -> None:
        """The observer cannot hear, or can again."""
        self._strike(SpellKind.UNHEARD)

    @Slot()
    def observed(self) -> None:
        """Somebody minded being observed just now."""
        self._strike(SpellKind.OBSERVED)

    @Slot(object)
    def _choose(self, kind: SpellKind) -> None:
        if kind is SpellKind.RESTRICTED:
            self._moves.passage()
        else:
            self._strike(kind)
        self._page.write()

    @Slot(object)
    def _strike(self, kind: SpellKind) -> None:
        self._room.strike(kind)

    @Slot(object)
    def _speak(self, person_id: str | None) -> None:
        if self._moves.speak(person_id) and not self._page.cover.is_on:
            turn = self._page.seats_model.speaking
            who = self._page.seats_model.room.who(turn.person_id) if turn else None
            if who:
                announce(self._page.desk.line, _("{name} is speaking").format(name=who.name))

    @Slot(str)
    def _presence_of(self, person_id: str) -> None:
        seat = self._seat(person_id)
        if seat is None or not self._moves.next_presence(seat):
            return
        seat, row = self._seat(person_id), self._page.seats_model.seat_row(person_id)
        if row:
            announce(self._page.desk.line, row.spoken)
        if seat and seat.status is Presence.DEPUTY and self._page.seats_model.room.away:
            self._back = self._page.seats.tree if self._page.seats.tree.hasFocus() else None
            self._page.write()
            self.asking.ask_deputy(seat)

    @Slot(object)
    def _deputise(self, told: tuple[str, str]) -> None:
        deputy, absent = told
        if seat := self._seat(deputy):
            self._room.deputise(seat, absent)
        self._go_back()

    def _seat(self, person_id: str) -> Attendance | None:
        return self._page.seats_model.room.attendance(person_id)

    @Slot(str)
    def _start_naming(self, person_id: str) -> None:
        if person := self._book.register.get(Person, person_id):
            self._back = self._page.seats.tree if self._page.seats.tree.hasFocus() else None
            self._in_line = False
            self._page.naming.start(person)

    @Slot(str)
    def _start_naming_in_line(self, person_id: str) -> None:
        """Somebody met in the list above the line; their name goes into it."""
        if not self._page.cover.is_on:
            self._start_naming(person_id)
            self._in_line = True

    @Slot(object)
    def _name(self, naming: Naming) -> None:
        done, in_line = self._room.name(naming), self._in_line
        self._go_back()
        if done:
            if in_line:
                self._page.desk.suggester.finish_name(naming.after.name)
            words = _("{before} is {after} now").format(before=naming.before.name, after=naming.after.name)
            announce(self._page.desk.line, words)

    @Slot()
    def _go_back(self) -> None:
        """Put the focus where it was: on the board, or else into the line."""
        if self._back:
            self._back.setFocus()
        else:
            self._page.write()
        self._back, self._in_line = None, False

    @Slot(str)
    def _start_person(self, name: str) -> None:
        self._page.person.start(name)

    @Slot(object)
    def _add_person(self, newcomer: Newcomer) -> None:
        person = self._moves.add_person(newcomer.name, newcomer.role, newcomer.agency)
        self._page.write()
        if person:
            self._page.desk.suggester.finish_name(person.name)
