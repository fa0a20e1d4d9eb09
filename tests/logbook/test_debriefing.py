"""A meeting that is over is debriefed beside the one that is running, completed, and opened again."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from nhplogger.domain.debrief_moves import rating_of, summary_of
from nhplogger.domain.edits import Added, Changed, subject
from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.review import Amendment
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.debriefing import Debriefing, complete, reopen
from nhplogger.logbook.logbook import Logbook
from tests.builders import a_moment, an_entry
from tests.past_sessions import LATER, OVER, RUNNING, THEMES, past_study
from tests.ui.capture.states import refuse

AIMS, INFO = THEMES["aims"].id, THEMES["info"].id


@pytest.fixture
def book() -> Iterator[Logbook]:
    made = past_study(StillClock(a_moment("14:30")))
    yield made
    made.close()


@pytest.fixture
def debriefing(book: Logbook) -> Debriefing:
    made = Debriefing(book)
    assert made.open_meeting(OVER.id) == OVER
    return made


def value(debriefing: Debriefing, theme_id: str) -> int | str | None:
    rating = rating_of(debriefing.book.meeting, theme_id)
    return rating.value if rating else "unrated"


def test_each_rating_is_an_act_and_is_taken_back_by_itself(debriefing: Debriefing) -> None:
    assert debriefing.rate(AIMS, 3)
    assert debriefing.rate(AIMS, None)
    assert debriefing.rate(INFO, 5)
    assert debriefing.undo() is not None
    assert (value(debriefing, INFO), value(debriefing, AIMS)) == (4, None)
    assert debriefing.undo() is not None
    assert value(debriefing, AIMS) == 3
    assert debriefing.redo() is not None
    assert value(debriefing, AIMS) is None
    assert debriefing.unrate(AIMS)
    assert value(debriefing, AIMS) == "unrated"


def test_what_stands_so_already_is_no_act(debriefing: Debriefing) -> None:
    assert debriefing.rate(INFO, 4)
    assert debriefing.history.history.to_undo is None


def test_the_running_meeting_and_its_undo_are_left_alone(book: Logbook, debriefing: Debriefing) -> None:
    assert book.do("Write", Added(an_entry("now", meeting_id=RUNNING.id)))
    assert debriefing.rate(AIMS, 1)
    undone = book.undo()
    assert undone is not None
    assert undone.label == "Write"
    assert (book.current, value(debriefing, AIMS)) == (RUNNING, 1)


def test_completing_locks_and_reopening_keeps_its_reason_in_the_same_act(
    qtbot: QtBot, book: Logbook, debriefing: Debriefing
) -> None:
    assert debriefing.rate(AIMS, 2)
    assert complete(debriefing.book)
    assert debriefing.is_locked
    for deed in (lambda: debriefing.rate(AIMS, 3), lambda: debriefing.summarise("Words"), debriefing.undo):
        with qtbot.waitSignal(debriefing.refused):
            assert not deed()
    with qtbot.waitSignal(book.failed):
        assert not reopen(debriefing.book, " ")
    assert reopen(debriefing.book, "A rating was forgotten")
    assert (value(debriefing, AIMS), debriefing.is_locked) == (2, False)
    act = book.store.acts(OVER.id)[-1]
    assert [type(subject(edit)) for edit in act.edits] == [Meeting, Amendment]
    assert debriefing.book.history_acts()[-1] == act


def test_a_complete_meeting_can_be_taken_up_and_is_locked(debriefing: Debriefing) -> None:
    assert debriefing.open_meeting(LATER.id)
    assert debriefing.is_locked


def test_the_running_meeting_is_not_debriefed(debriefing: Debriefing) -> None:
    assert debriefing.open_meeting(RUNNING.id) is None


def test_what_was_done_in_another_debrief_is_not_taken_back_here(
    book: Logbook, debriefing: Debriefing
) -> None:
    assert debriefing.rate(AIMS, 2)
    later = book.register.get(Meeting, LATER.id)
    assert later is not None
    assert debriefing.open_meeting(LATER.id)
    assert reopen(debriefing.book, "Look again")
    assert debriefing.undo() is None
    assert debriefing.open_meeting(OVER.id)
    assert value(debriefing, AIMS) == 2


def test_what_was_rated_before_the_program_was_started_is_taken_back_too(
    book: Logbook, debriefing: Debriefing
) -> None:
    assert debriefing.rate(AIMS, 2)
    assert debriefing.rate(AIMS, 5)
    assert debriefing.undo() is not None
    again = Debriefing(book)
    assert again.open_meeting(OVER.id)
    assert again.undo() is not None
    assert value(again, AIMS) == "unrated"
    assert again.undo() is None


def test_whatever_was_done_here_is_taken_back_here(debriefing: Debriefing) -> None:
    assert debriefing.do("Write", Added(an_entry("Forgotten", meeting_id=OVER.id, id="forgotten")))
    assert debriefing.rate(AIMS, 2)
    assert [act.label for act in (debriefing.undo(), debriefing.undo()) if act] == ["Rate a theme", "Write"]


def test_a_disk_that_refuses_moves_nothing(qtbot: QtBot, book: Logbook, debriefing: Debriefing) -> None:
    refuse(book)
    with qtbot.waitSignal(debriefing.refused):
        assert not debriefing.summarise("The room warmed up.")
    with qtbot.waitSignal(book.failed):
        assert not complete(debriefing.book)
    assert summary_of(debriefing.book.meeting) is None
    assert debriefing.meeting == OVER
    refuse(book, on=False)
    assert debriefing.summarise("The room warmed up.")


def test_what_was_changed_elsewhere_meanwhile_is_not_taken_back(
    qtbot: QtBot, book: Logbook, debriefing: Debriefing
) -> None:
    assert debriefing.rate(AIMS, 2)
    rating = rating_of(debriefing.book.meeting, AIMS)
    assert rating is not None
    other = Changed(rating, type(rating)(id=rating.id, meeting_id=OVER.id, theme_id=AIMS, value=5))
    book.take("Rate", (other,), OVER.id)
    with qtbot.waitSignal(debriefing.refused):
        assert debriefing.undo() is None
    assert value(debriefing, AIMS) == 5


def test_it_is_known_how_the_meeting_stands_whoever_completed_it(debriefing: Debriefing) -> None:
    meeting = debriefing.meeting
    assert meeting is not None
    assert meeting.state is State.DEBRIEF
    assert complete(debriefing.book)
    again = Debriefing(debriefing.logbook)
    assert again.open_meeting(OVER.id)
    assert again.is_locked
