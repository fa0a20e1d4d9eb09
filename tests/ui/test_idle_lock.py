"""A study nobody touches locks by itself outside a meeting, and loses nothing by it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from nhplogger.domain.edits import Added
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.opening import create_study, open_study
from nhplogger.logbook.settings import Settings
from nhplogger.ui.home.quick_start_card import QuickStart
from nhplogger.ui.house import House
from nhplogger.ui.idle_lock import IdleLock
from nhplogger.ui.look import Look
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.meetings.meeting_form import MeetingForm
from nhplogger.ui.pages import Place
from tests.builders import an_area
from tests.ui.recorder import Recorder

PASSPHRASE = "seven quiet herons by the weir"
MINUTE = 60


@pytest.fixture
def study(clock: StillClock, tmp_path: Path) -> Path:
    path = tmp_path / "Six areas.nhp"
    logbook, _words = create_study(path, "Six areas", PASSPHRASE, clock)
    logbook.close()
    return path


@pytest.fixture
def window(
    qtbot: QtBot,
    look: Look,
    settings: Settings,
    ask: Recorder,
    clock: StillClock,
    tmp_path: Path,
    study: Path,
) -> Iterator[MainWindow]:
    made = MainWindow(look, settings, ask, clock, tmp_path)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.enter(open_study(study, PASSPHRASE, clock))
    yield made
    made.close()
    made.deleteLater()


def _house(window: MainWindow) -> House:
    assert window.house is not None
    return window.house


def _tick(window: MainWindow) -> None:
    lock = _house(window).findChild(IdleLock)
    assert isinstance(lock, IdleLock)
    lock.tick()


def test_after_a_quarter_of_an_hour_without_a_key_the_study_asks_for_its_passphrase(
    window: MainWindow, clock: StillClock
) -> None:
    clock.advance(15 * MINUTE - 1)
    _tick(window)
    assert window.house is not None
    clock.advance(1)
    _tick(window)
    assert window.house is None
    assert window.gate.unlock.isVisible()


def test_a_key_in_the_window_puts_it_off(window: MainWindow, clock: StillClock, qtbot: QtBot) -> None:
    clock.advance(14 * MINUTE)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Down)
    clock.advance(14 * MINUTE)
    _tick(window)
    assert window.house is not None
    clock.advance(MINUTE)
    _tick(window)
    assert window.house is None


def test_the_first_key_after_a_sleep_finds_the_study_locked(window: MainWindow, clock: StillClock) -> None:
    clock.advance(9 * 60 * MINUTE)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Down)
    assert window.house is None


def test_a_running_meeting_never_locks(window: MainWindow, clock: StillClock) -> None:
    house = _house(window)
    house.start_now(QuickStart(area="Brackwell", title="Partnership meeting"))
    for place in (Place.CAPTURE, Place.HOME):
        house.pages.go(place)
        clock.advance(60 * MINUTE)
        _tick(window)
        assert window.house is house


@pytest.mark.parametrize(("minutes", "locks"), [(0, False), (1, True), (120, False)])
def test_how_long_is_a_preference_and_0_is_never(
    window: MainWindow, clock: StillClock, settings: Settings, minutes: int, locks: bool
) -> None:
    settings.lock_after = minutes
    clock.advance(100 * MINUTE)
    _tick(window)
    assert (window.house is None) is locks


def test_a_form_half_filled_in_is_there_after_unlocking(
    window: MainWindow, clock: StillClock, study: Path
) -> None:
    house = _house(window)
    house.add_meeting()
    form = house.pages.page(Place.FORM)
    assert isinstance(form, MeetingForm)
    form.view.fields.title.setText("Half a title")
    clock.advance(15 * MINUTE)
    _tick(window)
    assert window.house is None
    window.enter(open_study(study, PASSPHRASE, clock))
    _house(window).add_meeting()
    again = _house(window).pages.page(Place.FORM)
    assert isinstance(again, MeetingForm)
    assert again.view.fields.title.text() == "Half a title"


def test_what_the_disk_does_not_take_keeps_the_study_open_without_a_question(
    window: MainWindow, clock: StillClock, ask: Recorder
) -> None:
    house = _house(window)
    house.start_now(QuickStart(area="Brackwell", title="Partnership meeting"))
    book = house.logbook
    book.store._db.execute("PRAGMA query_only = ON")
    book.do("An area", Added(an_area("Carrowby")))
    assert book.held
    lock = house.findChild(IdleLock)
    assert isinstance(lock, IdleLock)
    assert not house.rescue.try_again()
    clock.advance(60 * MINUTE)
    lock.tick()
    assert (window.house, ask.asked) == (house, [])
    book.store._db.execute("PRAGMA query_only = OFF")
    assert house.rescue.try_again()


def test_a_question_on_the_screen_gets_its_safe_answer_first(
    window: MainWindow, clock: StillClock, qtbot: QtBot
) -> None:
    box = QMessageBox(window)
    box.addButton("Close", QMessageBox.ButtonRole.RejectRole)
    box.open()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is box)
    clock.advance(15 * MINUTE)
    _tick(window)
    assert not box.isVisible()
    qtbot.waitUntil(lambda: window.house is None)
