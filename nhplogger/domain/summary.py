"""Meetings and actions as lists show them: counted, with what they belong to."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from nhplogger.domain.action import Action
from nhplogger.domain.entry import Kind
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Agency, Person
from nhplogger.domain.study import Area


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingSummary:
    """A meeting counted. `agencies` pairs agency ids with how many came, or are expected."""

    meeting: Meeting
    area: Area
    agencies: tuple[tuple[str, int], ...] = ()
    present: int = 0
    apologies: int = 0
    entries: int = 0
    actions: int = 0
    marks: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAction:
    """An action not yet done or dropped, where it was agreed, and by whom; `agency` is its first owner's."""

    action: Action
    meeting: Meeting
    area: Area
    owners: tuple[Person, ...] = ()
    agency: Agency | None = None


class Hit(NamedTuple):
    """An entry that a search found; `at` is none where its time was not recorded.

    `row` grows with time, so that a search may go on where another stopped. A tuple, because making fifty
    dataclasses takes as long as finding what goes into them.
    """

    meeting_id: str
    entry_id: str
    at: datetime | None
    kind: Kind
    text: str
    row: int = 0
    speaker_id: str | None = None
    starred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Where to open a meeting: at one of its lines, or at its beginning."""

    meeting_id: str
    entry_id: str = ""
