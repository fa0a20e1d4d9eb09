"""The screen of all meetings, for the gallery."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtTest import QTest

from nhplogger.domain.query_reader import read_query
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.meetings import going
from nhplogger.ui.meetings.meeting_preview import SETTLED_MS
from nhplogger.ui.meetings.meetings_page import MeetingsPage

_ASKED = {
    "meetings": "",
    "meetings-narrowed": "area:Brackwell area:Carrowby theme:priorities from:2025-01",
    "meetings-nothing": "area:Elverton nowhere",
    "meetings-view": "is:debrief",
    "meetings-timeline": "",
}


def screens(study: Callable[[], Logbook]) -> Iterator[tuple[str, Callable[[MainWindow], None]]]:
    """Each with what shows it."""
    for name in _ASKED:
        yield name, partial(_show, study, name)


def _show(study: Callable[[], Logbook], name: str, window: MainWindow) -> None:
    window.enter(study())
    house = window.house
    assert house is not None
    going.go(house)
    page = house.pages.currentWidget()
    assert isinstance(page, MeetingsPage)
    window.show()
    page.ask(read_query(_ASKED[name], house.logbook.register))
    if name == "meetings-view":
        page.views.ask_name()
    if name == "meetings-timeline" and page.uses_tabs:
        page.tabs.button("timeline").click()
    QTest.qWait(2 * SETTLED_MS)
