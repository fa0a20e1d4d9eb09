"""What is done to a meeting's room: states of the group, deputies, and who somebody turns out to be."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from nhplogger.domain.edits import Changed
from nhplogger.domain.group_states import strike_state
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Attendance, Person
from nhplogger.domain.register import Register
from nhplogger.domain.resolving import Naming, renamed, resolve
from nhplogger.domain.spell import SpellKind
from nhplogger.domain.study import Area
from nhplogger.domain.text import clean_line
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook


class RoomMoves(QObject):
    """Every one of them is one act of the open meeting, and can be undone."""

    named = Signal(object)  # Naming: done, everywhere

    def __init__(self, logbook: Logbook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = logbook

    def strike(self, kind: SpellKind) -> bool:
        """Begin a state of the whole room, or end it where it goes on."""
        meeting = self._book.current
        if meeting is None:
            return False
        edits = strike_state(kind, meeting.id, self._book.meeting, self._book.clock.now())
        return self._book.do(_("Note what the room does"), *edits)

    def deputise(self, seat: Attendance, absent_id: str) -> bool:
        """Say whom a deputy came for."""
        return self._book.do(
            _("Name whom a deputy is for"), Changed(seat, replace(seat, deputy_for_id=absent_id))
        )

    def naming(self, person: Person, name: str) -> Naming | None:
        """Who a person would be under that name: somebody the area knows, or themselves; none without one."""
        name = clean_line(name)
        area = self._book.register.get(Area, person.area_id)
        if not name or area is None or name == person.name:
            return None
        known = Register(contents=self._book.register).known_person(name, area)
        return Naming(person, known) if known and known.id != person.id else renamed(person, name)

    def name(self, naming: Naming) -> bool:
        """Make a person the one they turned out to be, in every meeting of their area."""
        register = self._book.register
        of_area = (each for each in register.all(Meeting) if each.area_id == naming.before.area_id)
        people = [each for each in register.all(Person) if each.area_id == naming.before.area_id]
        edits = resolve(naming, [self._book.contents_of(meeting.id) for meeting in of_area], people)
        done = self._book.do(_("Say who somebody is"), *edits)
        if done:
            self.named.emit(naming)
        return done
