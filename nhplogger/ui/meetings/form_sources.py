"""What the meeting form starts from: a meeting that is there, or what is usual in its area."""

from datetime import date

from nhplogger.domain.contents import Contents
from nhplogger.domain.meeting import AgendaItem, Meeting
from nhplogger.domain.people import Agency, Attendance, Person
from nhplogger.domain.study import Area
from nhplogger.domain.text import folded
from nhplogger.ui.meetings.form_edits import Before
from nhplogger.ui.meetings.form_values import AgendaLine, FormValues, PersonLine


def before(meeting: Meeting, contents: Contents, register: Contents) -> Before:
    """A meeting as it stands; `contents` are its own."""
    others = [each for each in register.all(Meeting) if each.area_id == meeting.area_id]
    return Before(
        meeting=meeting,
        attendances=tuple(sorted(contents.all(Attendance), key=_seat)),
        agenda=tuple(sorted(contents.all(AgendaItem), key=_position)),
        alone=len(others) == 1,
    )


def values_of(given: Before, register: Contents) -> FormValues:
    """The form filled from a meeting."""
    meeting = given.meeting
    area = register.get(Area, meeting.area_id)
    return FormValues(
        area=area.name if area else "",
        title=meeting.title,
        kind=meeting.kind,
        place=meeting.place,
        day=meeting.day,
        begins=f"{meeting.begins:%H:%M}" if meeting.begins else "",
        ends=f"{meeting.ends:%H:%M}" if meeting.ends else "",
        people=people_lines(given.attendances, register),
        agenda=tuple(_agenda_line(item) for item in given.agenda),
    )


def usual_values(area: str, day: date, register: Contents) -> FormValues:
    """A new meeting of an area, called and placed as its last one was."""
    last = last_meeting(area, register)
    if last is None:
        return FormValues(area=area, title="", day=day)
    return FormValues(
        area=area,
        title=last.title,
        kind=last.kind,
        place=last.place,
        day=day,
        begins=f"{last.begins:%H:%M}" if last.begins else "",
        ends=f"{last.ends:%H:%M}" if last.ends else "",
    )


def last_meeting(area: str, register: Contents, other_than: str | None = None) -> Meeting | None:
    """The latest meeting of the area of that name, or none."""
    ids = {each.id for each in register.all(Area) if folded(each.name) == folded(area)}
    meetings = [each for each in register.all(Meeting) if each.area_id in ids and each.id != other_than]
    return max(meetings, key=_when, default=None)


def people_lines(attendances: tuple[Attendance, ...], register: Contents) -> tuple[PersonLine, ...]:
    """The people of a meeting as rows."""
    lines = []
    for seat in attendances:
        person, agency = register.get(Person, seat.person_id), register.get(Agency, seat.agency_id)
        if person is not None:
            name = agency.name if agency else ""
            lines.append(PersonLine(name=person.name, role=seat.role, agency=name, person_id=person.id))
    return tuple(lines)


def people_of(contents: Contents, register: Contents) -> tuple[PersonLine, ...]:
    """The people of another meeting as rows, in the order they sat."""
    return people_lines(tuple(sorted(contents.all(Attendance), key=_seat)), register)


def _agenda_line(item: AgendaItem) -> AgendaLine:
    minutes = "" if item.minutes is None else str(item.minutes)
    return AgendaLine(title=item.title, minutes=minutes, item_id=item.id)


def _when(meeting: Meeting) -> tuple[date, str]:
    return meeting.day, meeting.id


def _seat(attendance: Attendance) -> int:
    return attendance.seat


def _position(item: AgendaItem) -> int:
    return item.position
