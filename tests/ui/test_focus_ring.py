"""The focus ring: around buttons, wherever the focus goes."""

import pytest
from PySide6.QtWidgets import QApplication, QFocusFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from nhplogger.ui.focus_ring import FocusRing
from nhplogger.ui.look import Look
from nhplogger.ui.theme import ThemeName


@pytest.fixture
def ring(look: Look, qapp: QApplication) -> FocusRing:
    made = FocusRing(qapp, look)
    made.setParent(look)  # goes with the look when the test is over
    return made


class Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.button, self.field = QPushButton("Start"), QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.button)
        column.addWidget(self.field)


@pytest.fixture
def window(look: Look, qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def test_a_button_in_focus_has_the_ring(ring: FocusRing, window: Window, qtbot: QtBot) -> None:
    window.button.setFocus()
    qtbot.waitUntil(lambda: ring.target is window.button)


def test_a_field_shows_its_focus_itself(ring: FocusRing, window: Window, qtbot: QtBot) -> None:
    window.button.setFocus()
    qtbot.waitUntil(lambda: ring.target is window.button)
    window.field.setFocus()
    qtbot.waitUntil(lambda: ring.target is None)


def test_the_ring_survives_a_change_of_theme(
    ring: FocusRing, look: Look, window: Window, qtbot: QtBot
) -> None:
    window.button.setFocus()
    qtbot.waitUntil(lambda: ring.target is window.button)
    look.wear(ThemeName.DARK, 1.0)
    qtbot.waitUntil(lambda: ring.target is window.button)


def test_the_ring_survives_the_window_it_lay_in(
    ring: FocusRing, look: Look, window: Window, qtbot: QtBot
) -> None:
    other = QWidget()
    within = QPushButton("Close", other)
    other.show()
    other.activateWindow()
    within.setFocus()
    qtbot.waitUntil(lambda: ring.target is within)
    delete(other)
    window.activateWindow()
    window.button.setFocus()
    qtbot.waitUntil(lambda: ring.target is window.button)


def test_the_ring_is_whole_around_a_button_at_the_edge_of_its_row(
    ring: FocusRing, window: Window, qtbot: QtBot
) -> None:
    row = QWidget()
    inside = QVBoxLayout(row)
    inside.setContentsMargins(0, 0, 0, 0)
    button = QPushButton("Dark")
    inside.addWidget(button)
    column = window.layout()
    assert column
    column.addWidget(row)
    button.setFocus()
    qtbot.waitUntil(lambda: ring.target is button)
    frame = window.findChild(QFocusFrame)
    assert frame
    qtbot.waitUntil(lambda: frame.height() > button.height())
    around = frame.parentWidget()
    assert around
    assert around.rect().contains(frame.geometry())
