"""The rows of the register's list, read a page at a time."""

from collections.abc import Sequence

from nhplogger.domain.faults import StudyError
from nhplogger.domain.people import Agency, Person
from nhplogger.logbook.people_book import PeopleBook
from nhplogger.ui.people.listing import Tab
from nhplogger.ui.people.row_words import agency_row, person_row, unnamed_row
from nhplogger.ui.widgets.row_model import Row


def read_rows(book: PeopleBook, tab: Tab, ids: Sequence[str]) -> list[Row]:
    """The rows of those people or agencies; none where the file cannot be read."""
    register = book.register
    try:
        if tab is Tab.AGENCIES:
            return _agency_rows(book, ids)
        seen = book.seen(ids)
    except StudyError:
        return []
    make = unnamed_row if tab is Tab.UNNAMED else person_row
    people = (each for value_id in ids if (each := register.get(Person, value_id)))
    return [make(each, seen.get(each.id), register) for each in people]


def _agency_rows(book: PeopleBook, ids: Sequence[str]) -> list[Row]:
    meetings = book.agency_meetings()
    agencies = (each for value_id in ids if (each := book.register.get(Agency, value_id)))
    return [agency_row(each, len(book.people_of(each.id)), meetings.get(each.id, 0)) for each in agencies]
