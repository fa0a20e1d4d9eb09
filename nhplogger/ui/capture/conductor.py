"""What the keys and buttons of the capture screen set going."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from nhplogger.domain.action_moves import as_action
from nhplogger.domain.entry import Entry
from nhplogger.i18n import _, plural
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.action_deeds import ActionDeeds
from nhplogger.ui.capture.agenda_deeds import AgendaDeeds
from nhplogger.ui.capture.capture_keys import Command
from nhplogger.ui.capture.feed_acts import FeedActs
from nhplogger.ui.capture.feed_menu import FeedDeed
from nhplogger.ui.capture.feed_model import FeedRole
from nhplogger.ui.capture.feed_rows import EntryRow
from nhplogger.ui.capture.line_saver import LineSaver
from nhplogger.ui.capture.meeting_moves import MeetingMoves
from nhplogger.ui.rescue import Asks
from nhplogger.ui.widgets.announce import announce

if TYPE_CHECKING:
    from nhplogger.ui.capture.capture_page import CapturePage

_UNSEEN = (
    Command.COVER,
    Command.STAR,
    Command.NEXT_ITEM,
    Command.PREVIOUS_ITEM,
    Command.RESTRICTED,
    Command.SAVE_AGAIN,
    Command.SILENCE,
    Command.BREAK,
    Command.TOGETHER,
    Command.UNHEARD,
    Command.OBSERVED,
)


class Conductor(QObject):
    """Knows the parts of the page, and which act each wish of theirs is."""

    def __init__(
        self, page: "CapturePage", logbook: Logbook, saver: LineSaver, moves: MeetingMoves, ask: Asks
    ) -> None:
        super().__init__(page)
        self._page, self._book, self._saver, self._moves, self._ask = page, logbook, saver, moves, ask
        self._agenda = AgendaDeeds(page.agenda, logbook, self)
        self._actions = ActionDeeds(page.action_panel, logbook, moves, self)
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
            Command.MAKE_ACTION: self.make_action,
            Command.FIND: self._page.centre.feed.start_find,
            Command.AGENDA: self.go_to_agenda,
            Command.ACTIONS: self.go_to_actions,
            Command.COVER: self.cover,
            Command.FINISH: self.finish,
            Command.NEWEST: self._page.centre.feed.view.show_newest,
            **self._page.room.commands(),
            Command.UNDO: self.undo,
            Command.REDO: self.redo,
            Command.RESTRICTED: self._moves.passage,
            Command.SAVE_AGAIN: self._page.rescue.try_again,
            Command.SAVE_ELSEWHERE: self._page.rescue.save_elsewhere,
        }

    def _connect(self) -> None:
        page = self._page
        page.dynamics.marked.connect(self._moves.mark)
        page.desk.suggester.theme_wanted.connect(self._add_theme)
        for deeds in (self._agenda, self._actions):
            deeds.written.connect(page.write)
        FeedActs(page.centre.feed.view, page.desk.past, self._saver, page.desk.hints, self)
        page.centre.feed.menu.wished.connect(self._do_in_feed)
        page.header.cover_wanted.connect(self.cover)
        page.cover.unseen.left.connect(self.cover)
        page.header.finish_wanted.connect(self.finish)

    @Slot()
    def star(self) -> None:
        """Mark the row in hand, the line that is being changed, or else the last one, as a key moment."""
        entry = self._row_in_hand() or self._page.desk.past.editing or self._saver.last()
        if entry:
            self._moves.star(entry)

    @Slot()
    def make_action(self) -> None:
        """Have the row in hand in the log, or else the last line, become an action.

        A line that is being changed becomes one when it is saved.
        """
        line, editing = self._page.desk.line, self._page.desk.past.editing
        entry = self._row_in_hand() or self._saver.last()
        if editing and not self._row_in_hand():
            line.put(as_action(line.text, self._actions.known()))
        elif entry and self._actions.make_action(entry):
            self._tell_made(_("Now an action: {words}").format(words=entry.text))
        elif entry:
            self._tell_made(_("That line is an action already, or private to you."))

    @Slot(object)
    def _do_in_feed(self, deed: FeedDeed) -> None:
        """What the menu of the log leaves to others, for the row in hand."""
        {
            FeedDeed.STAR: self.star,
            FeedDeed.MAKE_ACTION: self.make_action,
            FeedDeed.UNDO: self.undo,
            FeedDeed.REDO: self.redo,
        }[deed]()

    def _row_in_hand(self) -> Entry | None:
        view = self._page.centre.feed.view
        row = view.currentIndex().data(FeedRole.ROW) if view.hasFocus() else None
        return row.entry if isinstance(row, EntryRow) and not row.struck else None

    def _tell_made(self, words: str) -> None:
        self._page.status.say(words)
        announce(self._page.desk.line, words)

    @Slot()
    def go_to_actions(self) -> None:
        """Put the focus on the actions."""
        self._page.side.bring(self._page.action_panel)
        self._page.action_panel.list.start()

    @Slot()
    def go_to_agenda(self) -> None:
        """Put the focus on the agenda."""
        self._page.side.bring(self._page.agenda)
        self._page.agenda.list.start()

    @Slot()
    def cover(self) -> None:
        """Cover the screen, or show it again."""
        if self._page.cover.is_on:
            self._page.unveiling.begin()
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
    def _add_theme(self, name: str) -> None:
        if self._moves.add_theme(name):
            self._page.desk.suggester.finish_name(name)
