"""A past meeting before it is added: what would come of its notes, line by line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from nhplogger.domain.action import Action
from nhplogger.domain.edits import Added, Edit
from nhplogger.domain.entry import Entry
from nhplogger.domain.field_notes import FieldNotes, Problem
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Agency, Attendance, Person
from nhplogger.domain.theme import Theme
from nhplogger.exchange.notes_import import Plan, plan_import
from nhplogger.exchange.notes_log import LineRead
from nhplogger.exchange.notes_meeting import find_meeting
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.notes import present
from nhplogger.logbook.staged import Staged

V = TypeVar("V", Action, Agency, Attendance, Entry, Person)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What adding notes would do. `there` is the meeting the study has of them already.

    `names` has people and themes by id, those that would be new among them.
    """

    meeting: Meeting
    edits: tuple[Edit, ...]
    lines: tuple[LineRead, ...]
    problems: tuple[Problem, ...]
    names: Mapping[str, str]
    there: Meeting | None = None

    @property
    def present(self) -> int:
        """How many would be added as having been in the room."""
        return sum(seat.status.in_room for seat in self._added(Attendance))

    @property
    def apologies(self) -> int:
        """How many would be added as having been away."""
        return sum(not seat.status.in_room for seat in self._added(Attendance))

    @property
    def entries(self) -> int:
        """How many lines would be added."""
        return len(self._added(Entry))

    @property
    def actions(self) -> int:
        """How many actions agreed there would be added."""
        return len(self._added(Action))

    @property
    def new_people(self) -> tuple[str, ...]:
        """The names of people the study does not know yet."""
        return tuple(person.name for person in self._added(Person))

    @property
    def new_agencies(self) -> tuple[str, ...]:
        """The names of agencies the study does not know yet."""
        return tuple(agency.name for agency in self._added(Agency))

    def _added(self, kind: type[V]) -> Sequence[V]:
        added = (edit.value for edit in self.edits if isinstance(edit, Added))
        return [value for value in added if isinstance(value, kind)]


def preview(logbook: Logbook, notes: FieldNotes) -> Preview:
    """What adding these notes would do now; nothing is written."""
    return _preview(
        logbook, notes, plan_import(notes, present(logbook, notes, later=False), logbook.observer)
    )


def plan(study: Logbook | Staged, notes: FieldNotes) -> Plan:
    """The edits that add these notes, with what later meetings told of their actions."""
    return plan_import(notes, present(study, notes), study.observer)


def _preview(logbook: Logbook, notes: FieldNotes, found: Plan) -> Preview:
    register = logbook.register
    names = {each.id: each.name for each in register.all(Person)}
    names |= {each.id: each.short for each in register.all(Theme)}
    added = [edit.value for edit in found.edits if isinstance(edit, Added)]
    names |= {each.id: each.name for each in added if isinstance(each, Person)}
    return Preview(
        meeting=found.meeting,
        edits=found.edits,
        lines=found.lines,
        problems=found.problems,
        names=names,
        there=find_meeting(notes, register),
    )


def local_time(meeting: Meeting, at: datetime | None) -> str:
    """A moment of a meeting by its own clock; nothing where there is none."""
    return f"{at.astimezone(ZoneInfo(meeting.zone)):%H:%M}" if at else ""
