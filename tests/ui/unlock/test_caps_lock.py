"""Telling caps lock from the letters that come."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from nhplogger.ui.unlock.caps_lock import CapsLock

PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def strike(field: QLineEdit, letter: str, modifier: Qt.KeyboardModifier) -> None:
    QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, modifier, letter))


@pytest.mark.parametrize(("letter", "modifier"), [("A", PLAIN), ("a", SHIFT)])
def test_a_letter_in_the_wrong_case_means_caps_lock(
    qtbot: QtBot, letter: str, modifier: Qt.KeyboardModifier
) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    caps = CapsLock(field)
    with qtbot.waitSignal(caps.changed) as changed:
        strike(field, letter, modifier)
    assert changed.args == [True]


def test_capitals_with_shift_figures_and_signs_mean_nothing(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    caps = CapsLock(field)
    with qtbot.assertNotEmitted(caps.changed):
        for letter, modifier in (("A", SHIFT), ("a", PLAIN), ("7", PLAIN), ("!", SHIFT), ("ß", PLAIN)):
            strike(field, letter, modifier)


def test_the_next_letter_in_the_right_case_takes_the_hint_away(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    caps = CapsLock(field)
    strike(field, "A", PLAIN)
    with qtbot.waitSignal(caps.changed) as changed:
        strike(field, "a", PLAIN)
    assert changed.args == [False]
