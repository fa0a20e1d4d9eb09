"""The time axis of a timeline: how far it reaches, and at which moments it says the time."""

from datetime import datetime, timedelta

from nhplogger.analysis.timeline_parts import MeetingTimeline
from nhplogger.i18n import clock_time
from nhplogger.reports.local_times import LocalTimes

_STEPS = tuple(timedelta(minutes=each) for each in (1, 2, 5, 10, 15, 30, 60, 120, 240, 720, 1440))
_FINE = timedelta(minutes=5)


class TimeScale:
    """Puts moments between `left` and `right`; no two ticks lie nearer than `apart` pixels.

    Its ends are whole steps of the clock, of five minutes at most. Without times it has no ticks.
    """

    def __init__(self, timeline: MeetingTimeline, left: int, right: int, apart: int) -> None:
        self.left, self.right = left, max(right, left + 1)
        self._zone = LocalTimes.of(timeline.meeting).zone
        self._has_ticks = timeline.has_times
        self.step = self._fitting(timeline.ended - timeline.begun, apart)
        fine = min(self.step, _FINE) if self._has_ticks else timedelta.resolution
        self.begun = timeline.begun - self._past(timeline.begun, fine)
        over = self._past(timeline.ended, fine)
        self.ended = timeline.ended + (fine - over if over else over)

    def x(self, at: datetime) -> float:
        """Where a moment lies."""
        return self.left + (self.right - self.left) * ((at - self.begun) / (self.ended - self.begun))

    def ticks(self) -> list[tuple[datetime, str]]:
        """The moments at which the axis says the time, and what it says."""
        if not self._has_ticks:
            return []
        over = self._past(self.begun, self.step)
        first = self.begun + (self.step - over if over else over)
        moments = (first + self.step * place for place in range((self.ended - first) // self.step + 1))
        return [(at, clock_time(at.astimezone(self._zone))) for at in moments]

    def _fitting(self, span: timedelta, apart: int) -> timedelta:
        least = span * (apart / (self.right - self.left))
        return next((step for step in _STEPS if step >= least), _STEPS[-1])

    def _past(self, at: datetime, step: timedelta) -> timedelta:
        """How far the clock on the wall is past a whole step."""
        local = at.astimezone(self._zone)
        return (local - local.replace(hour=0, minute=0, second=0, microsecond=0)) % step
