"""A meeting that is over is read and put right beside the one that is running."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from nhplogger.domain.corrections import annotate, move_line, star
from nhplogger.domain.edits import Added, Changed
from nhplogger.domain.entry import Entry
from nhplogger.domain.meeting import State
from nhplogger.domain.review import Amendment, Annotation
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.reading_book import ReadingBook
from tests.builders import a_moment, an_entry
from tests.past_sessions import ACTION, LATER, OVER, RUNNING, past_study


@pytest.fixture
def book() -> Iterator[Logbook]:
    made = past_study(StillClock(a_moment("14:30")))
    yield made
    made.close()


@pytest.fixture
def reading(book: Logbook) -> ReadingBook:
    made = ReadingBook(book)
    assert made.open_meeting(OVER.id) == OVER
    return made


def the_line(reading: ReadingBook) -> Entry:
    found = reading.meeting.get(Entry, "lights")
    assert found
    return found


def test_reading_leaves_the_running_meeting_and_its_undo_alone(book: Logbook, reading: ReadingBook) -> None:
    assert book.do("Write", Added(an_entry("now", meeting_id=RUNNING.id)))
    before, done = book.meeting.copy(), book.history.done
    assert reading.do("Star", *star(the_line(reading)))
    assert (book.current, book.meeting, book.history.done) == (RUNNING, before, done)
    assert book.undo() is not None
    assert the_line(reading).starred


def test_undo_here_takes_back_only_what_was_done_here(book: Logbook, reading: ReadingBook) -> None:
    assert reading.do("Star", *star(the_line(reading)))
    assert book.do("Write", Added(an_entry("now", meeting_id=RUNNING.id)))
    undone = reading.undo()
    assert undone is not None
    assert undone.label == "Star"
    assert not the_line(reading).starred
    assert book.meeting.count(Entry) == 1
    assert reading.redo() is not None
    assert the_line(reading).starred


def test_what_was_done_can_be_taken_back_after_a_restart(book: Logbook, reading: ReadingBook) -> None:
    assert reading.do("Star", *star(the_line(reading)))
    again = ReadingBook(Logbook(book.store, book.clock))
    again.open_meeting(OVER.id)
    assert again.undo() is not None
    assert not the_line(again).starred


def test_the_running_meeting_is_not_read_here(reading: ReadingBook) -> None:
    assert reading.open_meeting(RUNNING.id) is None
    assert reading.current == OVER


def test_a_meeting_just_finished_is_taken_over_from_the_logbook(book: Logbook, reading: ReadingBook) -> None:
    assert book.do("Finish", Changed(RUNNING, replace(RUNNING, state=State.DEBRIEF)))
    assert reading.open_meeting(RUNNING.id) is not None
    assert book.current is None


def test_a_complete_meeting_is_changed_only_for_a_reason(book: Logbook, reading: ReadingBook) -> None:
    reading.open_meeting(LATER.id)
    heard: list[str] = []
    book.failed.connect(heard.append)
    line = reading.meeting.get(Entry, "quiet")
    assert line
    assert not reading.do("Star", *star(line))
    assert heard == ["This meeting is complete. Say why it is changed; nothing was changed."]
    assert reading.do("Star", *star(line), reason=" Misheard ")
    (amendment,) = reading.meeting.all(Amendment)
    assert (amendment.reason, amendment.meeting_id) == ("Misheard", LATER.id)
    (act,) = reading.amending()
    assert {type(edit) for edit in act.edits} == {Added, Changed}


def test_taking_a_change_back_and_doing_it_again_each_say_why(book: Logbook, reading: ReadingBook) -> None:
    reading.open_meeting(LATER.id)
    heard: list[str] = []
    book.failed.connect(heard.append)
    line = reading.meeting.get(Entry, "quiet")
    assert line
    assert reading.do("Star", *star(line), reason="Misheard")
    assert reading.undo() is None
    assert heard == ["This meeting is complete. Say why it is changed; nothing was changed."]
    assert reading.undo("Heard rightly")
    assert reading.meeting.get(Entry, "quiet") == line
    assert reading.redo() is None
    assert reading.redo("Misheard after all")
    reasons = [each.reason for each in reading.meeting.all(Amendment)]
    assert sorted(reasons) == ["Heard rightly", "Misheard", "Misheard after all"]
    assert len(reading.amending()) == 3
    assert reading.undo("No") is not None


def test_before_completion_no_reason_is_kept(reading: ReadingBook) -> None:
    assert reading.do("Move", *move_line(the_line(reading), a_moment("14:06"), reading.meeting))
    assert reading.meeting.count(Amendment) == 0


def test_a_note_stands_with_who_wrote_it_and_when(reading: ReadingBook) -> None:
    edits = annotate(the_line(reading), " Said twice ", "Fieldworker 2", a_moment("18:00"))
    assert reading.do("Note", *edits)
    (note,) = reading.meeting.all(Annotation)
    assert (note.text, note.observer, note.entry_id) == ("Said twice", "Fieldworker 2", "lights")


def test_an_action_knows_what_was_said_of_it_at_a_later_meeting(reading: ReadingBook) -> None:
    acts = reading.history_acts((ACTION.id,))
    assert [act.meeting_id for act in acts] == [OVER.id, LATER.id]


def test_what_is_done_to_the_meeting_elsewhere_shows_here(book: Logbook, reading: ReadingBook) -> None:
    line = the_line(reading)
    book.take("Star", star(line), OVER.id)
    assert the_line(reading).starred
    assert reading.undo() is not None
