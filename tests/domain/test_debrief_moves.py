"""What is said of a meeting once it is over, as edits."""

import pytest

from nhplogger.domain.contents import Contents
from nhplogger.domain.debrief_moves import rate, rating_of, summarise, summary_of, turn, unrate
from nhplogger.domain.edits import Added, Changed, Edit, Removed
from nhplogger.domain.leaving import ReflectiveSummary
from nhplogger.domain.meeting import State
from tests.builders import a_meeting, an_act

MEETING = a_meeting(state=State.DEBRIEF)


@pytest.fixture
def meeting() -> Contents:
    return Contents([MEETING])


def do(meeting: Contents, edits: tuple[Edit, ...]) -> None:
    meeting.apply(an_act(*edits))


def test_a_theme_is_rated_rated_otherwise_and_not_seen(meeting: Contents) -> None:
    for value, kind in ((4, Added), (2, Changed), (None, Changed)):
        (edit,) = rate(meeting, MEETING.id, "aims", value)
        assert isinstance(edit, kind)
        do(meeting, (edit,))
        rating = rating_of(meeting, "aims")
        assert rating is not None
        assert rating.value == value
    assert rate(meeting, MEETING.id, "aims", None) == ()


def test_a_rating_is_taken_away_as_if_it_had_never_been(meeting: Contents) -> None:
    assert unrate(meeting, "aims") == ()
    do(meeting, rate(meeting, MEETING.id, "aims", 3))
    do(meeting, unrate(meeting, "aims"))
    assert rating_of(meeting, "aims") is None


def test_the_summary_is_one_value_however_often_it_is_written(meeting: Contents) -> None:
    do(meeting, summarise(meeting, MEETING.id, "The room warmed up."))
    first = summary_of(meeting)
    assert first is not None
    do(meeting, summarise(meeting, MEETING.id, "The room warmed up.\r\nLater."))
    assert meeting.all(ReflectiveSummary) == (
        ReflectiveSummary(id=first.id, meeting_id=MEETING.id, text="The room warmed up.\nLater."),
    )
    assert summarise(meeting, MEETING.id, "The room warmed up.\nLater.") == ()


def test_a_summary_of_white_space_is_none(meeting: Contents) -> None:
    assert summarise(meeting, MEETING.id, " \n") == ()
    do(meeting, summarise(meeting, MEETING.id, "Words"))
    (edit,) = summarise(meeting, MEETING.id, "\n")
    assert isinstance(edit, Removed)


def test_a_meeting_turns_once() -> None:
    (edit,) = turn(MEETING, State.COMPLETE)
    assert isinstance(edit, Changed)
    assert turn(MEETING, State.DEBRIEF) == ()
