"""Notes on paper become a meeting of the study, by keyboard alone; files are dropped on the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nhplogger.domain.meeting import Meeting, State
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.settings import Settings
from nhplogger.ui.bringing.bringing_page import BringingPage
from nhplogger.ui.house import House
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.meetings import starting
from nhplogger.ui.pages import Place
from tests.screen import worn_look
from tests.ui.capture.brackwell import open_brackwell
from tests.ui.recorder import Recorder

NOTES = "Meeting: Panel\nDate: 12 June 2025\nArea: Brackwell\n\nLog:\n14:10 Lights are back\n"
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A study whose meeting is over."""
    settings, recorder = Settings(tmp_path / "settings.ini"), Recorder()
    logbook: Logbook = open_brackwell()
    with worn_look(qapp) as look:
        made = MainWindow(look, settings, recorder, logbook.clock, tmp_path)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        made.enter(logbook)
        yield made
        made.close()
        made.deleteLater()
        qapp.processEvents()
    recorder.check()


def house(window: MainWindow) -> House:
    assert window.house is not None
    return window.house


def page(window: MainWindow) -> BringingPage:
    found = house(window).pages.currentWidget()
    assert isinstance(found, BringingPage)
    return found


def strike(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


def drop(window: MainWindow, *paths: Path) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(600, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    window.dropEvent(event)
    return event.isAccepted()


def test_paper_notes_are_typed_read_added_and_taken_back(qtbot: QtBot, window: MainWindow) -> None:
    strike(Qt.Key.Key_M, CTRL | SHIFT)
    qtbot.waitUntil(lambda: house(window).pages.place is Place.BRINGING)
    bringing, register = page(window), house(window).logbook.register
    before = register.count(Meeting)
    bringing.notes.form.fields.title.setFocus()
    bringing.notes.form.fields.title.selectAll()
    qtbot.keyClicks(bringing.notes.form.fields.title, "Spring panel")
    bringing.notes.log.setFocus()
    qtbot.keyClicks(bringing.notes.log, "= lighting goes first")
    qtbot.waitUntil(lambda: bool(bringing.notes.preview.model.rows))
    assert bringing.notes.preview.model.rows[0].cells[1] == "Decision"
    strike(Qt.Key.Key_Return, CTRL)
    assert register.count(Meeting) == before + 1
    added = next(each for each in register.all(Meeting) if each.title == "Spring panel")
    assert added.state is State.DEBRIEF
    strike(Qt.Key.Key_Z, CTRL)
    assert register.count(Meeting) == before
    assert bringing.notes.log.toPlainText() == "= lighting goes first"
    strike(Qt.Key.Key_Escape)
    assert house(window).pages.place is not Place.BRINGING


def test_dropped_notes_are_shown_and_never_in_a_running_meeting(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "panel.txt"
    path.write_text(NOTES, "utf-8")
    assert starting.running(house(window).logbook) is not None
    assert house(window).pages.place is Place.CAPTURE
    assert not drop(window, path)
    assert house(window).pages.place is Place.CAPTURE
    house(window).go_home()
    assert drop(window, path)
    assert page(window).notes.form.fields.title.text() == "Panel"
    assert all(each.title != "Panel" for each in house(window).logbook.register.all(Meeting))
