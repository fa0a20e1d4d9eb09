"""Home in studies of each kind: what it says where nothing is, and the ways that lead on."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.settings import Settings
from nhplogger.ui.bringing.bringing_page import BringingPage
from nhplogger.ui.home.home_page import HomePage
from nhplogger.ui.house import House
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.meetings.meetings_page import MeetingsPage
from nhplogger.ui.pages import Place
from nhplogger.ui.widgets.label import Label
from tests.builders import START
from tests.gallery_home import a_study_of
from tests.screen import worn_look
from tests.ui.recorder import Recorder

Enter = Callable[[str], House]


@pytest.fixture
def enter(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Enter]:
    """Opens a study of a kind in the real window, at Home."""
    recorder = Recorder()
    with worn_look(qapp) as look:
        window = MainWindow(
            look, Settings(tmp_path / "settings.ini"), recorder, StillClock(START), tmp_path / "studies"
        )
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()

        def entered(kind: str) -> House:
            window.enter(a_study_of(kind))
            assert window.house is not None
            window.house.go_home()
            return window.house

        yield entered
        window.close()
    recorder.check()


def home_of(house: House) -> HomePage:
    page = house.pages.page(Place.HOME)
    assert isinstance(page, HomePage)
    return page


def said(page: HomePage) -> str:
    return " ".join(label.text() for label in page.findChildren(Label) if label.isVisible())


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("areas", ("Choose one of your areas", "Nothing to back up yet", "Meetings you plan appear here")),
        ("planned", ("The next is on Tue 2 Dec.", "Nothing else is planned.", "its debrief waits here")),
        (
            "held",
            (
                "A meeting appears here once its debrief is done.",
                "Nothing overdue. 1 action is open.",
                "is on this laptop alone",
            ),
        ),
        ("done", ("Every debrief is done.", "Nothing planned.")),
        ("busy", ("7 debriefs to finish.", "7 of 7 open", "7 meetings are on this laptop alone")),
    ],
)
def test_home_says_what_will_appear_where_nothing_is(enter: Enter, kind: str, words: tuple[str, ...]) -> None:
    told = said(home_of(enter(kind)))
    assert [each for each in words if each not in told] == []


def test_an_area_that_is_there_is_offered_for_the_first_meeting(enter: Enter) -> None:
    assert home_of(enter("areas")).quick.area.text() == "Brackwell"


def test_what_a_list_has_no_room_for_is_counted_and_led_to(enter: Enter) -> None:
    house = enter("busy")
    page = home_of(house)
    lists = {page.debriefs: 7, page.overdue: 7, page.next: 5}
    for section, count in lists.items():
        assert section.more_button.text() == f"And {count - section.list.rows.rowCount()} more"
    QTest.keyClick(page.debriefs.more_button, Qt.Key.Key_Return)
    meetings = house.pages.currentWidget()
    assert isinstance(meetings, MeetingsPage)
    assert meetings.model.rowCount() == 7
    house.go_home()
    QTest.keyClick(page.overdue.more_button, Qt.Key.Key_Return)
    assert house.pages.place is Place.ACTIONS


def test_two_debriefs_are_all_there_are_to_say(enter: Enter) -> None:
    assert not home_of(enter("held")).debriefs.more_button.isVisible()


def test_the_head_leads_to_the_search_and_to_the_people(enter: Enter) -> None:
    house = enter("held")
    for button, place in (
        (home_of(house).head.search_button, Place.SEARCH),
        (home_of(house).head.people_button, Place.PEOPLE),
    ):
        house.go_home()
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Return)
        assert house.pages.place is place


def test_paper_notes_are_brought_in_from_home(qtbot: QtBot, enter: Enter) -> None:
    house = enter("areas")
    button = home_of(house).head.bring_button
    QTest.keyClick(button, Qt.Key.Key_Return)
    qtbot.waitUntil(button.menu_shown.isVisible)
    assert len(button.menu_shown.actions()) == 2
    QTest.keyClick(button.menu_shown, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: house.pages.place is Place.BRINGING)
    assert isinstance(house.pages.currentWidget(), BringingPage)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_head_has_room_at_every_size_of_text(enter: Enter, scale: float) -> None:
    house = enter("busy")
    house.look.wear(None, scale)
    page = home_of(house)
    house.window().resize(1280, 672)
    QApplication.processEvents()
    assert page.horizontalScrollBar().maximum() == 0
    for button in page.head.ways:
        assert page.head.rect().contains(button.mapTo(page.head, button.rect().bottomRight()))
