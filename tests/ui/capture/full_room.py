"""More people for the meeting in Brackwell, from more agencies."""

from nhplogger.domain.edits import Added
from nhplogger.domain.people import Agency, Attendance, Person
from nhplogger.domain.values import Value
from nhplogger.logbook.logbook import Logbook
from tests.ui.capture.brackwell import AREA, MEETING

_MORE = (("Probation", "PR"), ("Fire and rescue", "FR"), ("Schools", "SC"), ("Transport", "TR"))
_USUAL = 15


def fill_room(book: Logbook, people: int) -> None:
    """Seat as many more as make up that number, five to an agency."""
    agencies = [Agency(id=f"agency-{name}", name=name, initials=initials) for name, initials in _MORE]
    known = list(book.register.all(Agency))
    made: list[Value] = list(agencies)
    for seat in range(_USUAL, people):
        place = (seat - _USUAL) // 5
        agency = (*agencies, *known)[place % (len(agencies) + len(known))]
        person = Person(
            id=f"more-{seat}", area_id=AREA.id, name=f"Visitor {seat + 1}", pseudonym=f"Visitor {seat + 1}",
            agency_id=agency.id,
        )  # fmt: skip
        made += [
            person,
            Attendance(id=f"more-seat-{seat}", meeting_id=MEETING.id, person_id=person.id, seat=seat,
                       agency_id=agency.id),
        ]  # fmt: skip
    assert book.do("Fill the room", *map(Added, made))
