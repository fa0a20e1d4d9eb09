"""Beginning a meeting: one that is planned, or one made on the spot."""

from nhplogger.domain.edits import Added
from nhplogger.domain.ids import new_id
from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.moves import start_meeting
from nhplogger.domain.register import Register
from nhplogger.domain.study import Study
from nhplogger.domain.text import clean_line
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook


def add_now(logbook: Logbook, area: str, title: str) -> str:
    """Add a meeting of today; its id, or nothing where it could not be written."""
    register = Register(contents=logbook.register)
    study = next(iter(logbook.register.all(Study)), None)
    meeting = Meeting(
        id=new_id(),
        area_id=register.area(clean_line(area)).id,
        title=clean_line(title),
        day=logbook.clock.today(),
        observer=logbook.observer,
        zone=study.zone if study else "Europe/London",
    )
    done = logbook.do(_("Add a meeting"), *register.edits, Added(meeting))
    return meeting.id if done else ""


def begin(logbook: Logbook, meeting_id: str) -> bool:
    """Open a meeting and start its clock; one that runs already is only opened."""
    meeting = logbook.open_meeting(meeting_id)
    if meeting is None:
        return False
    if meeting.state is not State.PLANNED:
        return True
    started = start_meeting(meeting, logbook.meeting, logbook.clock.now())
    return logbook.do(_("Start the meeting"), *started)


def running(logbook: Logbook) -> Meeting | None:
    """The meeting that is on, or none."""
    return next((each for each in logbook.register.all(Meeting) if each.state is State.LIVE), None)
