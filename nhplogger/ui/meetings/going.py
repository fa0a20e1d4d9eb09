"""The way to the Meetings screen, and from it into a meeting."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.summary import Moment
from nhplogger.ui.pages import Place

if TYPE_CHECKING:
    from nhplogger.ui.house import House


def go(house: "House") -> None:
    """To the list of meetings."""
    house.pages.go(Place.MEETINGS)


def make(house: "House") -> QWidget:
    """The screen, connected to the rest."""
    from nhplogger.ui.meetings.meetings_page import MeetingsPage

    page = MeetingsPage(house.logbook, house.look, house.settings)
    page.meeting_wanted.connect(partial(open_meeting, house))
    page.add_wanted.connect(house.add_meeting)
    page.past_wanted.connect(house.add_meeting)
    page.report_wanted.connect(house.go_to_report)
    page.moment_wanted.connect(partial(open_moment, house))
    page.search_wanted.connect(page.narrow)
    return page


def open_moment(house: "House", moment: Moment) -> None:
    """Into a meeting, where it is read."""
    open_meeting(house, moment.meeting_id)


def open_meeting(house: "House", meeting_id: str) -> None:
    """Into a meeting: to plan it, to go on with it, or to read what it holds."""
    meeting = house.logbook.register.get(Meeting, meeting_id)
    if meeting is None:
        return
    match meeting.state:
        case State.PLANNED:
            house.check_meeting(meeting_id)
        case State.LIVE:
            house.start_meeting(meeting_id)
        case State.DEBRIEF | State.COMPLETE:
            house.show_meeting(meeting_id)
