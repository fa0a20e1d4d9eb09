"""What time it is."""

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime


class Clock:
    """The machine's clock, read once; from then on time is measured, so setting it reorders no log.

    What is measured goes on while the machine sleeps.
    """

    def __init__(self, at: "datetime | None" = None) -> None:
        """`at` (aware) is what time it is taken to be now; without it, what the machine says."""
        self._start = at.timestamp() if at else time.time()
        self._counted_from = _seconds()

    def now(self) -> "datetime":
        """This moment, in UTC."""
        # Imported when the time is first asked: the first window is painted without it.
        from datetime import UTC, datetime

        return datetime.fromtimestamp(self._start + _seconds() - self._counted_from, UTC)

    def today(self) -> "date":
        """The day it is where the machine is."""
        return self.now().astimezone().date()


def _seconds() -> float:
    """Seconds on a clock that nobody sets, asleep or awake.

    time.monotonic() stands still in sleep on Linux and macOS, where these others go on; on Windows it
    goes on too.
    """
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC"):
        if (clock := getattr(time, name, None)) is not None:
            return time.clock_gettime(clock)
    return time.monotonic()


class StillClock(Clock):
    """A clock that moves only when it is told to, for tests and pictures."""

    def __init__(self, at: "datetime") -> None:
        from datetime import UTC

        super().__init__(at)
        self._now = at.astimezone(UTC)

    def now(self) -> "datetime":
        return self._now

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        from datetime import timedelta

        self._now += timedelta(seconds=seconds)
