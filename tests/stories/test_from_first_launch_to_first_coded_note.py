"""From the first launch to the first coded note: how much a newcomer has to do."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nhplogger.domain.entry import Entry, Mark, Sign
from nhplogger.domain.theme import Theme
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.opening import open_study
from nhplogger.logbook.settings import Settings
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.pages import Place
from tests.builders import START
from tests.screen import worn_look
from tests.ui.recorder import Recorder

PASSPHRASE = "seven quiet herons by the weir"
MOST = 6


class Hands:
    """A person at the keyboard; each text typed and each key pressed counts as one thing done."""

    def __init__(self, bot: QtBot) -> None:
        self._bot = bot
        self.done: list[str] = []

    def type(self, words: str) -> None:
        """Type into whatever has the focus."""
        self.done.append(f"type {words!r}")
        QTest.keyClicks(self._focus(), words)

    def press_enter(self) -> None:
        """Press Enter, wherever the focus is."""
        self.done.append("press Enter")
        QTest.keyClick(self._focus(), Qt.Key.Key_Return)

    def _focus(self) -> QWidget:
        self._bot.waitUntil(_has_focus)
        focus: QWidget | None = QApplication.focusWidget()
        assert focus is not None
        return focus


def _has_focus() -> bool:
    return QApplication.focusWidget() is not None


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The window as it is on the first launch of all."""
    settings, recorder = Settings(tmp_path / "settings.ini"), Recorder()
    with worn_look(qapp) as look:
        made = MainWindow(look, settings, recorder, StillClock(START), tmp_path / "studies")
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        made.begin()
        yield made
        made.close()
    recorder.check()


def test_a_newcomer_codes_a_first_note_in_at_most_six_actions(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    hands = Hands(qtbot)
    hands.type(PASSPHRASE)
    hands.press_enter()
    qtbot.waitUntil(window.gate.sheet.isVisible, timeout=20_000)
    hands.press_enter()
    qtbot.waitUntil(at(window, Place.HOME))
    hands.press_enter()
    qtbot.waitUntil(at(window, Place.CAPTURE))
    hands.type("Four of six lights are out #info-")
    hands.press_enter()
    assert len(hands.done) <= MOST
    window.close()
    assert coded_notes(tmp_path / "studies" / "My study.nhp") == [
        ("Four of six lights are out", "info", Sign.HINDERS)
    ]


def at(window: MainWindow, place: Place) -> Callable[[], bool]:
    """Whether that screen is in front."""

    def is_there() -> bool:
        return window.house is not None and window.house.pages.place is place

    return is_there


def coded_notes(path: Path) -> list[tuple[str, str, Sign]]:
    """What the file says afterwards: each note with its theme and sign."""
    logbook = open_study(path, PASSPHRASE, StillClock(START))
    (summary,) = logbook.summaries()
    contents = logbook.contents_of(summary.meeting.id)
    notes = []
    for mark in contents.all(Mark):
        entry, theme = contents.get(Entry, mark.entry_id), logbook.register.get(Theme, mark.theme_id)
        assert entry is not None
        assert theme is not None
        notes.append((entry.text, theme.short, mark.sign))
    logbook.close()
    return notes
