"""Times as the people of a meeting read them off the wall."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from nhplogger.domain.meeting import Meeting
from nhplogger.i18n import _, clock_time, plural, short_date

NOT_RECORDED = "–"


@dataclass(frozen=True, slots=True)
class LocalTimes:
    """Times in one zone; those of another day than the meeting's say which."""

    zone: tzinfo
    day: date

    @classmethod
    def of(cls, meeting: Meeting) -> "LocalTimes":
        """The times of a meeting, in UTC where this machine does not know its zone."""
        try:
            return cls(ZoneInfo(meeting.zone), meeting.day)
        except (KeyError, ValueError, OSError):
            return cls(UTC, meeting.day)

    def clock(self, at: datetime | None) -> str:
        """14:07, "Fri 28 Nov, 09:12" on another day, or a dash where it was not recorded."""
        if at is None:
            return NOT_RECORDED
        local = at.astimezone(self.zone)
        if local.date() == self.day:
            return clock_time(local)
        return _("{day}, {time}").format(day=short_date(local.date()), time=clock_time(local))

    def span(self, begun: datetime | None, ended: datetime | None) -> str:
        """13:45 to 15:12, from 13:45, to 15:12, or a dash."""
        if begun and ended:
            return _("{begun} to {ended}").format(begun=self.clock(begun), ended=self.clock(ended))
        if begun:
            return _("from {begun}").format(begun=self.clock(begun))
        return _("to {ended}").format(ended=self.clock(ended)) if ended else NOT_RECORDED


def length(span: timedelta) -> str:
    """1 hour 27 minutes."""
    hours, minutes = divmod(max(0, round(span.total_seconds() / 60)), 60)
    parts = [plural("{count} hour", "{count} hours", hours)] if hours else []
    parts += [plural("{count} minute", "{count} minutes", minutes)] if minutes or not hours else []
    return " ".join(parts)
