"""Going to a session, to one of its lines, and to two sessions side by side."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from nhplogger.domain.faults import StudyError
from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.summary import Moment
from nhplogger.i18n import _
from nhplogger.ui.pages import Place

if TYPE_CHECKING:
    from nhplogger.ui.house import House

_PASSING = (Place.SESSION, Place.COMPARE, Place.REPORTS, Place.HELP)  # one goes back past them


def open_moment(house: "House", moment: Moment) -> None:
    """Open a meeting at one of its lines, or at its beginning.

    One that is running is gone back to, and one that is planned is looked over: neither is read here.
    """
    meeting = house.logbook.register.get(Meeting, moment.meeting_id)
    if meeting is None:
        house.ask.tell(_("That meeting is not there any more."), _("Nothing was changed."))
    elif meeting.state is State.LIVE:
        house.start_meeting(meeting.id)
    elif meeting.state is State.PLANNED:
        house.check_meeting(meeting.id)
    else:
        _read(house, moment)


def compare(house: "House", meeting_id: str) -> None:
    """Put a meeting beside the one before it."""
    from nhplogger.ui.sessions.compare_page import ComparePage

    page = house.pages.page(Place.COMPARE)
    if not isinstance(page, ComparePage):
        raise TypeError(page)
    page.compare_with(meeting_id)
    house.pages.go(Place.COMPARE)


def make_session(house: "House") -> QWidget:
    """The screen on which a session is read, connected to the rest."""
    from nhplogger.ui.sessions.session_page import SessionPage
    from nhplogger.ui.sessions.ways import Ways

    page = SessionPage(house.logbook, house.look)
    ways = Ways(house, page)
    page.back_wanted.connect(ways.back)
    page.report_wanted.connect(house.go_to_report)
    page.compare_wanted.connect(ways.compare)
    page.debrief_wanted.connect(ways.debrief)
    page.told.connect(house.frame.status.say)
    return page


def make_compare(house: "House") -> QWidget:
    """The screen on which two sessions are compared, connected to the rest."""
    from nhplogger.ui.sessions.compare_page import ComparePage

    page = ComparePage(house.logbook, house.look)
    page.back_wanted.connect(house.go_back)
    page.told.connect(house.frame.status.say)
    return page


def _read(house: "House", moment: Moment) -> None:
    from nhplogger.ui.sessions.session_page import SessionPage

    page = house.pages.page(Place.SESSION)
    if not isinstance(page, SessionPage):
        raise TypeError(page)
    try:
        opened = page.show_meeting(moment.meeting_id, moment.entry_id)
    except StudyError as error:
        house.ask.tell(_("That meeting could not be read."), str(error))
        return
    if opened:
        if house.pages.place not in _PASSING:
            page.came_from = house.pages.place
        house.pages.go(Place.SESSION)
