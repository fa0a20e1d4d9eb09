"""The edits that make a study's meeting what the form says, done as one act."""

from dataclasses import dataclass, replace

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Changed, Edit, Removed
from nhplogger.domain.ids import new_id
from nhplogger.domain.meeting import AgendaItem, Meeting
from nhplogger.domain.people import Attendance, Person
from nhplogger.domain.register import Register
from nhplogger.domain.study import Area
from nhplogger.domain.text import clean_line, folded
from nhplogger.ui.meetings.form_values import AgendaLine, FormValues, PersonLine
from nhplogger.ui.meetings.typed_time import read_time


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """The meeting as it stands, with its people and agenda; `alone` where its area has no other meeting."""

    meeting: Meeting
    attendances: tuple[Attendance, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    alone: bool = False


def form_edits(
    values: FormValues, register: Contents, meeting: Meeting, before: Before | None
) -> tuple[Edit, ...]:
    """The additions, changes and removals; `meeting` is a blank one to fill where `before` is none."""
    study = Register(contents=register)
    area = _area(values.area, study, before)
    filled = _filled(before.meeting if before else meeting, values, area)
    seats = _seat_edits(values.people, study, area, filled.id, before)
    itself = _changed(before.meeting if before else None, filled)
    return (*study.edits, *itself, *seats, *_agenda_edits(values.agenda, filled.id, before))


def _area(name: str, study: Register, before: Before | None) -> Area:
    """The area named; an area with no other meeting takes the new name as its own."""
    name = clean_line(name)
    known = study.contents.get(Area, before.meeting.area_id) if before else None
    names = {folded(area.name) for area in study.contents.all(Area)}
    if known and before and before.alone and folded(name) not in names:
        renamed = replace(known, name=name)
        study.edits.append(Changed(known, renamed))
        return renamed
    return study.area(name)


def _filled(meeting: Meeting, values: FormValues, area: Area) -> Meeting:
    return replace(
        meeting,
        area_id=area.id,
        title=clean_line(values.title),
        kind=clean_line(values.kind),
        place=clean_line(values.place),
        day=values.day,
        begins=read_time(values.begins),
        ends=read_time(values.ends),
    )


def _seat_edits(
    lines: tuple[PersonLine, ...],
    study: Register,
    area: Area,
    meeting_id: str,
    before: Before | None,
) -> list[Edit]:
    edits: list[Edit] = []
    seats = before.attendances if before else ()
    taken: set[str] = set()
    by_person = {seat.person_id: seat for seat in seats}
    for line in (line for line in lines if line.name.strip()):
        person = _person(line, study, area)
        if person.id not in taken:
            known = by_person.get(person.id)
            seat = known or Attendance(id=new_id(), meeting_id=meeting_id, person_id=person.id, seat=0)
            edits += _changed(known, _filled_seat(seat, line, study, place=len(taken)))
            taken.add(person.id)
    return [*edits, *(Removed(seat) for seat in seats if seat.person_id not in taken)]


def _person(line: PersonLine, study: Register, area: Area) -> Person:
    """Whoever the row stands for; a name typed over theirs becomes their name."""
    name, role = clean_line(line.name), clean_line(line.role)
    known = study.contents.get(Person, line.person_id)
    if known is None or known.area_id != area.id:
        return study.person(name, area, role, study.agency(clean_line(line.agency)))
    named = replace(known, name=name, unnamed=folded(name).startswith("unnamed"))
    study.edits += _changed(known, named)
    return named


def _filled_seat(seat: Attendance, line: PersonLine, study: Register, *, place: int) -> Attendance:
    agency = study.agency(clean_line(line.agency))
    return replace(seat, seat=place, role=clean_line(line.role), agency_id=agency.id if agency else None)


def _agenda_edits(lines: tuple[AgendaLine, ...], meeting_id: str, before: Before | None) -> list[Edit]:
    known = {item.id: item for item in before.agenda} if before else {}
    wanted = [line for line in lines if line.title.strip()]
    edits: list[Edit] = []
    for place, line in enumerate(wanted):
        item = known.get(line.item_id or "") or AgendaItem(
            id=new_id(), meeting_id=meeting_id, position=place, title=""
        )
        minutes = int(line.minutes) if line.minutes.strip() else None
        after = replace(item, position=place, title=clean_line(line.title), minutes=minutes)
        edits += _changed(known.get(item.id), after)
    kept = {line.item_id for line in wanted}
    return [*edits, *(Removed(item) for item in known.values() if item.id not in kept)]


def _changed(
    before: Meeting | Person | Attendance | AgendaItem | None,
    after: Meeting | Person | Attendance | AgendaItem,
) -> list[Edit]:
    if before is None:
        return [Added(after)]
    return [] if before == after else [Changed(before, after)]
