"""The meeting that field notes are of: found in the study, filled in, or made."""

from dataclasses import replace
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from nhplogger.domain.contents import Contents
from nhplogger.domain.field_notes import FieldNotes
from nhplogger.domain.ids import derived_id
from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.study import Area, Study
from nhplogger.domain.text import folded


def find_meeting(notes: FieldNotes, register: Contents) -> Meeting | None:
    """The meeting the notes are of, if the study has it: read from them before, or same area, title, day."""
    if read_before := register.get(Meeting, _id(notes, register)):
        return read_before
    areas = {area.id for area in register.all(Area) if folded(area.name) == folded(notes.area)}
    that_day = (each for each in register.all(Meeting) if each.day == notes.day and each.area_id in areas)
    return next((each for each in that_day if folded(each.title) == folded(notes.title)), None)


def told_meeting(notes: FieldNotes, area: Area, register: Contents, observer: str) -> Meeting:
    """The meeting as the notes alone tell it; with a log it has been held."""
    zone = next((study.zone for study in register.all(Study)), "Europe/London")
    meeting = Meeting(
        id=_id(notes, register),
        area_id=area.id,
        title=notes.title,
        day=notes.day,
        kind=notes.kind,
        place=notes.place,
        observer=notes.observer or observer,
        begins=notes.begins,
        ends=None if ends_too_early(notes) else notes.ends,
        zone=zone,
        state=notes.state or (State.DEBRIEF if notes.log else State.PLANNED),
    )
    return meeting if meeting.state is State.PLANNED else _held(meeting)


def ends_too_early(notes: FieldNotes) -> bool:
    """Whether the notes have the meeting end before it begins."""
    return bool(notes.begins and notes.ends and notes.ends < notes.begins)


def was_held_since(known: Meeting, told: Meeting) -> bool:
    """Whether a meeting that the study has as planned was held, by what the notes tell."""
    return known.state is State.PLANNED and told.state is not State.PLANNED


def filled(known: Meeting, told: Meeting) -> Meeting:
    """A meeting that was planned, now held: what the plan left open is as the notes tell it."""
    begins, ends = (known.begins, known.ends) if known.begins else (told.begins, told.ends)
    return _held(
        replace(
            known,
            kind=known.kind or told.kind,
            place=known.place or told.place,
            observer=told.observer or known.observer,
            begins=begins,
            ends=ends or (told.ends if told.begins == begins else None),
            state=told.state,
        )
    )


def moment(meeting: Meeting, at: time) -> datetime:
    """A time of the meeting's day, in its zone, as UTC."""
    return datetime.combine(meeting.day, at, ZoneInfo(meeting.zone)).astimezone(UTC)


def _held(meeting: Meeting) -> Meeting:
    return replace(
        meeting,
        started_at=moment(meeting, meeting.begins) if meeting.begins else None,
        ended_at=moment(meeting, meeting.ends) if meeting.ends else None,
    )


def _id(notes: FieldNotes, register: Contents) -> str:
    study = next((study.id for study in register.all(Study)), "")
    return derived_id("meeting", study, folded(notes.area), folded(notes.title), notes.day)
