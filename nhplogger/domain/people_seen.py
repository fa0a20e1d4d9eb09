"""What a study's file tells of a person: how they sat at meetings, what they said and what they owe."""

from dataclasses import dataclass

from nhplogger.domain.action import Action
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Attendance


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A person counted: `last` is the meeting they were last seen at, `first` the first one, by their ids."""

    person_id: str
    meetings: int = 0
    lines: int = 0
    first: str = ""
    last: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """One person at one meeting: `deputies` came for them, `lines` were spoken by them there."""

    meeting: Meeting
    seat: Attendance
    deputies: tuple[str, ...] = ()
    lines: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Owned:
    """An action somebody owns, and the meeting that agreed it."""

    action: Action
    meeting: Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """How much stands under a name: lines spoken or spoken to, seats and actions."""

    lines: int = 0
    seats: int = 0
    actions: int = 0
