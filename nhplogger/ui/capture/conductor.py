"""What the keys and buttons of the capture screen set going."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Slot

from nhplogger.domain.action import Action, Status
from nhplogger.domain.entry import Entry
from nhplogger.domain.people import Attendance
from nhplogger.i18n import _, plural
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.capture_keys import Command
from nhplogger.ui.capture.feed_model import FeedRole
from nhplogger.ui.capture.feed_rows import EntryRow
from nhplogger.ui.capture.line_saver import LineSaver
from nhplogger.ui.capture.meeting_moves import MeetingMoves
from nhplogger.ui.capture.person_panel import Newcomer
from nhplogger.ui.capture.pieces import Key, Words
from nhplogger.ui.rescue import Asks

if TYPE_CHECKING:
    from nhplogger.ui.capture.capture_page import CapturePage

_NOBODY = "0"
_UNSEEN = (
    Command.COVER,
    Command.STAR,
    Command.NEXT_ITEM,
    Command.PREVIOUS_ITEM,
    Command.RESTRICTED,
    Command.SAVE_AGAIN,
)


class Conductor(QObject):
    """Knows the parts of the page, and which act each wish of theirs is."""

    def __init__(
        self, page: "CapturePage", logbook: Logbook, saver: LineSaver, moves: MeetingMoves, ask: Asks
    ) -> None:
        super().__init__(page)
        self._page, self._book, self._saver, self._moves, self._ask = page, logbook, saver, moves, ask
        self._connect()

    def commands(self) -> dict[Command, Callable[[], object]]:
        """What each command of the table of keys does."""
        return {command: partial(self._command, command, does) for command, does in self._table().items()}

    def _command(self, command: Command, does: Callable[[], object]) -> None:
        """Behind the cover only what shows nothing is done."""
        if not self._page.cover.is_on or command in _UNSEEN:
            does()

    def _table(self) -> dict[Command, Callable[[], object]]:
        return {
            Command.NEXT_ITEM: self._moves.next_item,
            Command.PREVIOUS_ITEM: self._moves.previous_item,
            Command.STAR: self.star,
            Command.FIND: self._page.centre.feed.start_find,
            Command.ACTIONS: self.go_to_actions,
            Command.ADD_PERSON: self.add_person,
            Command.PRESENCE: self.ask_for_seat,
            Command.COVER: self.cover,
            Command.FINISH: self.finish,
            Command.NEWEST: self._page.centre.feed.view.show_newest,
            Command.UNDO: self.undo,
            Command.REDO: self.redo,
            Command.RESTRICTED: self._moves.passage,
            Command.SAVE_AGAIN: self._page.rescue.try_again,
            Command.SAVE_ELSEWHERE: self._page.rescue.save_elsewhere,
        }

    def _connect(self) -> None:
        page, line = self._page, self._page.desk.line
        line.seat_named.connect(self.speak_key)
        line.seat_answered.connect(self._presence_key)
        page.seats.tree.speaker_named.connect(self._speak)
        page.seats.tree.presence_asked.connect(self._presence_of)
        page.dynamics.marked.connect(self._moves.mark)
        page.action_panel.list.status_told.connect(self._tell_status)
        page.action_panel.update_written.connect(self._tell_update)
        page.desk.suggester.person_wanted.connect(self._start_person)
        page.desk.suggester.theme_wanted.connect(self._add_theme)
        page.person.added.connect(self._add_person)
        for signal in (page.person.left, page.action_panel.left):
            signal.connect(page.write)
        page.centre.feed.view.activated.connect(self._edit_row)
        page.header.cover_wanted.connect(self.cover)
        page.header.finish_wanted.connect(self.finish)

    @Slot(str)
    def speak_key(self, key: str) -> None:
        """Somebody takes the floor, by the key of their seat; 0 is nobody in particular."""
        seat = self._page.seats_model.room.at_key(key)
        if seat:
            self._moves.speak(seat.person_id)
        elif key == _NOBODY:
            self._moves.speak(None)

    @Slot()
    def star(self) -> None:
        """Mark the line in hand, or else the last one, as a key moment."""
        entry = self._page.desk.past.editing or self._saver.last()
        if entry:
            self._moves.star(entry)

    @Slot()
    def go_to_actions(self) -> None:
        """Put the focus on the actions."""
        self._page.side.bring(self._page.action_panel)
        self._page.action_panel.list.start()

    @Slot()
    def add_person(self) -> None:
        """Open the panel for somebody who has come in."""
        self._page.person.start()

    @Slot()
    def ask_for_seat(self) -> None:
        """The next key names the seat whose presence changes."""
        self._page.write()
        self._page.desk.line.ask_for_seat()
        self._page.desk.hints.say(
            Words(_("Now a seat key: next way of being here"), "accent_text"),
            Key(_("Esc")),
            Words(_("leaves it")),
        )

    @Slot()
    def cover(self) -> None:
        """Cover the screen, or show it again."""
        if self._page.cover.is_on:
            self._page.cover.uncover()
            self._page.centre.feed.view.show_newest()
        else:
            self._page.cover.cover()
        self._page.write()

    @Slot()
    def undo(self) -> None:
        """Take back the last thing done in this meeting, whatever it was, and say what."""
        if act := self._book.undo():
            self._page.last_words.tell_undone(act)

    @Slot()
    def redo(self) -> None:
        """Put back the last thing taken back, and say what."""
        if act := self._book.redo():
            self._page.last_words.tell_redone(act)

    @Slot()
    def finish(self) -> None:
        """Ask, and stop the clock."""
        if not self._page.rescue.try_again():
            return  # the red bar says why, and what to do
        meeting = self._book.current
        answers = (_("Finish and debrief"), _("Keep going"))
        title = _("Finish this meeting?")
        if meeting and self._ask.choice(title, self._finish_words(), answers, safe=1) == 0:
            self._page.desk.save_rest()
            if self._page.rescue.try_again() and self._moves.finish():
                self._page.finished.emit(meeting.id)

    def _finish_words(self) -> str:
        count = self._book.meeting.count(Entry)
        saved = plural("{count} line is saved.", "{count} lines are saved.", count)
        rest = _("The line you are writing is saved too.") if self._page.desk.line.text.strip() else ""
        return " ".join(part for part in (saved, rest, _("You can reopen it.")) if part)

    @Slot(str)
    def _presence_key(self, key: str) -> None:
        self._page.desk.hints.remind()
        if seat := self._page.seats_model.room.at_key(key):
            self._next_presence(seat)

    @Slot(str)
    def _presence_of(self, person_id: str) -> None:
        if seat := self._page.seats_model.room.attendance(person_id):
            self._next_presence(seat)

    def _next_presence(self, seat: Attendance) -> None:
        self._moves.next_presence(seat)

    @Slot(str)
    def _speak(self, person_id: str) -> None:
        self._moves.speak(person_id)

    @Slot(object)
    def _tell_status(self, told: tuple[Action, Status]) -> None:
        self._moves.tell_status(*told)

    @Slot(object)
    def _tell_update(self, told: tuple[Action, str]) -> None:
        action, words = told
        self._moves.tell_status(action, action.status, words)

    @Slot(str)
    def _start_person(self, name: str) -> None:
        self._page.person.start(name)

    @Slot(str)
    def _add_theme(self, name: str) -> None:
        if self._moves.add_theme(name):
            self._page.desk.suggester.finish_name(name)

    @Slot(object)
    def _add_person(self, newcomer: Newcomer) -> None:
        person = self._moves.add_person(newcomer.name, newcomer.role, newcomer.agency)
        self._page.write()
        if person:
            self._page.desk.suggester.finish_name(person.name)

    @Slot(QModelIndex)
    def _edit_row(self, index: QModelIndex) -> None:
        row = index.data(FeedRole.ROW)
        if isinstance(row, EntryRow) and self._page.desk.line.isEnabled():
            self._page.desk.past.edit(row.entry)
