"""The register reads of the file what each person has there, counted."""

from collections.abc import Iterator

import pytest

from nhplogger.domain.people_seen import Holding
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from tests.builders import START
from tests.known_people import AGENCIES, COAT, FIRE, FIRST, HOUSING, OTHER, PEOPLE, SECOND, SGT, known_people


@pytest.fixture
def book() -> Iterator[Logbook]:
    made = known_people(StillClock(START))
    yield made
    made.close()


def test_meetings_held_and_lines_are_counted_and_planned_or_missed_ones_are_not(book: Logbook) -> None:
    seen = book.store.people.seen([SGT.id, HOUSING.id, COAT.id, PEOPLE["Resident 1"].id])
    assert (seen[SGT.id].meetings, seen[SGT.id].last) == (1, SECOND.id)
    assert (seen[HOUSING.id].meetings, seen[HOUSING.id].first) == (1, FIRST.id)
    assert (seen[COAT.id].lines, seen[COAT.id].last) == (1, SECOND.id)
    assert seen[PEOPLE["Resident 1"].id].meetings == 0
    assert seen[PEOPLE["Resident 1"].id].last == ""


def test_a_sitting_knows_who_came_instead(book: Logbook) -> None:
    missed = book.store.people.sittings(HOUSING.id, book.register)[-1]
    assert missed.meeting == SECOND
    assert missed.deputies == (PEOPLE["Siân O'Brien"].id,)


def test_what_stands_under_a_name_is_counted(book: Logbook) -> None:
    assert book.store.people.holding(OTHER.id) == Holding(lines=1, seats=1, actions=1)
    assert [each.meeting for each in book.store.people.owned(OTHER.id, book.register)] == [FIRST]


def test_meetings_that_only_name_somebody_in_a_line_are_found(book: Logbook) -> None:
    assert set(book.store.people.touched_by(OTHER)) == {FIRST.id, SECOND.id}


def test_letters_that_mean_something_to_the_search_are_taken_as_they_are(book: Logbook) -> None:
    from dataclasses import replace

    assert set(book.store.people.touched_by(replace(COAT, id="new", name="%"))) == set()


def test_the_seats_of_an_agency_are_counted_by_meeting(book: Logbook) -> None:
    counts = book.store.people.agency_meetings()
    assert counts[AGENCIES["Housing"].id] == 2
    assert FIRE.id not in counts
    assert book.store.people.meetings_of_agency(AGENCIES["Housing"].id, 1) == (SECOND.id,)
