"""From Home to what became of an action, all by keyboard and through the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nhplogger.domain.action import Action, ActionUpdate, Status
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.demo import NOW
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.settings import Settings
from nhplogger.ui.action_list.actions_page import ActionsPage
from nhplogger.ui.home.home_page import HomePage
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.pages import Place
from tests.demo_study import a_demo
from tests.screen import worn_look
from tests.ui.recorder import Recorder

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The window on the demo study, whose areas have agreed a hundred things."""
    recorder = Recorder()
    with worn_look(qapp) as look:
        made = MainWindow(look, Settings(tmp_path / "settings.ini"), recorder, StillClock(NOW), tmp_path)
        made.enter(a_demo(tmp_path / "Demo study.nhp"))
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        yield made
        made.close()
    recorder.check()


def strike(key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, held)


def actions_page(qtbot: QtBot, window: MainWindow) -> ActionsPage:
    assert window.house is not None
    house = window.house
    qtbot.waitUntil(lambda: house.pages.place is Place.ACTIONS)
    page = house.pages.currentWidget()
    assert isinstance(page, ActionsPage)
    return page


def status_of(action_id: str, logbook: Logbook) -> Status:
    found = logbook.store.actions.values((action_id,)).get(Action, action_id)
    assert found is not None
    return found.status


def test_home_leads_to_an_overdue_action_and_its_update_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    assert window.house is not None
    home = window.house.pages.currentWidget()
    assert isinstance(home, HomePage)
    home.overdue.list.setFocus()
    strike(Qt.Key.Key_Down)
    strike(Qt.Key.Key_Return)
    page = actions_page(qtbot, window)
    second = home.overdue.list.rows.row(home.overdue.list.rows.index(1))
    assert page.list.current_id() == second.id
    assert page.panel.title.text() == second.title
    strike(Qt.Key.Key_U)
    QTest.keyClicks(page.panel.update_box.text, "The officer rang: survey sent on Monday")
    strike(Qt.Key.Key_Return, CTRL)
    found = window.house.logbook.store.actions.values((second.id,)).all(ActionUpdate)
    assert [each.text for each in found][-1] == "The officer rang: survey sent on Monday"


def test_several_are_done_at_once_and_taken_back_from_anywhere_on_the_screen(
    qtbot: QtBot, window: MainWindow
) -> None:
    assert window.house is not None
    strike(Qt.Key.Key_3, CTRL)
    page = actions_page(qtbot, window)
    qtbot.waitUntil(page.list.hasFocus)
    strike(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    strike(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    ids = page.list.selected_ids()
    assert len(ids) == 3
    strike(Qt.Key.Key_D)
    logbook = window.house.logbook
    assert {status_of(each, logbook) for each in ids} == {Status.DONE}
    assert page.tabs.button("open").accessibleName() == "Open 28"
    strike(Qt.Key.Key_F, CTRL)
    assert page.search.hasFocus()
    strike(Qt.Key.Key_Escape)
    strike(Qt.Key.Key_Z, CTRL)
    assert Status.DONE not in {status_of(each, logbook) for each in ids}
    assert page.tabs.button("open").accessibleName() == "Open 31"
