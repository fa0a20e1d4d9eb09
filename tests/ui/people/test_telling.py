"""The details say in words what somebody was, and how they were at each meeting."""

from collections.abc import Iterator

import pytest

from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.people_book import PeopleBook
from nhplogger.ui.people.details import ACTIONS, MEETINGS, SERVICES
from nhplogger.ui.people.telling import agency_told, person_told
from tests.builders import START
from tests.known_people import AGENCIES, FIRE, HOUSING, OTHER, SGT, known_people


@pytest.fixture
def people() -> Iterator[PeopleBook]:
    logbook = known_people(StillClock(START))
    yield PeopleBook(logbook)
    logbook.close()


def test_a_person_is_told_of_with_roles_meetings_and_actions(people: PeopleBook) -> None:
    told = person_told(people, OTHER)
    assert "1 overdue" in told.facts
    assert "May be the same as Sgt Hughes" in told.facts
    assert told.history == "PCSO for Police, 1 meeting, Oct 2025 to now"
    assert [row.title for row in told.lists[ACTIONS]] == ["Sign off repairs"]
    assert [row.title for row in told.lists[SERVICES]] == ["PCSO for Police"]


def test_each_meeting_says_how_somebody_was_there(people: PeopleBook) -> None:
    assert [row.detail for row in person_told(people, SGT).lists[MEETINGS]] == ["expected", "came late"]
    away = person_told(people, HOUSING).lists[MEETINGS][0]
    assert away.detail == "apologies, Siân O'Brien came instead"


def test_only_an_agency_that_nothing_uses_can_go(people: PeopleBook) -> None:
    assert agency_told(people, FIRE).can_go
    assert not agency_told(people, AGENCIES["Housing"]).can_go
