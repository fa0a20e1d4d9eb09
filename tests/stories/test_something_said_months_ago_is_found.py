"""From Home to what was said about something, by keyboard, and back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.settings import Settings
from nhplogger.ui.house import House
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.meetings.meetings_page import MeetingsPage
from nhplogger.ui.pages import Place
from nhplogger.ui.search import going
from nhplogger.ui.search.search_page import SearchPage
from tests.builders import START
from tests.screen import worn_look
from tests.ui.recorder import Recorder
from tests.ui.search.finding import a_book_to_search

_CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def book() -> Logbook:
    return a_book_to_search()


@pytest.fixture
def house(qapp: QApplication, qtbot: QtBot, tmp_path: Path, book: Logbook) -> Iterator[House]:
    """The study open in the real window, at Home."""
    settings, recorder = Settings(tmp_path / "settings.ini"), Recorder()
    with worn_look(qapp) as look:
        window = MainWindow(look, settings, recorder, StillClock(START), tmp_path / "studies")
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.enter(book)
        assert window.house is not None
        window.house.go_home()
        yield window.house
        window.close()
    recorder.check()


def press(bot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    bot.waitUntil(lambda: QApplication.focusWidget() is not None)
    focus: QWidget | None = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


def at(house: House, place: Place) -> Callable[[], bool]:
    """Whether that screen is in front."""
    return lambda: house.pages.place is place


def the_search(house: House) -> SearchPage:
    page = house.pages.currentWidget()
    assert isinstance(page, SearchPage)
    return page


def test_what_was_said_is_found_opened_and_left_by_keyboard(qtbot: QtBot, house: House) -> None:
    press(qtbot, Qt.Key.Key_F, _CTRL)
    qtbot.waitUntil(at(house, Place.SEARCH))
    page = the_search(house)
    qtbot.waitUntil(page.field.hasFocus)
    QTest.keyClicks(page.field, "street lights kind:quo")
    qtbot.waitUntil(page.field.completion.isVisible)
    press(qtbot, Qt.Key.Key_Tab)
    assert page.field.text() == "street lights kind:quote "
    qtbot.waitUntil(lambda: page.model.hits == 1)
    press(qtbot, Qt.Key.Key_Down)
    assert page.list.hasFocus()
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(at(house, Place.SESSION))
    press(qtbot, Qt.Key.Key_F, _CTRL)
    assert page.field.hasFocus()
    press(qtbot, Qt.Key.Key_Escape)
    qtbot.waitUntil(at(house, Place.HOME))


def test_a_second_hit_is_opened_with_one_enter_after_the_first(qtbot: QtBot, house: House) -> None:
    press(qtbot, Qt.Key.Key_F, _CTRL)
    page = the_search(house)
    qtbot.waitUntil(page.field.hasFocus)
    QTest.keyClicks(page.field, "light ")
    qtbot.waitUntil(lambda: page.model.hits == 1)
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(at(house, Place.SESSION))
    press(qtbot, Qt.Key.Key_Escape)
    qtbot.waitUntil(at(house, Place.SEARCH))
    assert page.list.hasFocus()
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(at(house, Place.SESSION))
    press(qtbot, Qt.Key.Key_Escape)
    press(qtbot, Qt.Key.Key_F, _CTRL)
    assert page.field.hasFocus()


def test_meetings_and_lines_of_one_search_are_a_key_apart(qtbot: QtBot, house: House) -> None:
    press(qtbot, Qt.Key.Key_F, _CTRL)
    page = the_search(house)
    qtbot.waitUntil(page.field.hasFocus)
    QTest.keyClicks(page.field, "street lights kind:quote ")
    qtbot.waitUntil(lambda: page.model.hits == 1)
    press(qtbot, Qt.Key.Key_Return, _CTRL)
    qtbot.waitUntil(at(house, Place.MEETINGS))
    meetings = house.pages.currentWidget()
    assert isinstance(meetings, MeetingsPage)
    qtbot.waitUntil(lambda: meetings.is_settled)
    assert (meetings.query, meetings.model.rowCount()) == (page.query, 1)
    assert meetings.header.search.text().strip('"') == 'street "lights'
    press(qtbot, Qt.Key.Key_Return, _CTRL)
    qtbot.waitUntil(at(house, Place.SEARCH))
    assert (page.query, page.model.hits) == (meetings.query, 1)


def test_the_words_of_another_screen_are_searched_for(qtbot: QtBot, house: House) -> None:
    house.go_settings()
    going.search(house, "bench")
    page = the_search(house)
    qtbot.waitUntil(lambda: page.model.hits > 0)
    press(qtbot, Qt.Key.Key_Escape)
    assert house.pages.place is Place.SETTINGS


@pytest.mark.parametrize("place", [Place.HOME, Place.REPORTS, Place.SETTINGS, Place.FORM])
def test_the_key_that_finds_leads_to_the_search_from(place: Place, qtbot: QtBot, house: House) -> None:
    house.pages.go(place)
    press(qtbot, Qt.Key.Key_F, _CTRL)
    assert house.pages.place is Place.SEARCH
