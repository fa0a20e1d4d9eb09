"""A look for every test of a window, in the light theme unless a test asks for another."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDir
from PySide6.QtWidgets import QApplication

from nhplogger import assets
from nhplogger.ui.look import Look
from nhplogger.ui.theme import ThemeName


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """The look, taken off the application again afterwards."""
    QDir.setSearchPaths("icons", [str(assets.ROOT / "icons")])
    worn = Look(qapp, ThemeName.LIGHT)
    yield worn
    qapp.setStyleSheet("")
    worn.deleteLater()
