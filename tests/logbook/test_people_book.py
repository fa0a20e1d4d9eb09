"""People are renamed and made one everywhere in one act, with a reason, and parted again."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from nhplogger.domain.action import ActionOwner
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Changed
from nhplogger.domain.entry import Entry
from nhplogger.domain.faults import StudyError
from nhplogger.domain.people import Agency, Attendance, Person
from nhplogger.domain.resolving import Naming, renamed
from nhplogger.domain.review import Amendment
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.people_book import PeopleBook
from nhplogger.logbook.reading_book import ReadingBook
from tests.builders import START
from tests.known_people import AGENCIES, FIRE, FIRST, LINE, NAMED, OTHER, SECOND, SGT, known_people


@pytest.fixture
def logbook() -> Iterator[Logbook]:
    made = known_people(StillClock(START))
    yield made
    made.close()


@pytest.fixture
def people(logbook: Logbook) -> PeopleBook:
    return PeopleBook(logbook)


def everything(book: Logbook) -> tuple[Contents, Contents, Contents]:
    return book.store.read_register(), book.store.read_meeting(FIRST.id), book.store.read_meeting(SECOND.id)


def test_two_people_become_one_in_every_meeting_and_are_parted_again(people: PeopleBook) -> None:
    before = everything(people.book)
    plan = people.plan_naming(Naming(OTHER, SGT))
    assert [each.id for each in plan.amends] == [FIRST.id]
    people.do(plan, "Written wrongly")
    register, first, second = everything(people.book)
    assert register.get(Person, OTHER.id) is None
    assert {each.person_id for each in first.all(ActionOwner)} == {SGT.id}
    assert OTHER.id not in {each.person_id for each in first.all(Attendance)}
    assert [each.speaker_id for each in first.all(Entry)] == [SGT.id]
    ask = second.get(Entry, NAMED.id)
    assert ask is not None
    assert ask.text == "Ask Sgt Hughes again"
    assert [each.reason for each in first.all(Amendment)] == ["Written wrongly"]
    assert not second.count(Amendment)
    assert people.history.undo() is not None
    assert everything(people.book) == before


def test_a_merge_is_not_taken_back_over_what_was_changed_since(people: PeopleBook) -> None:
    people.do(people.plan_naming(Naming(OTHER, SGT)), "Written wrongly")
    line = people.book.store.read_meeting(FIRST.id).get(Entry, LINE.id)
    assert line is not None
    people.book.take("Correct", (Changed(line, replace(line, text="Five lights are out")),), FIRST.id)
    with pytest.raises(StudyError):
        people.history.undo()
    assert people.register.get(Person, OTHER.id) is None


def test_a_new_name_is_written_in_lines_that_name_the_person(people: PeopleBook) -> None:
    people.do(people.plan_naming(renamed(OTHER, "Sgt Price")))
    ask = people.book.contents_of(SECOND.id).get(Entry, NAMED.id)
    assert ask is not None
    assert (ask.text, ask.typed) == ("Ask Sgt Price again", "Ask @Sgt Price again")


def test_a_running_meeting_follows_a_merge(people: PeopleBook) -> None:
    people.book.open_meeting(FIRST.id)
    people.do(people.plan_naming(Naming(OTHER, SGT)), "Written wrongly")
    assert people.book.meeting == people.book.store.read_meeting(FIRST.id)
    assert people.book.history.to_undo != people.history.history.to_undo


def test_who_reads_a_complete_meeting_sees_why_a_merge_changed_it(people: PeopleBook) -> None:
    act = people.do(people.plan_naming(Naming(OTHER, SGT)), "Written wrongly")
    reading = ReadingBook(people.book)
    reading.open_meeting(FIRST.id)
    assert [each.id for each in reading.amending()] == [act.id]
    assert act.id in [each.id for each in reading.history_acts((LINE.id,))]


def test_agencies_become_one_and_are_parted_again(people: PeopleBook) -> None:
    before = everything(people.book)
    housing, police = AGENCIES["Housing"], AGENCIES["Police"]
    plan = people.plan_agency_merge(housing, police)
    assert [each.id for each in plan.amends] == [FIRST.id]
    people.do(plan, "One service now")
    assert people.register.get(Agency, housing.id) is None
    assert not people.people_of(housing.id)
    people.history.undo()
    assert everything(people.book) == before


def test_only_an_agency_that_nothing_uses_can_be_removed(people: PeopleBook) -> None:
    assert people.plan_agency_removal(AGENCIES["Housing"]) is None
    plan = people.plan_agency_removal(FIRE)
    assert plan is not None
    people.do(plan)
    assert people.register.get(Agency, FIRE.id) is None
