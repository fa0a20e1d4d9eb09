"""What was done among the actions and the people is taken back there by Ctrl+Z, also on another day."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from nhplogger.domain.action import Action, Status
from nhplogger.domain.edits import Added
from nhplogger.domain.people import Person
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.opening import open_study
from nhplogger.logbook.settings import Settings
from nhplogger.ui.house import House
from nhplogger.ui.look import Look
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.pages import Place
from nhplogger.ui.people.people_page import PeoplePage
from tests.builders import DAY, START, a_person, an_act, an_action
from tests.screen import worn_look
from tests.studies import a_study_file, recovery, reopened
from tests.ui.recorder import Recorder

CTRL = Qt.KeyboardModifier.ControlModifier
ACTION = an_action("Sign off repairs", due=DAY)
SGT = a_person()


class Days:
    """Starts the program on the same study, one day after the other."""

    def __init__(self, folder: Path, look: Look, qtbot: QtBot) -> None:
        self._folder, self._look, self._qtbot = folder, look, qtbot
        self._path = a_study_file(folder)
        store = reopened(self._path)
        store.apply(an_act(Added(ACTION)))
        store.close()
        self._window: MainWindow | None = None

    def begin(self) -> House:
        """Another day."""
        self.end()
        clock = StillClock(START)
        settings = Settings(self._folder / "settings.ini")
        window = self._window = MainWindow(self._look, settings, Recorder(), clock, self._folder)
        window.resize(1366, 768)
        with self._qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.enter(open_study(self._path, recovery(), clock, "Fieldworker 2"))
        assert window.house
        return window.house

    def end(self) -> None:
        """The program is closed, and the study with it."""
        if self._window:
            self._window.close()
            self._window.deleteLater()
            self._window = None


@pytest.fixture
def days(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Days]:
    with worn_look(qapp) as look:
        made = Days(tmp_path, look, qtbot)
        yield made
        made.end()


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found
    return found


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focus(), key, held)
    QApplication.processEvents()


def status(house: House) -> Status:
    found = house.logbook.store.read_all().get(Action, ACTION.id)
    assert found
    return found.status


def name(house: House) -> str:
    found = house.logbook.register.get(Person, SGT.id)
    assert found
    return found.name


def test_an_update_of_an_action_is_taken_back_the_next_day(days: Days) -> None:
    house = days.begin()
    house.pages.go(Place.ACTIONS)
    QApplication.processEvents()
    press(Qt.Key.Key_D)
    assert status(house) is Status.DONE
    house = days.begin()
    house.pages.go(Place.ACTIONS)
    QApplication.processEvents()
    press(Qt.Key.Key_Z, CTRL)
    assert status(house) is Status.NOT_STARTED
    house = days.begin()
    house.pages.go(Place.ACTIONS)
    QApplication.processEvents()
    press(Qt.Key.Key_Y, CTRL)
    assert status(house) is Status.DONE


def test_a_person_renamed_has_their_old_name_again_the_next_day(days: Days) -> None:
    house = days.begin()
    house.pages.go(Place.PEOPLE)
    page = house.pages.currentWidget()
    assert isinstance(page, PeoplePage)
    page.show_one(SGT.id)
    page.list.setFocus()
    press(Qt.Key.Key_F2)
    field = focus()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, "Sgt Price")
    press(Qt.Key.Key_Return)
    assert name(house) == "Sgt Price"
    house = days.begin()
    house.pages.go(Place.ACTIONS)
    QApplication.processEvents()
    press(Qt.Key.Key_Z, CTRL)
    assert name(house) == "Sgt Price", "another screen took it back"
    house.pages.go(Place.PEOPLE)
    QApplication.processEvents()
    press(Qt.Key.Key_Z, CTRL)
    assert name(house) == SGT.name
