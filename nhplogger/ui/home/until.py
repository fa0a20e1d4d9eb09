"""How long it is until a meeting begins, in words."""

from datetime import datetime
from zoneinfo import ZoneInfo

from nhplogger.domain.meeting import Meeting
from nhplogger.i18n import _, plural

_HOUR, _DAY = 60, 24 * 60


def until_words(meeting: Meeting, now: datetime) -> str:
    """`in 25 minutes`, `in 2 hours`, `in 5 days`, `today`; `now` is aware."""
    here = now.astimezone(ZoneInfo(meeting.zone))
    days = (meeting.day - here.date()).days
    if days > 0:
        return _("tomorrow") if days == 1 else plural("in {count} day", "in {count} days", days)
    if meeting.begins is None:
        return _("today")
    begins = datetime.combine(meeting.day, meeting.begins, ZoneInfo(meeting.zone))
    minutes = round((begins - here).total_seconds() / 60)
    if minutes >= 2 * _HOUR:
        return plural("in {count} hour", "in {count} hours", minutes // _HOUR)
    if minutes > 0:
        return plural("in {count} minute", "in {count} minutes", minutes)
    return _("now") if minutes > -_HOUR else _("earlier today")
