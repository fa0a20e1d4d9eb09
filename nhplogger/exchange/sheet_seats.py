"""People of a sheet at the table of a planned meeting: who is seated, who sits there already."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Edit
from nhplogger.domain.ids import new_id
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Attendance, Person
from nhplogger.domain.register import Register
from nhplogger.domain.study import Area
from nhplogger.exchange.sheet_people import Match, PersonRow


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatPlan:
    """`edits` add whom the study lacks and seat everybody; rows are told by their numbers."""

    edits: tuple[Edit, ...] = ()
    seated: frozenset[int] = field(default=frozenset())
    there: frozenset[int] = field(default=frozenset())


def seat_plan(
    rows: Sequence[PersonRow], register: Contents, meeting: Meeting, there: Sequence[Attendance]
) -> SeatPlan:
    """Seats the people of a sheet behind those who sit there, each once, as what the sheet says they are."""
    study, area = Register(register), register.get(Area, meeting.area_id)
    if area is None:
        return SeatPlan()
    sitting = {seat.person_id for seat in there}
    place = max((seat.seat for seat in there), default=-1) + 1
    seats: list[Edit] = []
    seated, known = set[int](), set[int]()
    for row, person in _people(rows, study, area):
        if person.id in sitting:
            known.add(row.number)
            continue
        sitting.add(person.id)
        seated.add(row.number)
        seats.append(Added(_seat(row, person, study, meeting, place + len(seats))))
    return SeatPlan(edits=(*study.edits, *seats), seated=frozenset(seated), there=frozenset(known))


def _people(rows: Sequence[PersonRow], study: Register, area: Area) -> Iterator[tuple[PersonRow, Person]]:
    """Rows that stand for somebody; who is near somebody known is taken for them."""
    for row in rows:
        if row.match in (Match.KNOWN, Match.NEAR) and row.person is not None:
            yield row, row.person
        elif row.match is Match.NEW:
            yield row, study.person(row.name, area, row.role, study.agency(row.agency))


def _seat(row: PersonRow, person: Person, study: Register, meeting: Meeting, place: int) -> Attendance:
    agency = study.agency(row.agency)
    return Attendance(
        id=new_id(),
        meeting_id=meeting.id,
        person_id=person.id,
        seat=place,
        role=row.role or person.role,
        agency_id=agency.id if agency else person.agency_id,
    )
