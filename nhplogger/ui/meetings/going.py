"""The way to the Meetings screen, and from it into a meeting."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from nhplogger.domain.query import Query
from nhplogger.domain.query_reader import read_query
from nhplogger.domain.summary import Moment
from nhplogger.ui.bringing import going as bringing_going
from nhplogger.ui.debrief import going as debrief_going
from nhplogger.ui.pages import Place
from nhplogger.ui.people import going as going_to_people
from nhplogger.ui.search import going as going_to_search
from nhplogger.ui.sessions import going as sessions_going

if TYPE_CHECKING:
    from nhplogger.ui.house import House


def go(house: "House") -> None:
    """To the list of meetings."""
    house.pages.go(Place.MEETINGS)


def list_meetings(house: "House", words: str) -> None:
    """To the list of meetings, narrowed to what a search line asks for and to nothing else."""
    list_query(house, read_query(words, house.logbook.register))


def list_query(house: "House", query: Query) -> None:
    """The same by what is asked for itself."""
    from nhplogger.ui.meetings.meetings_page import MeetingsPage

    page = house.pages.page(Place.MEETINGS)
    if not isinstance(page, MeetingsPage):
        raise TypeError(page)
    page.ask(query)
    house.pages.go(Place.MEETINGS)


def make(house: "House") -> QWidget:
    """The screen, connected to the rest."""
    from nhplogger.ui.meetings.meetings_page import MeetingsPage

    page = MeetingsPage(house.logbook, house.look, house.settings)
    page.meeting_wanted.connect(partial(open_meeting, house))
    page.add_wanted.connect(house.add_meeting)
    page.past_wanted.connect(partial(bringing_going.go_past, house))
    page.report_wanted.connect(house.go_to_report)
    page.debrief_wanted.connect(partial(debrief_going.open_debrief, house))
    page.moment_wanted.connect(partial(sessions_going.open_moment, house))
    page.lines_wanted.connect(partial(going_to_search.search_for, house))
    page.header.people_button.clicked.connect(partial(going_to_people.go, house))
    return page


def open_meeting(house: "House", meeting_id: str) -> None:
    """Into a meeting: to plan it, to go on with it, or to read what it holds."""
    sessions_going.open_moment(house, Moment(meeting_id=meeting_id))
