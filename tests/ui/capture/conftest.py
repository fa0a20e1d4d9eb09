"""A logbook with the meeting in Brackwell open, and the parts of the screen that most tests want."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from nhplogger.logbook.drafts import Drafts
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.settings import Settings
from nhplogger.ui.capture.capture_page import CapturePage
from nhplogger.ui.look import Look
from tests.ui.capture.brackwell import open_brackwell
from tests.ui.recorder import Recorder
from tests.worn import worn


@pytest.fixture
def book() -> Iterator[Logbook]:
    """The meeting at 14:32."""
    opened = open_brackwell()
    yield opened
    opened.close()


@pytest.fixture
def quiet_book() -> Iterator[Logbook]:
    """The same meeting before anything was written."""
    opened = open_brackwell(lines=False)
    yield opened
    opened.close()


@pytest.fixture
def ask() -> Iterator[Recorder]:
    """A person who is asked only what the test foresees."""
    recorder = Recorder()
    yield recorder
    recorder.check()


@pytest.fixture
def page(book: Logbook, look: Look, tmp_path: Path, ask: Recorder, qtbot: QtBot) -> Iterator[CapturePage]:
    """The capture screen, shown."""
    settings = Settings(tmp_path / "settings.ini")
    made = worn(look, lambda: CapturePage(book, look, Drafts(book), settings, ask))
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.write()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete.value)
