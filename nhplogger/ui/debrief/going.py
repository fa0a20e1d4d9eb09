"""The ways to the debrief of a meeting."""

from functools import partial
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from nhplogger.domain.faults import StudyError
from nhplogger.domain.meeting import Meeting, State
from nhplogger.i18n import _
from nhplogger.ui.pages import Place
from nhplogger.ui.sessions.going import open_moment

if TYPE_CHECKING:
    from nhplogger.ui.debrief.debrief_page import DebriefPage
    from nhplogger.ui.house import House

# One goes back past them.
_PASSING = (Place.DEBRIEF, Place.SESSION, Place.COMPARE, Place.REPORTS, Place.HELP, Place.FINISHED)
_OVER = (State.DEBRIEF, State.COMPLETE)


@runtime_checkable
class HasMeeting(Protocol):
    """A screen on which one meeting is in hand."""

    @property
    def meeting_in_hand(self) -> str:
        """Its id; nothing where none is."""


def go(house: "House") -> None:
    """To the debrief of the meeting in hand; where none is that is over, of the latest that waits."""
    page = house.pages.currentWidget()
    here = page.meeting_in_hand if isinstance(page, HasMeeting) else ""
    meeting = house.logbook.register.get(Meeting, here)
    if meeting is None or meeting.state not in _OVER:
        waiting = [each for each in house.logbook.register.all(Meeting) if each.state is State.DEBRIEF]
        meeting = max(waiting, key=_day, default=None)
    if meeting is None:
        house.frame.status.say(_("No debrief waits. Meetings that are over wait here for theirs."))
    else:
        open_debrief(house, meeting.id)


def open_debrief(house: "House", meeting_id: str) -> None:
    """To the debrief of a meeting that is over; one that is not is gone into as from everywhere else."""
    from nhplogger.domain.summary import Moment

    meeting = house.logbook.register.get(Meeting, meeting_id)
    if meeting is None or meeting.state not in _OVER:
        open_moment(house, Moment(meeting_id=meeting_id))
        return
    page = _page(house)
    try:
        opened = page.show_meeting(meeting_id)
    except StudyError as error:
        house.ask.tell(_("That meeting could not be read."), str(error))
        return
    if opened:
        page.came_from = _came_from(house, page)
        house.pages.go(Place.DEBRIEF)


def make(house: "House") -> QWidget:
    """The screen, connected to the rest."""
    from nhplogger.ui.debrief.checks.checks_body import make_checks
    from nhplogger.ui.debrief.debrief_page import DebriefPage

    page = DebriefPage(house.logbook, house.look, make_checks)
    ways = Ways(house, page)
    page.left.connect(ways.back)
    page.told.connect(ways.tell)
    page.report_wanted.connect(house.go_to_report)
    page.moment_wanted.connect(partial(open_moment, house))
    house.closing.connect(page.keep)
    house.rescue.watch(page.keeper)
    return page


class Ways(QObject):
    """Back leads to where one came from, past the screens one only passes through."""

    def __init__(self, house: "House", page: "DebriefPage") -> None:
        super().__init__(page)
        self._house, self._page = house, page

    @Slot()
    def back(self) -> None:
        """To the screen from which the debrief was opened."""
        self._house.pages.go(self._page.came_from or Place.HOME)

    @Slot(object)
    def tell(self, told: tuple[str, str]) -> None:
        """At the foot of the window."""
        self._house.frame.status.say(*told)


def _page(house: "House") -> "DebriefPage":
    from nhplogger.ui.debrief.debrief_page import DebriefPage

    page = house.pages.page(Place.DEBRIEF)
    if not isinstance(page, DebriefPage):
        raise TypeError(page)
    return page


def _came_from(house: "House", page: "DebriefPage") -> Place | None:
    from nhplogger.ui.sessions.session_page import SessionPage

    here, shown = house.pages.place, house.pages.currentWidget()
    if here not in _PASSING:
        return here
    if isinstance(shown, SessionPage) and shown.came_from not in (None, Place.DEBRIEF):
        return shown.came_from
    return page.came_from


def _day(meeting: Meeting) -> tuple[object, str]:
    return meeting.day, meeting.id
