"""Reading a field-notes file into the open study."""

from dataclasses import dataclass
from datetime import time
from pathlib import Path

from nhplogger.domain.action import Action
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import subject
from nhplogger.domain.entry import Entry
from nhplogger.domain.field_notes import FieldNotes, Problem
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Attendance, Presence
from nhplogger.domain.study import Area
from nhplogger.domain.text import folded
from nhplogger.exchange.notes_carried import when
from nhplogger.exchange.notes_file import read_notes_file
from nhplogger.exchange.notes_import import Plan, Present, plan_import
from nhplogger.exchange.notes_meeting import find_meeting
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.staged import Staged


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """A meeting as the study has it after a file was read; `added` is false where nothing was new."""

    meeting: Meeting
    present: int
    apologies: int
    entries: int
    actions: int
    added: bool
    problems: tuple[Problem, ...] = ()


def import_file(logbook: Logbook, path: Path) -> Imported:
    """Read a field-notes file in one act. Raises StudyError; then nothing of it is in the study."""
    return import_notes(logbook, read_notes_file(path))


def import_notes(logbook: Logbook, notes: FieldNotes) -> Imported:
    """Take field notes into the study in one act. Raises StudyError where the file refuses."""
    there = present(logbook, notes)
    plan = plan_import(notes, there, logbook.observer)
    if plan.edits:
        logbook.take(_("Read field notes"), plan.edits, plan.meeting.id)
    return _counted(plan, there.meeting)


def present(study: Logbook | Staged, notes: FieldNotes, *, later: bool = True) -> Present:
    """What the study has that these notes may touch; the area's later meetings only where they are wanted."""
    meeting = find_meeting(notes, study.register)
    area_id = meeting.area_id if meeting else _area_id(notes, study.register)
    file = study if isinstance(study, Staged) else study.store
    return Present(
        register=study.register,
        meeting=study.contents_of(meeting.id) if meeting else Contents(),
        ever=file.ever_held(meeting.id) if meeting else frozenset(),
        actions=file.read_area_actions(area_id) if area_id and notes.carried else Contents(),
        later=_later(study, notes, area_id) if later else (),
    )


def _area_id(notes: FieldNotes, register: Contents) -> str | None:
    named = (area.id for area in register.all(Area) if folded(area.name) == folded(notes.area))
    return next(named, None)


def _later(study: Logbook | Staged, notes: FieldNotes, area_id: str | None) -> tuple[Contents, ...]:
    """The area's later meetings, oldest first."""
    here = notes.day, notes.begins or time()
    meetings = (each for each in study.register.all(Meeting) if each.area_id == area_id and when(each) > here)
    return tuple(study.contents_of(each.id) for each in sorted(meetings, key=when))


def _counted(plan: Plan, before: Contents) -> Imported:
    values = {value.id: value for value in (*before.values(), *map(subject, plan.edits))}.values()
    statuses = [value.status for value in values if isinstance(value, Attendance)]
    actions = (value for value in values if isinstance(value, Action))
    return Imported(
        meeting=plan.meeting,
        present=sum(status.in_room for status in statuses),
        apologies=statuses.count(Presence.APOLOGIES),
        entries=sum(isinstance(value, Entry) for value in values),
        actions=sum(action.meeting_id == plan.meeting.id for action in actions),
        added=bool(plan.edits),
        problems=plan.problems,
    )
