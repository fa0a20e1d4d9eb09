"""The way to the register of people and agencies, and the ways that lead on from it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.summary import Moment
from nhplogger.ui.pages import Place

if TYPE_CHECKING:
    from nhplogger.ui.house import House


def go(house: "House") -> None:
    """To the people and agencies, as they were left."""
    house.pages.go(Place.PEOPLE)


def make(house: "House") -> QWidget:
    """The screen, connected to the rest."""
    from nhplogger.ui.people.people_page import PeoplePage

    page = PeoplePage(house.logbook, house.look, house.frame.status)
    page.moment_wanted.connect(partial(_open, house))
    return page


def _open(house: "House", moment: Moment) -> None:
    meeting = house.logbook.register.get(Meeting, moment.meeting_id)
    if meeting is None:
        return
    if meeting.state is State.LIVE:
        house.start_meeting(meeting.id)
    elif meeting.state is State.PLANNED:
        house.check_meeting(meeting.id)
    else:
        house.show_meeting(meeting.id)
