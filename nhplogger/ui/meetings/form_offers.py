"""What the fields and tables of the meeting form can be completed from."""

from collections.abc import Sequence

from nhplogger.domain.agencies import USUAL
from nhplogger.domain.contents import Contents
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Agency, Person
from nhplogger.domain.study import Area
from nhplogger.ui.meetings.people_table_model import PeopleColumn


def areas(register: Contents) -> list[str]:
    """The study's areas by name, in the order they were made."""
    return [area.name for area in register.all(Area)]


def kinds(register: Contents) -> list[str]:
    """The kinds of meeting there have been."""
    return sorted({meeting.kind for meeting in register.all(Meeting)} - {""})


def places(register: Contents) -> list[str]:
    """Where meetings have been held."""
    return sorted({meeting.place for meeting in register.all(Meeting)} - {""})


def people_offers(register: Contents, column: int) -> Sequence[str]:
    """What a column of the people table can be completed from."""
    match PeopleColumn(column):
        case PeopleColumn.NAME:
            return sorted({person.name for person in register.all(Person)})
        case PeopleColumn.ROLE:
            return sorted({person.role for person in register.all(Person)} - {""})
        case PeopleColumn.AGENCY:
            return sorted({agency.name for agency in register.all(Agency)} | set(USUAL))


def no_offers(_column: int) -> Sequence[str]:
    """Nothing to complete from."""
    return ()
