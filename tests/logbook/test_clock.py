import time
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from nhplogger.logbook.clock import Clock, StillClock


def test_time_goes_on_from_what_it_is_taken_to_be() -> None:
    start = datetime(2025, 11, 27, 13, 20, tzinfo=ZoneInfo("Europe/London"))
    clock = Clock(start)
    assert timedelta(0) <= clock.now() - start < timedelta(seconds=5)
    assert clock.now().tzinfo is UTC


def test_it_starts_with_what_the_machine_says() -> None:
    assert abs(Clock().now() - datetime.now(UTC)) < timedelta(seconds=5)


def test_setting_the_machine_s_clock_moves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    before = clock.now()
    monkeypatch.setattr(time, "time", lambda: 0.0)
    monkeypatch.setattr(time, "time_ns", lambda: 0)
    assert timedelta(0) <= clock.now() - before < timedelta(seconds=5)


def test_time_never_goes_back() -> None:
    clock = Clock()
    moments = [clock.now() for _time in range(10_000)]
    assert moments == sorted(moments)


@pytest.mark.skipif(not hasattr(time, "CLOCK_BOOTTIME"), reason="this system counts sleep in another clock")
def test_the_hours_a_machine_sleeps_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """A lid closed for a night: the clock that counts sleep has gone on, time.monotonic() has not."""
    clock = Clock()
    before, read = clock.now(), time.clock_gettime

    def after_a_night(which: int) -> float:
        return read(which) + (8 * 3600 if which == time.CLOCK_BOOTTIME else 0)

    monkeypatch.setattr(time, "clock_gettime", after_a_night)
    assert timedelta(hours=8) <= clock.now() - before < timedelta(hours=8, seconds=5)


def test_a_still_clock_moves_only_when_told() -> None:
    clock = StillClock(datetime(2025, 3, 30, 1, 30, tzinfo=ZoneInfo("Europe/London")))
    before = clock.now()
    assert clock.now() == before
    clock.advance(90)
    assert clock.now() - before == timedelta(seconds=90)


def test_today_is_the_day_where_the_machine_is(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = StillClock(datetime(2025, 7, 1, 23, 30, tzinfo=UTC))
    for zone, day in (("Europe/London", 2), ("UTC", 1), ("America/New_York", 1), ("Asia/Tokyo", 2)):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        assert clock.today() == date(2025, 7, day)
    monkeypatch.undo()
    time.tzset()
