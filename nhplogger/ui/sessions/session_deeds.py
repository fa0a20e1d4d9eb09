"""What the keys of a session that is read set going: changes, and the reasons for them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Slot
from PySide6.QtWidgets import QWidget

from nhplogger.domain.bringing_back import bring_back
from nhplogger.domain.corrections import star
from nhplogger.domain.edits import Edit, Removed
from nhplogger.domain.entry import Entry, Mark
from nhplogger.domain.faults import StudyError
from nhplogger.domain.lines import remove_entry
from nhplogger.domain.meeting import AgendaItem, State
from nhplogger.domain.people import Attendance, Person
from nhplogger.domain.taken_back import TakenLine, restored
from nhplogger.domain.theme import Rating, Theme
from nhplogger.i18n import _
from nhplogger.logbook.debriefing import complete, reopen
from nhplogger.logbook.reading_book import ReadingBook
from nhplogger.ui.capture.feed_model import FeedRole
from nhplogger.ui.capture.feed_rows import EntryRow, MarkRow
from nhplogger.ui.capture.line_saver import restore_label
from nhplogger.ui.sessions.change import Change
from nhplogger.ui.sessions.change_strip import Answers, Blank
from nhplogger.ui.sessions.fact_changes import FactChanges
from nhplogger.ui.sessions.line_changes import LineChanges
from nhplogger.ui.sessions.naming_change import NamingChange
from nhplogger.ui.widgets.announce import announce

if TYPE_CHECKING:
    from nhplogger.ui.sessions.session_page import SessionPage

_REASON = "reason"


class SessionDeeds(QObject):
    """Holds the change that is being asked about; the reason given last is offered again."""

    def __init__(self, page: "SessionPage", book: ReadingBook) -> None:
        super().__init__(page)
        self._page, self._book = page, book
        self._changes, self._facts, self._naming = LineChanges(book), FactChanges(book), NamingChange(book)
        self._change: Change | None = None
        self._from: QWidget | None = None
        self._reason = ""
        view = page.feed.view
        view.activated.connect(self._open)
        view.restore_wanted.connect(self._restore)
        view.removal_wanted.connect(self._remove)
        page.people.list.opened.connect(self._open_attendance)
        page.side.agenda.list.opened.connect(self._open_item)
        page.side.ratings.list.opened.connect(self._open_rating)
        page.strip.answered.connect(self._answered)
        page.strip.left.connect(self._strip_was_left)

    @Slot()
    def change_time(self) -> None:
        """Another time for the line in hand, a mark among them."""
        if line := self.line:
            self._ask(_("Change the time of this line"), self._changes.time(line))

    @Slot()
    def change_speaker(self) -> None:
        """Somebody else who said the line in hand."""
        if isinstance(line := self.line, Entry):
            self._ask(_("Change who said this line"), self._changes.speaker(line))

    @Slot()
    def add_note(self) -> None:
        """A note beneath the line in hand."""
        if isinstance(line := self.line, Entry):
            self._ask(_("Add a note beneath this line"), self._changes.note(line))

    @Slot()
    def merge_person(self) -> None:
        """Say that somebody in the list of people is somebody else the study knows."""
        people = self._page.people.list
        seat = self._book.meeting.get(Attendance, people.in_hand) if people.hasFocus() else None
        person = self._book.register.get(Person, seat.person_id) if seat else None
        if person is None:
            self._say(_("Choose somebody in the list of people first; M says who they are."))
        else:
            title = _("Who is {name}?").format(name=person.name)
            self._ask(title, self._naming.merge(person))

    @Slot()
    def star(self) -> None:
        """A key moment, or no more."""
        if isinstance(line := self.line, Entry):
            self._do(_("Key moment"), star(line))

    @Slot()
    def bring_back(self) -> None:
        """What the row in hand of the history took away or changed."""
        edits = bring_back(self._page.history.in_hand, self._book.meeting)
        if edits:
            self._do(_("Bring back"), edits)
        elif self._page.history.isVisible():
            self._say(_("That stands as it was already."))

    @Slot()
    def turn_complete(self) -> None:
        """Complete the meeting, or open it again."""
        meeting = self._book.current
        if meeting is None:
            return
        is_complete = meeting.state is State.COMPLETE
        title = _("Reopen the meeting") if is_complete else _("Complete the meeting")
        done = self._reopened if is_complete else self._completed
        self._ask(title, Change(label=title, blanks=(), make=_just(()), done=done))

    def _completed(self, _reason: str) -> str:
        return _("Complete. From now on every change asks for a reason.") if complete(self._book) else ""

    def _reopened(self, reason: str) -> str:
        return _("Reopened. The reason stands in its history.") if reopen(self._book, reason) else ""

    @Slot()
    def undo(self) -> None:
        """Take back the last change, and say what it was."""
        if act := self._book.history.to_undo:
            title = _("Take back: {what}").format(what=act.label)
            self._ask(
                title,
                Change(
                    label=title,
                    blanks=(),
                    make=_just(()),
                    done=self._undone,
                    owes_reason=bool(self._book.owes(act)),
                ),
            )
        else:
            self._say(_("Nothing to take back here."))

    @Slot()
    def redo(self) -> None:
        """Put back what was taken back."""
        if act := self._book.history.to_redo:
            title = _("Put back: {what}").format(what=act.label)
            self._ask(
                title,
                Change(
                    label=title,
                    blanks=(),
                    make=_just(()),
                    done=self._redone,
                    owes_reason=bool(self._book.owes(act)),
                ),
            )

    def _undone(self, reason: str) -> str:
        act = self._book.undo(reason)
        return _("Taken back: {what}. Ctrl+Y puts it back.").format(what=act.label) if act else ""

    def _redone(self, reason: str) -> str:
        act = self._book.redo(reason)
        return _("Put back: {what}.").format(what=act.label) if act else ""

    @property
    def line(self) -> Entry | Mark | None:
        """The line in hand, where the log has the focus and the line counts."""
        view = self._page.feed.view
        index = view.currentIndex()
        return view.feed.line(index.row()) if view.hasFocus() and index.isValid() else None

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        row = index.data(FeedRole.ROW)
        if isinstance(row, EntryRow | MarkRow) and row.struck:
            self._restore(self._page.feed.view.feed.taken(index.row()))
        elif isinstance(row, EntryRow):
            self._ask(_("Change the words of this line"), self._changes.words(row.entry))
        else:
            self._open_item(row.id)

    @Slot(str)
    def _open_attendance(self, seat_id: str) -> None:
        if seat := self._book.meeting.get(Attendance, seat_id):
            person = self._book.register.get(Person, seat.person_id)
            title = _("Correct how {name} was there").format(name=person.name if person else _("somebody"))
            self._ask(title, self._facts.attendance(seat))

    @Slot(str)
    def _open_item(self, item_id: str) -> None:
        if item := self._book.meeting.get(AgendaItem, item_id):
            self._ask(_("Correct this item of the agenda"), self._facts.item(item))

    @Slot(str)
    def _open_rating(self, rating_id: str) -> None:
        rating = self._book.meeting.get(Rating, rating_id)
        theme = self._book.register.get(Theme, rating.theme_id) if rating else None
        if rating and theme:
            title = _("Change the rating of {theme}").format(theme=theme.name)
            self._ask(title, self._facts.rating(rating))

    @Slot(object)
    def _restore(self, taken: TakenLine | None) -> None:
        if taken:
            self._do(restore_label(), restored(taken))

    @Slot(object)
    def _remove(self, line: Entry | Mark) -> None:
        edits = remove_entry(line, self._book.meeting) if isinstance(line, Entry) else (Removed(line),)
        self._do(_("Take back a line"), edits)

    def _do(self, label: str, edits: tuple[Edit, ...]) -> None:
        """At once, or after the reason where one is asked for."""
        self._ask(label, Change(label=label, blanks=(), make=_just(edits)))

    def _ask(self, title: str, change: Change) -> None:
        blanks = change.blanks
        if self._book.needs_reason or change.owes_reason:
            blanks = (*blanks, Blank(name=_REASON, label=_("Why is it changed?"), value=self._reason))
        self._change = change
        if blanks:
            self._from = self._page.focusWidget()
            self._page.strip.ask(title, blanks, change.hint)
        else:
            self._answered({})

    @Slot(object)
    def _answered(self, answers: Answers) -> None:
        change, reason = self._change, answers.get(_REASON, "")
        if change is None:
            return
        try:
            edits = change.make(answers)
        except StudyError as problem:
            self._page.strip.refuse(str(problem))
            return
        owes = self._book.needs_reason or change.owes_reason
        if (edits or change.done) and owes and not reason:
            own = _("This meeting is complete. Say in a few words why it is changed.")
            others = _("This changes meetings that are complete. Say in a few words why.")
            self._page.strip.refuse(own if self._book.needs_reason else others)
            return
        if change.done:
            words = change.done(reason)
        else:
            done = bool(edits) and self._done(change.label, edits, reason)
            words = _("{what}: saved. Ctrl+Z takes it back.").format(what=change.label) if done else ""
        if (edits or change.done) and not words:
            return  # the red bar says why; what was filled in stays
        self._reason = reason or self._reason
        if words:
            self._say(words)
        if self._page.strip.isVisible():
            self._page.strip.close_strip()

    def _done(self, label: str, edits: tuple[Edit, ...], reason: str) -> bool:
        """Do it, and have the row that was in hand in hand again: it may stand elsewhere now."""
        view = self._page.feed.view
        index = view.currentIndex()
        row_id = view.feed.at(index.row()).id if index.isValid() else ""
        done = self._book.do(label, *edits, reason=reason)
        place = view.feed.place(row_id)
        if done and place is not None:
            view.setCurrentIndex(view.feed.index(place))
            view.scrollTo(view.currentIndex())
        return done

    @Slot()
    def _strip_was_left(self) -> None:
        self._change = None
        (self._from or self._page.feed.view).setFocus()

    def _say(self, words: str) -> None:
        self._page.told.emit(words)
        announce(self._page, words)


def _just(edits: tuple[Edit, ...]) -> Callable[[Answers], tuple[Edit, ...]]:
    def make(_answers: Answers) -> tuple[Edit, ...]:
        return edits

    return make
