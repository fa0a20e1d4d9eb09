"""What is said of a restricted passage wherever something would be noted in it."""

from zoneinfo import ZoneInfo

from nhplogger.domain.contents import Contents
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.passage import open_passage
from nhplogger.i18n import _, clock_time


def passage_words(meeting: Contents) -> str:
    """Since when it goes on; nothing where none does. Which key ends it is for the screen to say."""
    passage = open_passage(meeting)
    about = next(iter(meeting.all(Meeting)), None)
    if passage is None or about is None:
        return ""
    since = clock_time(passage.started_at.astimezone(ZoneInfo(about.zone)))
    return _("Restricted passage since {time}. Nothing is written down.").format(time=since)
