"""People of a sheet at a planned meeting of the open study: what would come of it."""

from collections.abc import Sequence

from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Attendance
from nhplogger.exchange.sheet_people import PersonRow
from nhplogger.exchange.sheet_seats import SeatPlan, seat_plan
from nhplogger.i18n import _, plural, short_date
from nhplogger.logbook.logbook import Logbook


def seats_at(logbook: Logbook, rows: Sequence[PersonRow], meeting: Meeting | None) -> SeatPlan:
    """Who would be added and who seated; nothing where no meeting is chosen. Raises StudyError."""
    if meeting is None:
        return SeatPlan()
    there = logbook.contents_of(meeting.id).all(Attendance)
    return seat_plan(rows, logbook.register, meeting, there)


def seat_words(plan: SeatPlan, meeting: Meeting | None) -> str:
    """12 get a seat at Thu 4 Dec, Panel; 2 have one there. Nothing where no meeting is chosen."""
    if meeting is None:
        return ""
    seats = plural("{count} gets a seat", "{count} get a seat", len(plan.seated))
    told = _("{seats} at {meeting}").format(seats=seats, meeting=meeting_words(meeting))
    known = plural("{count} has one there", "{count} have one there", len(plan.there))
    return f"{told}; {known}" if plan.there else told


def meeting_words(meeting: Meeting) -> str:
    """A planned meeting by its day and title."""
    return _("{day}, {title}").format(day=short_date(meeting.day), title=meeting.title)
