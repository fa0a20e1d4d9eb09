"""What every test of a window stands on: a look, light unless a test asks for another, and a person to ask."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDir
from PySide6.QtWidgets import QApplication

from nhplogger import assets
from nhplogger.ui.look import Look
from nhplogger.ui.theme import ThemeName
from tests.ui.recorder import Recorder


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """The look, taken off the application again afterwards."""
    QDir.setSearchPaths("icons", [str(assets.ROOT / "icons")])
    worn = Look(qapp, ThemeName.LIGHT)
    yield worn
    qapp.setStyleSheet("")
    worn.deleteLater()


@pytest.fixture
def ask() -> Iterator[Recorder]:
    """A person who answers as told; an unexpected question fails the test."""
    recorder = Recorder()
    yield recorder
    recorder.check()
