"""What checking the record of a meeting can find; `about` is the id or words by which it is settled."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from nhplogger.analysis.personal_data import Personal
from nhplogger.domain.action import Action
from nhplogger.domain.entry import Entry, Turn
from nhplogger.domain.meeting import AgendaItem, Meeting
from nhplogger.domain.people import Attendance, Person
from nhplogger.domain.spell import Spell


class Check(StrEnum):
    """What is looked for, in the order in which it is shown."""

    OWNERS = "owners"
    NAMES = "names"
    THEMES = "themes"
    TIMES = "times"
    SILENCES = "silences"
    AGENCIES = "agencies"
    CARRIED = "carried over"
    PERSONAL = "personal"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionLacks:
    """An action that nobody owns, or that has no day; `offered` are people who spoke when it was agreed."""

    action: Action
    owner: bool
    day: bool
    offered: tuple[str, ...] = ()

    @property
    def about(self) -> str:
        return self.action.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Nameless:
    """Somebody in the room without a name; `spoke` counts their lines and turns."""

    person: Person
    seat: Attendance
    spoke: int

    @property
    def about(self) -> str:
        return self.person.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Unthemed:
    """A note or quote without a theme; `offered` are ids of themes that its words speak of."""

    entry: Entry
    offered: tuple[str, ...] = ()

    @property
    def about(self) -> str:
        return self.entry.id


@dataclass(frozen=True, slots=True, kw_only=True)
class NoStart:
    """When the meeting began was not recorded; `offered` is its first line, where one has a time."""

    meeting: Meeting
    offered: datetime | None

    @property
    def about(self) -> str:
        return "start"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoEnd:
    """When the meeting ended was not recorded; `offered` is its last line, where one has a time."""

    meeting: Meeting
    offered: datetime | None

    @property
    def about(self) -> str:
        return "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOpen:
    """A turn, a spell or an agenda item that began and never ended; `offered` is when it may have."""

    value: Turn | Spell | AgendaItem
    offered: datetime | None

    @property
    def about(self) -> str:
        return self.value.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """A stretch of the log without a line, and without a break that would account for it."""

    start: datetime
    end: datetime

    @property
    def about(self) -> str:
        return self.start.isoformat()


@dataclass(frozen=True, slots=True, kw_only=True)
class NoAgency:
    """Somebody in the room whose agency is not known."""

    person: Person
    seat: Attendance

    @property
    def about(self) -> str:
        return self.person.id


@dataclass(frozen=True, slots=True, kw_only=True)
class NotMentioned:
    """An open action of an earlier meeting of which nothing was said."""

    action: Action

    @property
    def about(self) -> str:
        return self.action.id


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalFound:
    """Words in a line that tell who somebody is or where they live."""

    entry: Entry
    found: Personal

    @property
    def about(self) -> str:
        return f"{self.entry.id} {self.found.words}"


Finding = (
    ActionLacks
    | Nameless
    | Unthemed
    | NoStart
    | NoEnd
    | LeftOpen
    | Silence
    | NoAgency
    | NotMentioned
    | PersonalFound
)
