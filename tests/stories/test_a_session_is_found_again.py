"""A session is found among the others, looked over and opened, all of it by keyboard."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nhplogger.domain.edits import Added
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.review import SavedView
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.opening import furnish
from nhplogger.logbook.settings import Settings
from nhplogger.storage.store import Store
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.meetings.facet_box import FacetBox
from nhplogger.ui.meetings.meetings_page import MeetingsPage
from nhplogger.ui.pages import Place
from tests.builders import START, a_mark, a_theme
from tests.screen import worn_look
from tests.ui.meetings.listed import fill, listed
from tests.ui.recorder import Recorder

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """A key, with the focus where it is."""
    QTest.keyClick(focus(), key, modifier)


def focus() -> QWidget:
    found: QWidget | None = QApplication.focusWidget()
    assert found is not None
    return found


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A study of thirty meetings, one of them with a theme, at Home."""
    recorder, clock = Recorder(), StillClock(START)
    book = Logbook(Store.in_memory(), clock, "Fieldworker 2")
    furnish(book, "Three areas")
    fill(book, 30)
    theme = a_theme("z", "zebra")
    assert book.do("Mark", Added(theme), Added(a_mark(theme, meeting_id=listed(4).id)))
    with worn_look(qapp) as look:
        made = MainWindow(look, Settings(tmp_path / "settings.ini"), recorder, clock, tmp_path / "studies")
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        made.enter(book)
        yield made
        made.close()
    recorder.check()


def at(window: MainWindow, place: Place) -> Callable[[], bool]:
    def is_there() -> bool:
        return window.house is not None and window.house.pages.place is place

    return is_there


def the_page(window: MainWindow) -> MeetingsPage:
    assert window.house is not None
    page = window.house.pages.page(Place.MEETINGS)
    assert isinstance(page, MeetingsPage)
    return page


def test_a_session_is_found_looked_over_and_opened(qtbot: QtBot, window: MainWindow) -> None:
    press(Qt.Key.Key_2, CTRL)
    qtbot.waitUntil(at(window, Place.MEETINGS))
    page = the_page(window)
    qtbot.waitUntil(page.list.hasFocus)
    press(Qt.Key.Key_F, CTRL)
    assert focus() is page.header.search
    QTest.keyClicks(focus(), "zebra")
    press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(at(window, Place.SEARCH))
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(at(window, Place.MEETINGS))
    page.clear()
    qtbot.waitUntil(lambda: any(box.shown.words == "Zebra" for box in page.findChildren(FacetBox)))
    for _control in range(80):
        press(Qt.Key.Key_Tab)
        if "zebra" in focus().accessibleName().casefold():
            break
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.model.ids == (listed(4).id,))
    for _panel in range(5):
        press(Qt.Key.Key_F6)
        if page.list.hasFocus():
            break
    assert page.list.hasFocus()
    press(Qt.Key.Key_S, CTRL)
    QTest.keyClicks(focus(), "With zebras")
    press(Qt.Key.Key_Return)
    assert window.house is not None
    assert [view.name for view in window.house.logbook.register.all(SavedView)] == ["With zebras"]
    assert page.list.hasFocus()
    qtbot.waitUntil(lambda: page.preview.timeline is not None)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(at(window, Place.SESSION))


def test_a_meeting_planned_by_mistake_is_deleted_and_taken_back(qtbot: QtBot, window: MainWindow) -> None:
    press(Qt.Key.Key_2, CTRL)
    page = the_page(window)
    qtbot.waitUntil(page.list.hasFocus)
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Delete)
    QTest.keyClicks(focus(), "Brackwell")
    press(Qt.Key.Key_Return)
    assert window.house is not None
    register = window.house.logbook.register
    assert register.get(Meeting, listed(0).id) is None
    press(Qt.Key.Key_Z, CTRL)
    assert register.get(Meeting, listed(0).id) == listed(0)
    press(Qt.Key.Key_X, CTRL | SHIFT)
    assert page.header.count.text() == "30 meetings"
