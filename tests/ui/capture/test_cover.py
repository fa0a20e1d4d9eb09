"""The cover: nothing of the study is seen or read while somebody leans over, and typing goes on."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nhplogger.domain.entry import Entry
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.settings import Settings
from nhplogger.storage.store import Store
from nhplogger.ui.capture.capture_page import IDLE_MS, CapturePage
from nhplogger.ui.house import House
from nhplogger.ui.look import Look
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.pages import Place
from tests.builders import START
from tests.ui.capture.brackwell import fill
from tests.ui.capture.keyboard import strike
from tests.ui.capture.screen_reader import read_out
from tests.ui.recorder import Recorder

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(
    look: Look, settings: Settings, ask: Recorder, clock: StillClock, tmp_path: object, qtbot: QtBot
) -> Iterator[MainWindow]:
    """The window in the meeting at Brackwell."""
    book = Logbook(Store.in_memory(), StillClock(START), "Fieldworker 2")
    fill(book, lines=True, themes=True)
    made = MainWindow(look, settings, ask, clock, tmp_path)  # type: ignore[arg-type]
    made.show()
    made.enter(book)
    with qtbot.waitActive(made):
        made.activateWindow()
    yield made
    made.close()
    made.deleteLater()


def _page(window: MainWindow) -> CapturePage:
    assert window.house is not None
    page = window.house.pages.currentWidget()
    assert isinstance(page, CapturePage)
    return page


def _house(window: MainWindow) -> House:
    assert window.house is not None
    return window.house


def test_nothing_of_the_study_can_be_read_while_the_screen_is_covered(window: MainWindow) -> None:
    page = _page(window)
    page.write()
    QTest.keyClicks(page.desk.line, "secret words")
    open_words = read_out(window)
    assert "Resident 2" in open_words
    assert "secret words" in open_words
    strike(page.desk.line, Qt.Key.Key_F9)
    QTest.keyClicks(page.cover.unseen, " and more")
    strike(page.cover.unseen, Qt.Key.Key_Return)
    covered = {line for line in read_out(window).splitlines() if line}
    clock = f"{_house(window).logbook.clock.now().astimezone():%H:%M}"
    assert covered <= {
        "NHP Logger",
        "The screen is covered. F9 shows it again.",
        "The screen is covered. F9 shows it again. What you type is kept.",
        "F9 shows the log again",
        clock,
        "Screens",
    }
    assert window.windowTitle() == "NHP Logger"
    last = max(_house(window).logbook.meeting.all(Entry), key=lambda entry: entry.seq)
    assert last.text == "secret words and more"
    strike(page.cover.unseen, Qt.Key.Key_F9)
    assert "Resident 2" in read_out(window)
    assert window.windowTitle() != "NHP Logger"
    assert page.desk.line.hasFocus()


def test_after_the_cover_every_part_of_the_screen_is_painted_again(window: MainWindow, qtbot: QtBot) -> None:
    page = _page(window)
    before = page.grab().toImage()
    for _key in range(3):  # covered once more while the sides are still to come
        page.conductor.cover()
    page.conductor.cover()
    assert not page.cover.is_on
    qtbot.waitUntil(lambda: page.seats.updatesEnabled() and page.side.updatesEnabled())
    qtbot.waitUntil(lambda: page.grab().toImage() == before)


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_1, CTRL),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F12, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F, CTRL),
        (Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_no_key_leads_from_the_cover_to_anything_of_the_study(
    window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    page = _page(window)
    page.conductor.cover()
    strike(page.cover.unseen, key, modifier)
    assert _house(window).pages.place is Place.CAPTURE
    assert page.cover.isVisible()
    assert page.cover.unseen.hasFocus()
    assert "Resident 2" not in read_out(window)
    page.conductor.cover()


def test_what_is_not_saved_is_said_on_the_cover_without_a_word_of_it(window: MainWindow) -> None:
    page, book = _page(window), _house(window).logbook
    page.conductor.cover()
    book.store._db.execute("PRAGMA query_only = ON")
    QTest.keyClicks(page.cover.unseen, "secret words")
    strike(page.cover.unseen, Qt.Key.Key_Return)
    page.cover.tick()
    read = read_out(window)
    assert "1 change not saved" in read
    assert "secret" not in read
    book.store._db.execute("PRAGMA query_only = OFF")
    assert page.rescue.try_again()
    page.cover.tick()
    assert "not saved" not in read_out(window)
    page.conductor.cover()


def test_an_input_method_writes_unseen_too(window: MainWindow) -> None:
    page = _page(window)
    page.conductor.cover()
    event = QInputMethodEvent()
    event.setCommitString("łŵŷ")
    QApplication.sendEvent(page.cover.unseen, event)
    assert page.desk.line.text == "łŵŷ"
    page.conductor.cover()


def test_after_ten_minutes_without_a_key_the_screen_is_covered(window: MainWindow) -> None:
    page = _page(window)
    assert IDLE_MS == 10 * 60 * 1000
    assert page._idle.isActive()
    page._idle.timeout.emit()
    assert page.cover.isVisible()
    assert page.cover.unseen.hasFocus()
    page.conductor.cover()


def test_f11_is_full_screen_and_back_everywhere(window: MainWindow) -> None:
    for place in (Place.CAPTURE, Place.HOME):
        _house(window).pages.go(place)
        strike(window.focusWidget() or window, Qt.Key.Key_F11)
        assert window.isFullScreen()
        strike(window.focusWidget() or window, Qt.Key.Key_F11)
        assert not window.isFullScreen()
