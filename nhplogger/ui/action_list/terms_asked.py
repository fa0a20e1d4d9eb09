"""Asks for other owners, another date or a successor of an action, in lines at its place."""

from datetime import date
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal, Slot

from nhplogger.domain.action_list import ActionLine, Wanted
from nhplogger.domain.due_dates import Due
from nhplogger.domain.faults import StudyError
from nhplogger.domain.people import Person
from nhplogger.domain.terms_typed import OwnersTyped, read_due, read_owners
from nhplogger.i18n import _, short_date
from nhplogger.logbook.action_overview import ActionOverview
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.action_list.action_panel import ActionPanel
from nhplogger.ui.action_list.page_deeds import PageDeeds
from nhplogger.ui.action_list.rows import owner_words
from nhplogger.ui.capture.due_words import days_away, due_words
from nhplogger.ui.widgets.row_model import Row

_OFFERED = 6


class _Asked(Enum):
    NOTHING = auto()
    OWNERS = auto()
    DUE = auto()
    SUCCESSOR = auto()


class TermsAsked(QObject):
    """One of them is asked at a time; leaving changes nothing."""

    left = Signal()

    def __init__(
        self, panel: ActionPanel, logbook: Logbook, overview: ActionOverview, deeds: PageDeeds
    ) -> None:
        super().__init__(panel)
        self._panel, self._book, self._overview, self._deeds = panel, logbook, overview, deeds
        self._asked = _Asked.NOTHING
        self._line: tuple[ActionLine, ...] = ()
        panel.line.edited.connect(self._read)
        panel.line.answered.connect(self._answer)
        panel.line.left.connect(self._leave)
        panel.successor.sought.connect(self._seek)
        panel.successor.chosen.connect(self._supersede)
        panel.successor.left.connect(self._leave)
        panel.owner_button.clicked.connect(self._owners_again)
        panel.due_button.clicked.connect(self._due_again)
        panel.supersede_button.clicked.connect(self._successor_again)
        self._in_hand = ""

    def ask_owners(self, action_id: str) -> None:
        """Ask who owns an action now."""
        if line := self._begin(_Asked.OWNERS, action_id):
            words = owner_words(line.owners)
            self._panel.line.ask(_("Owners"), words, _("Names, with commas between them"))
            self._read(words)

    def ask_due(self, action_id: str) -> None:
        """Ask by when an action is due now."""
        if line := self._begin(_Asked.DUE, action_id):
            action = line.action
            words = action.due_words or (short_date(action.due) if action.due else "")
            self._panel.line.ask(_("Due date"), words, _("by fri, 5 dec, in 2 weeks, next meeting"))
            self._read(words)

    def ask_successor(self, action_id: str) -> None:
        """Ask which action took its place."""
        if self._begin(_Asked.SUCCESSOR, action_id):
            self._panel.successor.ask()
            self._seek("")

    def leave(self) -> None:
        """Ask no more, without a word."""
        self._asked = _Asked.NOTHING
        self._panel.line.hide()
        self._panel.successor.hide()

    def show_in_hand(self, action_id: str) -> None:
        """Which action the buttons ask about."""
        self._in_hand = action_id

    def _begin(self, asked: _Asked, action_id: str) -> ActionLine | None:
        self.leave()
        try:
            found = self._overview.lines((action_id,))
        except StudyError:
            found = ()
        self._asked, self._line = asked, found
        return found[0] if found else None

    @Slot()
    def _leave(self) -> None:
        self.leave()
        self.left.emit()

    @Slot(str)
    def _read(self, words: str) -> None:
        if self._asked is _Asked.OWNERS:
            self._panel.line.say(owners_read(read_owners(words, self._people())))
        elif self._asked is _Asked.DUE:
            today = self._book.clock.today()
            self._panel.line.say(due_read(words, read_due(words, today), today))

    @Slot(str)
    def _answer(self, words: str) -> None:
        done = self._change_owners(words) if self._asked is _Asked.OWNERS else self._change_due(words)
        if done:
            self._leave()

    def _change_owners(self, words: str) -> bool:
        found = read_owners(words, self._people())
        if found.unknown:
            self._panel.line.refuse(f"{owners_read(found)} {_('Nothing was changed.')}")
            return False
        people = tuple(person.id for person in found.people)
        return self._deeds.change_owners(self._line[0].action.id, people)

    def _change_due(self, words: str) -> bool:
        today = self._book.clock.today()
        due = read_due(words, today)
        if due is None and words.strip():
            self._panel.line.refuse(f"{due_read(words, due, today)} {_('Nothing was changed.')}")
            return False
        return self._deeds.change_due(self._line[0].action.id, due)

    @Slot(str)
    def _seek(self, words: str) -> None:
        line = self._line[0]
        wanted = Wanted(today=self._book.clock.today(), area_id=line.area.id, text=words)
        try:
            groups = self._overview.groups(wanted)
            ids = [each for group in groups for each in group.ids if each != line.action.id]
            found = self._overview.lines(ids[:_OFFERED])
        except StudyError:
            found = ()
        self._panel.successor.show_rows([_offered(each) for each in found])

    @Slot(str)
    def _supersede(self, by_id: str) -> None:
        if self._deeds.supersede(self._line[0].action.id, by_id):
            self._leave()

    @Slot()
    def _owners_again(self) -> None:
        self.ask_owners(self._in_hand)

    @Slot()
    def _due_again(self) -> None:
        self.ask_due(self._in_hand)

    @Slot()
    def _successor_again(self) -> None:
        self.ask_successor(self._in_hand)

    def _people(self) -> list[Person]:
        area_id = self._line[0].area.id
        return [each for each in self._book.register.all(Person) if each.area_id == area_id]


def owners_read(found: OwnersTyped) -> str:
    """How typed owners are read, in a sentence."""
    if found.unknown:
        words = _("'{words}' is nobody in this area, or more than one. Type the whole name.")
        return words.format(words=found.unknown)
    if not found.people:
        return _("Nobody owns it.")
    return _("Owner {names}").format(names=owner_words(found.people))


def due_read(words: str, due: Due | None, today: date) -> str:
    """How a typed date is read, in a sentence."""
    if not words.strip():
        return _("No date.")
    if due is None:
        return _("'{words}' is no date. Type one such as next fri.").format(words=words.strip())
    said = due_words(due.day, due.words)
    return _("Due {day}").format(day=f"{said}, {days_away(due.day, today)}" if due.day else said)


def _offered(line: ActionLine) -> Row:
    badge = (line.agency.initials, line.agency.colour) if line.agency else None
    detail = owner_words(line.owners) or _("No owner yet")
    return Row(id=line.action.id, title=line.action.text, detail=detail, badge=badge, quiet_title=True)
