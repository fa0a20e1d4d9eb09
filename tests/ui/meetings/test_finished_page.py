"""What is shown once a meeting is over."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nhplogger.domain.edits import Added
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.finished_page import FinishedPage
from tests.builders import a_meeting, an_action, an_area, an_entry


@pytest.fixture
def page(qtbot: QtBot, logbook: Logbook, look: Look) -> FinishedPage:
    values = (an_area(), a_meeting(), an_entry(), an_entry("Another", seq=2), an_action())
    assert logbook.do("Fill", *(Added(value) for value in values))
    made = FinishedPage(logbook, look)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_meeting(a_meeting().id)
    made.setFocus()
    return made


def test_it_counts_what_is_saved(page: FinishedPage) -> None:
    assert page.saved.text() == "2 lines are saved"
    assert page.counts.text() == "1 action agreed, 0 themes marked."


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_one_key_goes_on_to_the_report(
    qtbot: QtBot, page: FinishedPage, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    with qtbot.waitSignal(page.report_wanted) as wanted:
        QTest.keyClick(page.report_button, key, modifier)
    assert wanted.args == [a_meeting().id]


def test_enter_goes_on_to_the_debrief(qtbot: QtBot, page: FinishedPage) -> None:
    assert page.debrief_button.hasFocus()
    with qtbot.waitSignal(page.debrief_wanted) as wanted:
        QTest.keyClick(page.debrief_button, Qt.Key.Key_Return)
    assert wanted.args == [a_meeting().id]


def test_esc_goes_home(qtbot: QtBot, page: FinishedPage) -> None:
    with qtbot.waitSignal(page.home_wanted):
        QTest.keyClick(page, Qt.Key.Key_Escape)
