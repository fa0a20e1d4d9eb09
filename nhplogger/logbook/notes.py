"""Reading a field-notes file into the open study."""

from dataclasses import dataclass
from pathlib import Path

from nhplogger.domain.action import Action
from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Entry
from nhplogger.domain.field_notes import FieldNotes, Problem
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Attendance, Presence
from nhplogger.domain.study import Area
from nhplogger.domain.text import folded
from nhplogger.exchange.notes_file import read_notes_file
from nhplogger.exchange.notes_import import Plan, Present, find_meeting, plan_import
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook


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
    plan = plan_import(notes, _present(logbook, notes), logbook.observer)
    if plan.edits:
        logbook.take(_("Read field notes"), plan.edits, plan.meeting.id)
    return _counted(plan, logbook.contents_of(plan.meeting.id))


def _present(logbook: Logbook, notes: FieldNotes) -> Present:
    meeting = find_meeting(notes, logbook.register)
    areas = [area for area in logbook.register.all(Area) if folded(area.name) == folded(notes.area)]
    return Present(
        register=logbook.register,
        meeting=logbook.contents_of(meeting.id) if meeting else Contents(),
        ever=logbook.store.ever_held(meeting.id) if meeting else frozenset(),
        actions=logbook.store.read_area_actions(areas[0].id) if areas else Contents(),
    )


def _counted(plan: Plan, contents: Contents) -> Imported:
    statuses = [seat.status for seat in contents.all(Attendance)]
    return Imported(
        meeting=plan.meeting,
        present=sum(status.in_room for status in statuses),
        apologies=statuses.count(Presence.APOLOGIES),
        entries=contents.count(Entry),
        actions=sum(action.meeting_id == plan.meeting.id for action in contents.all(Action)),
        added=bool(plan.edits),
        problems=plan.problems,
    )
