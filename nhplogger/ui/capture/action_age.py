"""How long ago an action was agreed, in days and in meetings of its area."""

from collections.abc import Iterable

from nhplogger.domain.action import Action
from nhplogger.domain.meeting import Meeting
from nhplogger.i18n import _, plural


def age_words(action: Action, meetings: Iterable[Meeting], about: Meeting) -> str:
    """In a sentence, seen from the meeting `about`; nothing for what was agreed there, or nobody knows where.

    A meeting counts from the one after that at which it was agreed, up to the one seen from.
    """
    held = sorted((each for each in meetings if each.area_id == about.area_id), key=_when)
    agreed = next((each for each in held if each.id == action.meeting_id), None)
    if agreed is None or agreed.id == about.id:
        return ""
    since = sum(_when(agreed) < _when(each) <= _when(about) for each in held)
    days = plural("{count} day", "{count} days", (about.day - agreed.day).days)
    many = plural("{count} meeting", "{count} meetings", since)
    return _("{days}, {meetings} ago").format(days=days, meetings=many)


def _when(meeting: Meeting) -> tuple[str, str, str]:
    begins = meeting.begins.isoformat() if meeting.begins else ""
    return meeting.day.isoformat(), begins, meeting.id
