"""The panel of a meeting's key moments."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from nhplogger.domain.summary import Moment
from nhplogger.ui.capture.row_list_model import RowListModel
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.key_moment_rows import KeyMomentRow, key_moment_rows
from nhplogger.ui.meetings.key_moments import WIDTH, KeyMomentsPanel
from tests.ui.meetings.timelines import planned, usual

ROWS = key_moment_rows(usual())
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot, look: Look) -> KeyMomentsPanel:
    made = KeyMomentsPanel(look)
    qtbot.addWidget(made)
    made.resize(WIDTH, 304)
    made.show_rows(ROWS)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.list.setFocus()
    return made


def test_starred_lines_come_first_with_time_person_and_words() -> None:
    first_star, second_star, *others = ROWS
    assert (first_star.time, first_star.person) == ("14:18", "Resident 2")
    assert first_star.text == "“It isn’t down. We stopped ringing 101 because nobody rings back.”"
    assert (second_star.time, second_star.person) == ("14:30", "Resident 3")
    assert not any(row.starred for row in others)
    assert [row.time for row in others] == sorted(row.time for row in others)
    assert first_star.spoken.endswith("gets in the way, key moment")


@pytest.mark.parametrize("rows", [[], ROWS])
def test_the_list_is_a_sound_model(qtmodeltester: ModelTester, rows: list[KeyMomentRow]) -> None:
    model: RowListModel[KeyMomentRow] = RowListModel()
    model.show_rows(rows)
    qtmodeltester.check(model)


def test_it_says_how_many_are_in_view(panel: KeyMomentsPanel) -> None:
    assert panel.count.text() == f"{panel.list.in_view} of {len(ROWS)}"
    assert 3 <= panel.list.in_view < len(ROWS)
    assert panel.count.accessibleName() == f"{len(ROWS)} key moments"
    panel.resize(WIDTH, 1000)
    assert panel.count.text() == str(len(ROWS))


def test_arrows_choose_and_enter_opens(panel: KeyMomentsPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.moment_chosen) as chosen:
        QTest.keyClick(panel.list, Qt.Key.Key_Down)
    assert chosen.args == [ROWS[1].moment]
    with qtbot.waitSignal(panel.moment_wanted) as wanted:
        QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert wanted.args == [ROWS[1].moment]


def test_a_click_on_the_word_open_opens_and_one_beside_it_only_chooses(
    panel: KeyMomentsPanel, qtbot: QtBot
) -> None:
    row = panel.list.visualRect(panel.rows.index(1))
    with qtbot.assertNotEmitted(panel.moment_wanted):
        QTest.mouseClick(panel.list.viewport(), LEFT, pos=row.center())
    with qtbot.waitSignal(panel.moment_wanted) as wanted:
        QTest.mouseClick(panel.list.viewport(), LEFT, pos=row.topRight() + QPoint(-20, 15))
    assert wanted.args == [ROWS[1].moment]


def test_a_row_is_selected_from_elsewhere_without_an_echo(panel: KeyMomentsPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.moment_chosen):
        panel.select(ROWS[2].id)
    assert panel.list.currentIndex().row() == 2
    panel.select("no such line")
    assert not panel.list.selectedIndexes()


def test_without_any_it_teaches_the_key_that_marks_one(panel: KeyMomentsPanel, look: Look) -> None:
    panel.show_rows(key_moment_rows(planned()))
    assert panel.empty.isVisible()
    assert "Press Ctrl+D in a meeting to mark a key moment." in panel.empty.accessibleName()
    look.keys.use({"Ctrl+D": "Ctrl+K"})
    assert "Press Ctrl+K" in panel.empty.accessibleName()
    assert panel.count.text() == ""


def test_a_moment_opens_its_own_line() -> None:
    assert ROWS[0].moment == Moment(meeting_id="meeting", entry_id=ROWS[0].id)
