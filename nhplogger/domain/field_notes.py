"""A meeting as field notes: what a notes file says, line by line, before anybody is looked up."""

from dataclasses import dataclass
from datetime import date, time

from nhplogger.domain.action import Status
from nhplogger.domain.meeting import State
from nhplogger.domain.people import Presence


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """A line of Present, Apologies or Absent."""

    name: str
    role: str = ""
    agency: str = ""
    status: Presence = Presence.PRESENT
    arrived: time | None = None
    left: time | None = None
    deputy_for: str = ""


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """A line of the Agenda, with its planned minutes where they are given."""

    title: str
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """A line of Carried over: an action agreed earlier, by its first words, and what was said of it."""

    number: int
    action: str
    status: Status
    words: str = ""


@dataclass(frozen=True, slots=True)
class LogItem:
    """`-- title`: the meeting moves to an agenda item."""

    number: int
    title: str


@dataclass(frozen=True, slots=True)
class LogLine:
    """A line of the log in the capture syntax; `at` is none where the file does not say."""

    number: int
    words: str
    at: time | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a file could not say, at a line (from 1; 0 where it is about the whole file)."""

    number: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldNotes:
    """One meeting as its notes file tells it."""

    title: str
    day: date
    area: str
    begins: time | None = None
    ends: time | None = None
    place: str = ""
    kind: str = ""
    observer: str = ""
    state: State | None = None
    people: tuple[Attendee, ...] = ()
    agenda: tuple[PlannedItem, ...] = ()
    carried: tuple[CarriedOver, ...] = ()
    log: tuple[LogItem | LogLine, ...] = ()
    problems: tuple[Problem, ...] = ()


class NotFieldNotesError(Exception):
    """The text is no field-notes file; the message says in words what is missing."""
