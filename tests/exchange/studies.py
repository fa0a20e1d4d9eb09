"""A study in memory, and field notes to read into it."""

from datetime import UTC, datetime
from typing import TypeVar

from nhplogger.domain.action import Action
from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Entry
from nhplogger.domain.field_notes_reader import read_notes
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Attendance, Person
from nhplogger.domain.timeline import in_order
from nhplogger.domain.values import Value
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.notes import Imported, import_notes
from nhplogger.logbook.opening import furnish
from nhplogger.storage.store import Store

V = TypeVar("V", bound=Value)

HEADING = "Meeting: {title}\nDate: {day}\nArea: {area}\nTime: {time}\n"


def notes(
    *lines: str,
    title: str = "Partnership meeting",
    day: str = "27 November 2025",
    time: str = "13:45 to 15:12",
    area: str = "Brackwell",
) -> str:
    """A field-notes file: its heading, and then these lines."""
    return "\n".join((HEADING.format(title=title, day=day, area=area, time=time), *lines))


def a_logbook() -> Logbook:
    """An empty study with the starting codebook, in memory."""
    logbook = Logbook(Store.in_memory(), StillClock(datetime(2025, 12, 1, 9, tzinfo=UTC)), "Fieldworker 2")
    furnish(logbook, "Six areas")
    return logbook


class ReadStudy:
    """A study that field notes are read into, asked by names."""

    def __init__(self) -> None:
        self.logbook = a_logbook()
        self.imported: Imported

    def read(self, text: str) -> "ReadStudy":
        """Read a file's text into the study."""
        self.imported = import_notes(self.logbook, read_notes(text))
        return self

    @property
    def meeting(self) -> Meeting:
        """The meeting last read, as the study has it."""
        meeting = self.logbook.register.get(Meeting, self.imported.meeting.id)
        assert meeting
        return meeting

    @property
    def contents(self) -> Contents:
        """Everything of the meeting last read."""
        return self.logbook.contents_of(self.imported.meeting.id)

    def all(self, kind: type[V]) -> tuple[V, ...]:
        """The values of a kind at the meeting last read."""
        return self.contents.all(kind)

    def person(self, name: str) -> Person:
        """The one person of that name."""
        (found,) = (each for each in self.logbook.register.all(Person) if each.name == name)
        return found

    def seat(self, name: str) -> Attendance:
        """That person's one seat."""
        (found,) = (each for each in self.all(Attendance) if each.person_id == self.person(name).id)
        return found

    @property
    def entries(self) -> list[Entry]:
        """The log in its order."""
        return in_order(self.all(Entry))

    @property
    def texts(self) -> list[str]:
        """The words of the log in its order."""
        return [entry.text for entry in self.entries]

    @property
    def problems(self) -> list[tuple[int, str]]:
        """What the file last read could not say."""
        return [(problem.number, problem.words) for problem in self.imported.problems]

    def action(self, begins: str) -> Action:
        """The one action that begins so, wherever it was agreed."""
        found = [each for each in self.logbook.store.read_all().all(Action) if each.text.startswith(begins)]
        assert len(found) == 1
        return found[0]

    def clock(self, entry: Entry) -> str:
        """When an entry was written, as UTC."""
        return f"{entry.at.astimezone(UTC):%d %H:%M}"
