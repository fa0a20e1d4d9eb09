"""What is done on a page that looks across meetings is taken back there, also after a restart."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from nhplogger.domain.action import Action, Status
from nhplogger.domain.acts_of_pages import is_of_actions, is_of_people
from nhplogger.domain.edits import Added, Changed
from nhplogger.domain.faults import DiskRefusedError, StudyError
from nhplogger.domain.people import Person
from nhplogger.logbook.brought import Brought
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.opening import open_study
from nhplogger.logbook.page_history import PageHistory
from tests.builders import a_meeting, a_person, an_action, an_entry
from tests.places import no_file_longer_than
from tests.studies import recovery

ACTION = an_action()
PERSON = a_person()


@pytest.fixture
def book(logbook: Logbook) -> Logbook:
    assert logbook.do("Agree", Added(ACTION))
    return logbook


@pytest.fixture
def history(book: Logbook) -> PageHistory:
    return PageHistory(book, is_of_actions)


@pytest.fixture
def again(book: Logbook, path: Path, clock: StillClock) -> Iterator[Logbook]:
    """The study, opened anew."""
    book.close()
    made = open_study(path, recovery(), clock, "Observer 1")
    yield made
    made.close()


def status(book: Logbook) -> Status:
    found = book.store.read_all().get(Action, ACTION.id)
    assert found
    return found.status


def to(now: Status, after: Status) -> Changed:
    return Changed(replace(ACTION, status=now), replace(ACTION, status=after))


def begin(history: PageHistory) -> None:
    history.do("Begin", to(Status.NOT_STARTED, Status.IN_PROGRESS))


def end(history: PageHistory) -> None:
    history.do("End", to(Status.IN_PROGRESS, Status.DONE))


def test_what_is_done_is_taken_back_and_done_again_in_order(book: Logbook, history: PageHistory) -> None:
    begin(history)
    end(history)
    assert [getattr(history.undo(), "label", "") for _time in range(3)] == ["End", "Begin", ""]
    assert status(book) is Status.NOT_STARTED
    assert [getattr(history.redo(), "label", "") for _time in range(3)] == ["Begin", "End", ""]
    assert status(book) is Status.DONE


def test_the_open_meeting_and_the_page_leave_each_others_acts_alone(
    book: Logbook, history: PageHistory
) -> None:
    begin(history)
    assert book.do("Write", Added(an_entry("now")))
    act = history.undo()
    assert act
    assert act.label == "Begin"
    act = book.undo()
    assert act
    assert act.label == "Write"


def test_another_act_leaves_nothing_to_do_again(book: Logbook, history: PageHistory) -> None:
    begin(history)
    history.undo()
    history.do("Drop", to(Status.NOT_STARTED, Status.DROPPED))
    assert history.redo() is None
    assert status(book) is Status.DROPPED


def test_what_changed_meanwhile_is_refused_once_and_then_left(book: Logbook, history: PageHistory) -> None:
    begin(history)
    book.do("Reword", Changed(replace(ACTION, status=Status.IN_PROGRESS), replace(ACTION, text="Sign")))
    with pytest.raises(StudyError):
        history.undo()
    assert history.undo() is None


def test_a_disk_that_refuses_leaves_it_to_be_taken_back_later(book: Logbook, history: PageHistory) -> None:
    begin(history)
    with no_file_longer_than(16), pytest.raises(DiskRefusedError):
        history.undo()
    assert status(book) is Status.IN_PROGRESS
    assert history.undo()
    assert status(book) is Status.NOT_STARTED


def test_a_disk_that_refuses_does_nothing_and_remembers_nothing(book: Logbook, history: PageHistory) -> None:
    with no_file_longer_than(16), pytest.raises(DiskRefusedError):
        begin(history)
    assert history.undo() is None
    assert book.held == 0


def test_what_was_done_before_a_restart_is_taken_back(
    history: PageHistory, request: pytest.FixtureRequest
) -> None:
    begin(history)
    end(history)
    history.undo()
    book: Logbook = request.getfixturevalue("again")
    after = PageHistory(book, is_of_actions)
    assert after.redo()
    assert status(book) is Status.DONE
    assert after.undo()
    assert after.undo()
    assert status(book) is Status.NOT_STARTED
    assert after.undo() is None


def test_after_a_restart_a_page_takes_back_only_what_was_done_on_it(
    book: Logbook, history: PageHistory, request: pytest.FixtureRequest
) -> None:
    begin(history)
    PageHistory(book, is_of_people).do("Rename", Changed(*_renamed(book)))
    brought = Brought(book)
    brought.do("Bring in", (Added(a_person("New")),))
    brought.undo()
    brought.redo()
    again: Logbook = request.getfixturevalue("again")
    act = PageHistory(again, is_of_actions).undo()
    assert act
    assert act.label == "Begin"
    people = PageHistory(again, is_of_people)
    act = people.undo()
    assert act
    assert act.label == "Rename"
    assert people.undo() is None
    assert again.register.get(Person, a_person("New").id)


def _renamed(book: Logbook) -> tuple[Person, Person]:
    person = book.register.get(Person, PERSON.id)
    assert person
    return person, replace(person, name="Sgt Price")


def test_what_was_done_in_a_meeting_that_is_over_is_not_taken_back_here(book: Logbook) -> None:
    begun = to(Status.NOT_STARTED, Status.IN_PROGRESS)
    book.take("Begin", (begun,), a_meeting().id)
    assert PageHistory(book, is_of_actions).undo() is None
