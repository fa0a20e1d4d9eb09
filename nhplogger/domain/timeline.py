"""The order of a log, and time within a meeting."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from nhplogger.domain.entry import Entry
from nhplogger.domain.meeting import Meeting
from nhplogger.i18n import _

_LONG = 2  # days: nobody reads hours beyond that


def order(entry: Entry) -> tuple[datetime, int]:
    """What a log is sorted by."""
    return entry.at, entry.seq


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """Entries as they happened."""
    return sorted(entries, key=order)


def next_seq(entries: Iterable[Entry]) -> int:
    """The number for the next entry of a meeting."""
    return max((entry.seq for entry in entries), default=0) + 1


def elapsed(meeting: Meeting, now: datetime) -> timedelta:
    """How long a meeting has gone on at `now`, or went on; nothing before its start."""
    if meeting.started_at is None:
        return timedelta(0)
    return max(timedelta(0), (meeting.ended_at or now) - meeting.started_at)


def clock(span: timedelta) -> str:
    """A span as a stopwatch shows it: 47:09, or 1:02:33 from an hour on; from two days on 360 d 16 h."""
    if span.days >= _LONG:
        return _("{days} d {hours} h").format(days=span.days, hours=span.seconds // 3600)
    minutes, seconds = divmod(int(span.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"
