"""The days of a query as the rows of the log to look through."""

from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from nhplogger.domain.query import Query
from nhplogger.storage.engine import Database

_LAST_ROW = (1 << 63) - 1


class Span(NamedTuple):
    """The first row to look at, and the one to stop before; none where there is no bound."""

    first: int | None = None
    end: int | None = None

    def has(self, row: int) -> bool:
        """Whether a row is one to look at."""
        return (self.first is None or row >= self.first) and (self.end is None or row < self.end)


def span_of(db: Database, query: Query, before: int | None) -> Span:
    """The rows of the days asked for, and before the row `before` where it is given."""
    if not (query.since or query.until):
        return Span(None, before)
    zone = ZoneInfo(db.execute("SELECT zone FROM study UNION ALL SELECT 'UTC'").fetchone()[0])
    first = _row_of(query.since, zone) if query.since else None
    end = _row_of(query.until + timedelta(1), zone) if query.until and query.until < date.max else None
    ends = [each for each in (end, before) if each is not None]
    return Span(first, min(ends, default=None))


def _row_of(day: date, zone: ZoneInfo) -> int:
    """The first row of a day, as the tables number lines by their second."""
    # By noon's distance from Greenwich: midnight may come twice, or not at all.
    noon = datetime.combine(day, time(12), tzinfo=zone)
    second = int(
        datetime.combine(day, time(), tzinfo=UTC).timestamp()
        - (noon.utcoffset() or timedelta()).total_seconds()
    )
    return max(min(second << 30, _LAST_ROW), -_LAST_ROW)
