"""Times of a session as they are shown in a field and read back from it."""

from datetime import datetime

from nhplogger.domain.corrections import moment_of, on_the_day
from nhplogger.domain.faults import StudyError
from nhplogger.domain.meeting import Meeting
from nhplogger.i18n import _
from nhplogger.ui.capture.words import local_time
from nhplogger.ui.meetings.typed_time import read_time


def shown_time(moment: datetime | None, about: Meeting) -> str:
    """A moment as it stands in a field; nothing where there is none."""
    return local_time(moment, about) if moment else ""


def asked_moment(words: str, before: datetime | None, about: Meeting) -> datetime | None:
    """The moment that words mean, on the day of the one `before`; none for no words. Raises StudyError."""
    try:
        found = read_time(words)
    except ValueError as error:
        problem = _("No time understood in “{words}”. Type one such as 14:10.")
        raise StudyError(problem.format(words=words)) from error
    if found is None:
        return None
    return moment_of(before, found, about) if before else on_the_day(found, about)
