"""A study with some hundred meetings for the Meetings screen."""

from datetime import timedelta

from nhplogger.domain.edits import Added
from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.values import Value
from nhplogger.logbook.logbook import Logbook
from tests.builders import DAY, a_meeting, a_person, an_agency, an_area, an_attendance, an_entry

AREAS = an_area(), an_area("Carrowby", letter="B"), an_area("Dunmere", letter="C")


def listed(number: int) -> Meeting:
    """The meeting that many days before the usual one; every tenth is only planned."""
    return a_meeting(
        f"Meeting {number:03}",
        area_id=AREAS[number % 3].id,
        day=DAY - timedelta(number),
        kind=("panel", "group")[number % 2],
        state=State.PLANNED if number % 10 == 0 else State.COMPLETE,
    )


def fill(logbook: Logbook, count: int) -> None:
    """Add so many meetings, each with the same person and a line."""
    person = a_person(agency_id=an_agency().id)
    meetings = [listed(number) for number in range(count)]
    seats = [an_attendance(person, meeting_id=each.id, agency_id=an_agency().id) for each in meetings]
    lines = [an_entry(f"Line of {each.title}", meeting_id=each.id) for each in meetings]
    values: tuple[Value, ...] = (*AREAS, an_agency(), person, *meetings, *seats, *lines)
    assert logbook.do("Fill", *map(Added, values))
