"""What can be put right in a meeting that is over: times, speakers, who was there, later notes on lines."""

from dataclasses import replace
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from nhplogger.domain.action import Action
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Changed, Edit
from nhplogger.domain.entry import Entry, Mark
from nhplogger.domain.ids import new_id
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Attendance, Presence
from nhplogger.domain.review import Annotation
from nhplogger.domain.theme import Rating


def moment_of(day_of: datetime, clock: time, meeting: Meeting) -> datetime:
    """That time of day, where the meeting is, on the day of a moment; the moment itself in that minute."""
    zone = ZoneInfo(meeting.zone)
    local = day_of.astimezone(zone)
    if (local.hour, local.minute) == (clock.hour, clock.minute):
        return day_of
    return datetime.combine(local.date(), clock, tzinfo=zone).astimezone(day_of.tzinfo)


def on_the_day(clock: time, meeting: Meeting) -> datetime:
    """That time of day on the day the meeting began."""
    zone = ZoneInfo(meeting.zone)
    day = meeting.started_at.astimezone(zone).date() if meeting.started_at else meeting.day
    return datetime.combine(day, clock, tzinfo=zone).astimezone(UTC)


def move_line(line: Entry | Mark, at: datetime, contents: Contents) -> tuple[Edit, ...]:
    """Has a line stand at another moment, its themes with it; nothing where it stands there already."""
    if line.at == at:
        return ()
    if isinstance(line, Mark):
        return (Changed(line, replace(line, at=at)),)
    marks = (mark for mark in contents.all(Mark) if mark.entry_id == line.id)
    return (
        Changed(line, replace(line, at=at, timed=True)),
        *(Changed(mark, replace(mark, at=at)) for mark in marks),
    )


def give_to(entry: Entry, speaker_id: str | None) -> tuple[Edit, ...]:
    """Has somebody else have said a line."""
    after = replace(entry, speaker_id=speaker_id)
    return (Changed(entry, after),) if after != entry else ()


def star(entry: Entry) -> tuple[Edit, ...]:
    """Makes a line a key moment, or no more."""
    return (Changed(entry, replace(entry, starred=not entry.starred)),)


def annotate(entry: Entry, text: str, observer: str, at: datetime) -> tuple[Edit, ...]:
    """Puts a later note under a line."""
    words = text.strip()
    note = Annotation(
        id=new_id(), meeting_id=entry.meeting_id, entry_id=entry.id, at=at, observer=observer, text=words
    )
    return (Added(note),) if words else ()


def correct_attendance(
    seat: Attendance, status: Presence, arrived_at: datetime | None, left_at: datetime | None
) -> tuple[Edit, ...]:
    """Has somebody have been there otherwise; only a deputy stands for somebody."""
    absent = seat.deputy_for_id if status is Presence.DEPUTY else None
    after = replace(seat, status=status, arrived_at=arrived_at, left_at=left_at, deputy_for_id=absent)
    return (Changed(seat, after),) if after != seat else ()


def rate(rating: Rating, value: int | None) -> tuple[Edit, ...]:
    """Another rating of a theme, from 1 to 5, or none where it was not seen."""
    after = replace(rating, value=value)
    return (Changed(rating, after),) if after != rating else ()


def lines_touched(edits: tuple[Edit, ...]) -> frozenset[str]:
    """The ids of the lines of a log that edits show in."""
    found: set[str | None] = set()
    for edit in edits:
        values = (edit.before, edit.after) if isinstance(edit, Changed) else (edit.value,)
        for value in values:
            match value:
                case Entry() | Mark(entry_id=None):
                    found.add(value.id)
                case Mark(entry_id=entry_id) | Annotation(entry_id=entry_id) | Action(entry_id=entry_id):
                    found.add(entry_id)
    return frozenset(line for line in found if line)
