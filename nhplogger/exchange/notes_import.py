"""Field notes into a study: which values a notes file adds to what is there already."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Edit
from nhplogger.domain.field_notes import Attendee, FieldNotes, Problem
from nhplogger.domain.ids import derived_id
from nhplogger.domain.meeting import AgendaItem, Meeting, State
from nhplogger.domain.people import Attendance
from nhplogger.domain.register import Register
from nhplogger.domain.study import Area, Study
from nhplogger.domain.text import folded
from nhplogger.domain.values import Value
from nhplogger.exchange.notes_log import LogReader


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """What a study holds that a notes file may already have brought.

    `meeting` is the meeting's contents where it is there, `ever` the ids of every value it ever had, and
    `actions` the actions of its area with their updates.
    """

    register: Contents
    meeting: Contents = field(default_factory=Contents)
    ever: frozenset[str] = frozenset()
    actions: Contents = field(default_factory=Contents)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What reading a file will do: the edits of one act, and what the file could not say."""

    meeting: Meeting
    edits: tuple[Edit, ...]
    problems: tuple[Problem, ...]


def find_meeting(notes: FieldNotes, register: Contents) -> Meeting | None:
    """The meeting the notes are of, if the study has it: same area, title and day."""
    areas = {area.id for area in register.all(Area) if folded(area.name) == folded(notes.area)}
    return next(
        (
            meeting
            for meeting in register.all(Meeting)
            if meeting.area_id in areas
            and meeting.day == notes.day
            and folded(meeting.title) == folded(notes.title)
        ),
        None,
    )


def plan_import(notes: FieldNotes, present: Present, observer: str = "") -> Plan:
    """What a study lacks of these notes. The same file read again lacks nothing."""
    register = Register(present.register)
    area = register.area(notes.area)
    known = find_meeting(notes, present.register)
    meeting = known or _meeting(notes, area, present, observer)
    seats = [_Seats(meeting, area, register).attendance(seat, each) for seat, each in enumerate(notes.people)]
    items = [_item(position, each.title, each.minutes, meeting) for position, each in enumerate(notes.agenda)]
    log = LogReader(
        meeting, _contents(present, register, meeting, seats), items, present.ever, present.actions
    )
    log.read(notes)
    new: list[Value] = [] if known else [meeting]
    there: list[Value] = [*log.items, *seats]
    new += [value for value in there if value.id not in present.ever]
    edits = (*register.edits, *(Added(value) for value in new), *log.edits)
    return Plan(meeting=meeting, edits=edits, problems=(*notes.problems, *log.problems))


def _meeting(notes: FieldNotes, area: Area, present: Present, observer: str) -> Meeting:
    study = next(iter(present.register.all(Study)), None)
    zone = study.zone if study else "Europe/London"
    state = notes.state or (State.DEBRIEF if notes.log else State.PLANNED)
    meeting = Meeting(
        id=derived_id(
            "meeting", study.id if study else "", folded(notes.area), folded(notes.title), notes.day
        ),
        area_id=area.id,
        title=notes.title,
        day=notes.day,
        kind=notes.kind,
        place=notes.place,
        observer=notes.observer or observer,
        begins=notes.begins,
        ends=notes.ends,
        zone=zone,
        state=state,
    )
    if state is State.PLANNED:
        return meeting
    return replace(meeting, started_at=moment(meeting, notes.begins), ended_at=moment(meeting, notes.ends))


def moment(meeting: Meeting, at: time | None) -> datetime | None:
    """A time of the meeting's day, in its zone, as UTC."""
    if at is None:
        return None
    return datetime.combine(meeting.day, at, ZoneInfo(meeting.zone)).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class _Seats:
    """Makes attendances of a meeting, and whoever the study does not know yet."""

    meeting: Meeting
    area: Area
    register: Register

    def attendance(self, seat: int, attendee: Attendee) -> Attendance:
        agency = self.register.agency(attendee.agency)
        person = self.register.person(attendee.name, self.area, attendee.role, agency)
        stands_in = attendee.deputy_for
        deputy = self.register.person(stands_in, self.area, "", agency) if stands_in else None
        return Attendance(
            id=derived_id("attendance", self.meeting.id, person.id),
            meeting_id=self.meeting.id,
            person_id=person.id,
            seat=seat,
            status=attendee.status,
            role=attendee.role,
            agency_id=agency.id if agency else None,
            deputy_for_id=deputy.id if deputy else None,
            arrived_at=moment(self.meeting, attendee.arrived),
            left_at=moment(self.meeting, attendee.left),
        )


def _item(position: int, title: str, minutes: int | None, meeting: Meeting) -> AgendaItem:
    return AgendaItem(
        id=derived_id("item", meeting.id, folded(title)),
        meeting_id=meeting.id,
        position=position,
        title=title,
        minutes=minutes,
    )


def _contents(present: Present, register: Register, meeting: Meeting, seats: list[Attendance]) -> Contents:
    """Everything lines can name: who was known, who is new, who is at this meeting."""
    new = [edit.value for edit in register.edits if isinstance(edit, Added)]
    return Contents([*present.register.values(), *new, meeting, *seats])
