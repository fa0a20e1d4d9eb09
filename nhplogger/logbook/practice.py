"""A practice meeting: a study in memory with a script's people and agenda, thrown away when it is closed."""

from collections.abc import Sequence
from datetime import datetime

from nhplogger.analysis.rehearsal import Logged, Marks, Outcome, Said, compare
from nhplogger.domain.action import Action, ActionOwner
from nhplogger.domain.capture_syntax import read_line
from nhplogger.domain.edits import Added
from nhplogger.domain.entry import Entry, Mark
from nhplogger.domain.ids import new_id
from nhplogger.domain.known import known_names
from nhplogger.domain.meeting import AgendaItem, Meeting
from nhplogger.domain.moves import start_meeting
from nhplogger.domain.people import Attendance
from nhplogger.domain.register import Register
from nhplogger.domain.script import Script, Utterance
from nhplogger.domain.values import Value
from nhplogger.i18n import _
from nhplogger.logbook.clock import Clock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.opening import furnish
from nhplogger.storage.store import Store

Shown = tuple[Utterance, datetime]


class Practice:
    """Holds the study open with its meeting running; `outcomes` sets the log against what was shown."""

    def __init__(self, script: Script, clock: Clock, observer: str = "") -> None:
        """Nothing of it touches the disk."""
        self.script = script
        self.logbook = Logbook(Store.in_memory(), clock, observer)
        furnish(self.logbook, script.title)
        self._people: dict[str, str] = {}
        self._begin(self._fill())

    def person_id(self, name: str) -> str | None:
        """Somebody of the script, by name."""
        return self._people.get(name)

    def outcomes(self, shown: Sequence[Shown]) -> tuple[Outcome, ...]:
        """What became of each utterance, by the moments they were shown at."""
        return compare([self._said(*each) for each in shown], self._logged())

    def close(self) -> None:
        """Throw everything away."""
        self.logbook.close()

    def _fill(self) -> Meeting:
        script, clock = self.script, self.logbook.clock
        register = Register(contents=self.logbook.register)
        area = register.area(script.area)
        meeting = Meeting(
            id=new_id(),
            area_id=area.id,
            title=script.title,
            day=clock.today(),
            place=script.place,
            observer=self.logbook.observer,
        )
        people = [self._seated(register, seat, meeting) for seat in range(len(script.people))]
        items = [
            AgendaItem(id=new_id(), meeting_id=meeting.id, position=place, title=title)
            for place, title in enumerate(script.agenda, 1)
        ]
        values: tuple[Value, ...] = (meeting, *people, *items)
        added = tuple(Added(value) for value in values)
        self.logbook.take(_("Prepare the practice"), (*register.edits, *added), None)
        return meeting

    def _seated(self, register: Register, seat: int, meeting: Meeting) -> Attendance:
        role = self.script.people[seat]
        agency = register.agency(role.agency)
        person = register.person(role.name, register.area(self.script.area), role.role, agency)
        self._people[person.name] = person.id
        return Attendance(
            id=new_id(),
            meeting_id=meeting.id,
            person_id=person.id,
            seat=seat,
            role=role.role,
            agency_id=agency.id if agency else None,
        )

    def _begin(self, meeting: Meeting) -> None:
        book = self.logbook
        book.open_meeting(meeting.id)
        started = start_meeting(meeting, book.meeting, book.clock.now())
        book.take(_("Start the meeting"), started, meeting.id)

    def _said(self, utterance: Utterance, at: datetime) -> Said:
        book = self.logbook
        reading = read_line(utterance.line, known_names(book.register, book.meeting, book.clock.today()))
        return Said(
            at=at,
            kind=utterance.kind,
            words=utterance.words,
            line=reading.text,
            speaker_id=self.person_id(utterance.who),
            owners=frozenset(reading.owners),
            marks=frozenset(reading.marks),
        )

    def _logged(self) -> list[Logged]:
        contents = self.logbook.meeting
        bare = [mark for mark in contents.all(Mark) if mark.entry_id is None]
        lines = [self._line(entry) for entry in contents.all(Entry)]
        return [*lines, *(Logged(at=mark.at, kind=None, marks=_marks([mark])) for mark in bare)]

    def _line(self, entry: Entry) -> Logged:
        contents = self.logbook.meeting
        action = next((each for each in contents.all(Action) if each.entry_id == entry.id), None)
        owners = [each for each in contents.all(ActionOwner) if action and each.action_id == action.id]
        return Logged(
            at=entry.at,
            kind=entry.kind,
            text=entry.text,
            speaker_id=entry.speaker_id,
            owners=frozenset(each.person_id for each in owners),
            marks=_marks([mark for mark in contents.all(Mark) if mark.entry_id == entry.id]),
        )


def _marks(marks: Sequence[Mark]) -> Marks:
    return frozenset((mark.theme_id, mark.sign) for mark in marks)
