"""Keys changed by keyboard, through the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nhplogger.domain.entry import Entry
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.settings import Settings
from nhplogger.ui.home.quick_start_card import QuickStart
from nhplogger.ui.house import House
from nhplogger.ui.keys.key_row import KeyRow
from nhplogger.ui.keys.key_table import key_sections
from nhplogger.ui.keys.keys_now import KeysNow
from nhplogger.ui.look import Look
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.pages import Place
from nhplogger.ui.preferences.key_list_model import Heading, KeyListModel
from nhplogger.ui.preferences.keys_page import KeysPage
from tests.ui.recorder import Recorder

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def house(
    qtbot: QtBot, look: Look, settings: Settings, ask: Recorder, clock: StillClock, tmp_path: Path,
    logbook: Logbook,
) -> Iterator[House]:  # fmt: skip
    window = MainWindow(look, settings, ask, clock, tmp_path)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.enter(logbook)
    assert window.house is not None
    window.house.go_keys()
    yield window.house
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def page(house: House) -> KeysPage:
    made = house.pages.currentWidget()
    assert isinstance(made, KeysPage)
    return made


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


def place(house: House) -> Place | None:
    """The screen in front."""
    return house.pages.place


def choose(page: KeysPage, words: str) -> None:
    """Find an action, and stand on it in the list."""
    press(Qt.Key.Key_F, CTRL)
    QTest.keyClicks(page.search, words)
    press(Qt.Key.Key_Return)


def test_the_list_of_keys_is_a_sound_model_full_and_empty() -> None:
    now = KeysNow()
    model = KeyListModel(key_sections(), now)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_only("save")
    now.use({"Ctrl+D": "Ctrl+9"})
    model.show_only("nothing like it")
    assert model.rowCount() == 0
    model.show_only("")
    assert {each for each in model.rows if isinstance(each, KeyRow)} == {
        row for section in key_sections() for row in section.rows
    }


def test_the_list_begins_on_an_action_and_not_on_a_heading(page: KeysPage) -> None:
    assert isinstance(page.model.rows[0], Heading)
    assert page.row is not None


def test_a_new_key_works_at_once_and_the_old_one_no_longer(
    page: KeysPage, house: House, settings: Settings
) -> None:
    choose(page, "all keys")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_9, CTRL)
    assert settings.keys == {"everywhere.help": "Ctrl+9"}
    press(Qt.Key.Key_F1)
    assert place(house) is Place.KEYS
    press(Qt.Key.Key_9, CTRL)
    assert place(house) is Place.HELP


def test_caps_and_what_is_said_of_them_follow_at_once(page: KeysPage, house: House) -> None:
    choose(page, "home")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_8, CTRL)
    assert house.frame.rail.button("home").accessibleDescription() == "Ctrl+8"


def test_a_changed_key_works_in_a_running_meeting_without_leaving_it(
    house: House, settings: Settings, logbook: Logbook
) -> None:
    house.start_now(QuickStart(area="Brackwell", title="Partnership meeting"))
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "Lights are out")
    press(Qt.Key.Key_Return)
    settings.keys = {"capture.star": "Ctrl+9"}
    press(Qt.Key.Key_D, CTRL)
    assert [entry.starred for entry in logbook.meeting.all(Entry)] == [False]
    press(Qt.Key.Key_9, CTRL)
    assert [entry.starred for entry in logbook.meeting.all(Entry)] == [True]


def test_a_key_somebody_has_is_named_and_can_be_taken_from_there(
    page: KeysPage, house: House, settings: Settings
) -> None:
    choose(page, "all keys")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_M, CTRL)
    assert page.card.told.text() == "Ctrl+M is “add a meeting”. Choose another, or take it from there."
    assert place(house) is Place.KEYS
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    assert settings.keys == {"everywhere.help": "Ctrl+M", "everywhere.add": ""}
    actions = {each.objectName(): each for each in house.actions() if isinstance(each, QAction)}
    assert actions["add"].shortcuts() == []
    press(Qt.Key.Key_M, CTRL)
    assert place(house) is Place.HELP


def test_altgr_is_refused_in_words_and_another_key_is_awaited(page: KeysPage, settings: Settings) -> None:
    choose(page, "all keys")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_9, CTRL | ALT)
    assert "AltGr" in page.card.told.text()
    press(Qt.Key.Key_8, CTRL)
    assert settings.keys == {"everywhere.help": "Ctrl+8"}


def test_esc_leaves_the_key_as_it_is(page: KeysPage, settings: Settings, house: House) -> None:
    choose(page, "all keys")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert settings.keys == {}
    assert place(house) is Place.KEYS
    assert page.list.hasFocus()


def test_keys_of_the_syntax_are_listed_and_stay_as_they_are(page: KeysPage) -> None:
    choose(page, "seat is speaking")
    assert page.row is not None
    assert not page.row.changeable
    press(Qt.Key.Key_Return)
    assert not page.card.catcher.isVisible()
    assert "stays as it is" in page.card.told.text()


def test_one_key_and_then_all_go_back_to_what_is_usual(page: KeysPage, settings: Settings) -> None:
    settings.keys = {"everywhere.help": "Ctrl+9", "everywhere.add": "Ctrl+8"}
    choose(page, "all keys")
    page.card.reset_button.click()
    assert settings.keys == {"everywhere.add": "Ctrl+8"}
    page.reset_all_button.click()
    assert settings.keys == {}


def test_a_usual_key_that_another_has_meanwhile_is_asked_for(page: KeysPage, settings: Settings) -> None:
    settings.keys = {"everywhere.help": "Ctrl+9", "everywhere.add": "F1"}
    choose(page, "all keys")
    page.card.reset_button.click()
    assert page.card.told.text().startswith("F1 is “add a meeting”")
    page.card.take_button.click()
    assert settings.keys == {"everywhere.add": ""}


def test_chosen_keys_are_there_again_at_the_next_start(
    page: KeysPage, settings: Settings, tmp_path: Path
) -> None:
    choose(page, "all keys")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_8, CTRL)
    settings._kept.sync()
    assert Settings(tmp_path / "settings.ini").keys == {"everywhere.help": "Ctrl+8"}
