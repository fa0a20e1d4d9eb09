"""Which meetings a command is about."""

from typing import TYPE_CHECKING

from nhplogger.domain.faults import StudyError
from nhplogger.domain.meeting import State
from nhplogger.domain.summary import MeetingSummary
from nhplogger.i18n import _

if TYPE_CHECKING:
    from nhplogger.logbook.logbook import Logbook


def chosen(logbook: "Logbook", which: str) -> list[MeetingSummary]:
    """`last`: the latest that was held; `all`: every one that was; else the one of that id.

    Raises StudyError where there is none.
    """
    summaries = logbook.summaries()
    held = [each for each in summaries if each.meeting.state is not State.PLANNED or each.entries]
    found = {"last": held[:1], "all": list(reversed(held))}.get(which)
    if found is None:
        found = [each for each in summaries if each.meeting.id == which]
    if found:
        return found
    if which in ("last", "all"):
        raise StudyError(_("No meeting has been logged in this study yet."))
    raise StudyError(_("There is no meeting '{id}' in this study; see nhplogger list.").format(id=which))
