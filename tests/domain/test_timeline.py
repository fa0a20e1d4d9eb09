"""The order of a log, and time within a meeting."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhplogger.domain.timeline import clock, elapsed, in_order, next_seq
from tests.builders import a_meeting, a_moment, an_entry


def test_a_log_is_in_order_of_its_moments_and_then_of_its_numbers() -> None:
    late, first, second = an_entry("late", "14:06", seq=1), an_entry("1", seq=2), an_entry("2", seq=3)
    assert in_order([late, second, first]) == [first, second, late]


def test_the_next_number_is_past_every_other() -> None:
    assert next_seq([]) == 1
    assert next_seq([an_entry(seq=7), an_entry(seq=3)]) == 8


def test_a_meeting_goes_on_from_its_start_to_its_end() -> None:
    planned = a_meeting()
    live = a_meeting(started_at=a_moment("13:45"))
    ended = a_meeting(started_at=a_moment("13:45"), ended_at=a_moment("15:12"))
    now = a_moment("14:32:09")
    assert elapsed(planned, now) == timedelta(0)
    assert elapsed(live, now) == timedelta(minutes=47, seconds=9)
    assert elapsed(live, a_moment("13:00")) == timedelta(0)
    assert elapsed(ended, now) == timedelta(hours=1, minutes=27)


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0, "00:00"),
        (59.9, "00:59"),
        (2829, "47:09"),
        (3599, "59:59"),
        (3753, "1:02:33"),
        (90_000, "25:00:00"),
        (2 * 86_400 - 1, "47:59:59"),
        (2 * 86_400, "2 d 0 h"),
        (8656 * 3600 + 3432, "360 d 16 h"),
    ],
)
def test_a_span_is_shown_as_a_stopwatch_does(seconds: float, shown: str) -> None:
    assert clock(timedelta(seconds=seconds)) == shown


@given(st.permutations(range(6)))
def test_any_shuffled_log_has_one_order(numbers: list[int]) -> None:
    entries = [an_entry(str(number), seq=number) for number in numbers]
    assert [entry.seq for entry in in_order(entries)] == [*range(6)]
