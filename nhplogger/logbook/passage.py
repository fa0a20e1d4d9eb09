"""What is said of a restricted passage wherever something would be noted in it."""

from zoneinfo import ZoneInfo

from nhplogger.domain.contents import Contents
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.passage import open_passage
from nhplogger.i18n import _, clock_time


def passage_words(meeting: Contents) -> str:
    """Since when it goes on and what ends it; nothing where none does."""
    passage = open_passage(meeting)
    about = next(iter(meeting.all(Meeting)), None)
    if passage is None or about is None:
        return ""
    since = clock_time(passage.started_at.astimezone(ZoneInfo(about.zone)))
    words = _("Restricted passage since {time}. Nothing is written down. Shift+F9 ends it.")
    return words.format(time=since)
