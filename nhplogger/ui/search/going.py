"""The ways to the search and back from it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from nhplogger.domain.query import Query
from nhplogger.domain.query_writer import write_query
from nhplogger.ui.pages import Place
from nhplogger.ui.sessions.going import open_moment

if TYPE_CHECKING:
    from nhplogger.ui.house import House
    from nhplogger.ui.search.search_page import SearchPage

_PASSING = (Place.SEARCH, Place.SESSION, Place.COMPARE, Place.HELP, Place.KEYS)  # one goes back past them
_IN_MEETING = (Place.CAPTURE, Place.REHEARSAL)


def go(house: "House") -> None:
    """To the search as it was left, its words selected so that others can be typed over them."""
    page = _page(house)
    place = house.pages.place
    if place is not None and place not in _PASSING:
        page.came_from = place
    house.pages.go(Place.SEARCH)
    page.field.setFocus()
    page.field.selectAll()


def search(house: "House", words: str) -> None:
    """To the search, with these words looked for; without words as it was left."""
    page = _page(house)
    page.field.setText(words)
    go(house)
    page.field.end(False)


def search_for(house: "House", query: Query) -> None:
    """To the lines that answer a query."""
    search(house, write_query(query, house.logbook.register))


def may_go_by_find_key(house: "House") -> bool:
    """Whether the key that finds leads here: not in a meeting, where it finds in the log."""
    return not house.is_covered and house.pages.place not in _IN_MEETING


def leave(house: "House") -> None:
    """Back to the screen one came from."""
    place = _page(house).came_from
    if place is Place.CAPTURE:
        house.go_to_meeting()
    if house.pages.place is Place.SEARCH:
        house.pages.go(Place.HOME if place in (None, Place.CAPTURE) else place)


def make_search(house: "House") -> QWidget:
    """The screen, connected to the rest."""
    from nhplogger.ui.meetings.going import list_query
    from nhplogger.ui.search.search_page import SearchPage

    page = SearchPage(house.logbook, house.look, house.frame.status)
    page.left.connect(partial(leave, house))
    page.moment_wanted.connect(partial(open_moment, house))
    page.meetings_wanted.connect(partial(list_query, house))
    return page


def _page(house: "House") -> "SearchPage":
    from nhplogger.ui.search.search_page import SearchPage

    page = house.pages.page(Place.SEARCH)
    if not isinstance(page, SearchPage):
        raise TypeError(page)
    return page
