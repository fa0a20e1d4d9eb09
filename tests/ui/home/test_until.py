"""How long it is until a meeting begins."""

from datetime import date, time, timedelta

import pytest

from nhplogger.ui.home.until import until_words
from tests.builders import DAY, a_meeting, a_moment


@pytest.mark.parametrize(
    ("begins", "now", "words"),
    [
        (time(13, 45), "13:20", "in 25 minutes"),
        (time(13, 45), "13:44", "in 1 minute"),
        (time(15, 45), "13:00", "in 2 hours"),
        (time(13, 45), "13:50", "now"),
        (time(9), "13:50", "earlier today"),
        (None, "13:50", "today"),
    ],
)
def test_a_meeting_today_is_counted_in_minutes_then_hours(begins: time | None, now: str, words: str) -> None:
    assert until_words(a_meeting(begins=begins), a_moment(now)) == words


@pytest.mark.parametrize(("days", "words"), [(1, "tomorrow"), (5, "in 5 days")])
def test_a_later_meeting_is_counted_in_days(days: int, words: str) -> None:
    day: date = DAY + timedelta(days=days)
    assert until_words(a_meeting(day=day, begins=time(9)), a_moment("13:45")) == words
