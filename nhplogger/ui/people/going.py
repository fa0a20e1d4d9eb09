"""The way to the register of people and agencies, and the ways that lead on from it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from nhplogger.ui.pages import Place
from nhplogger.ui.sessions.going import open_moment

if TYPE_CHECKING:
    from nhplogger.ui.house import House


def go(house: "House") -> None:
    """To the people and agencies, as they were left."""
    house.pages.go(Place.PEOPLE)


def make(house: "House") -> QWidget:
    """The screen, connected to the rest."""
    from nhplogger.ui.people.people_page import PeoplePage

    page = PeoplePage(house.logbook, house.look, house.frame.status)
    page.moment_wanted.connect(partial(open_moment, house))
    return page
