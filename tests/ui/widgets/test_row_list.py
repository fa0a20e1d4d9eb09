"""Short lists that scroll with their page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from nhplogger.ui.look import Look
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.painting import Chip
from nhplogger.ui.widgets.row_list import RowList
from nhplogger.ui.widgets.row_model import Row, RowModel

_PLAIN = Qt.KeyboardModifier.NoModifier
ROWS = [
    Row(id="1", lead="Tue 2 Dec", title="Tasking group", detail="Dunmere", aside="9 expected"),
    Row(id="2", badge=("HO", "HO"), title="Repair the door", chip=Chip(text="2 days ago", tone=Tone.WARN)),
    Row(id="3", title="Panel", button="Open"),
]


@pytest.mark.parametrize("rows", [[], ROWS])
def test_a_short_list_is_a_sound_model(qtmodeltester: ModelTester, rows: list[Row]) -> None:
    model = RowModel()
    model.show_rows(rows)
    qtmodeltester.check(model)


def test_the_same_rows_again_do_not_disturb_the_list(qtbot: QtBot) -> None:
    model = RowModel()
    model.show_rows(ROWS)
    with qtbot.assertNotEmitted(model.modelReset):
        model.show_rows(list(ROWS))


def test_the_list_is_as_high_as_its_rows(qtbot: QtBot, look: Look) -> None:
    rows = RowList(look, "Next meetings")
    qtbot.addWidget(rows)
    rows.show_rows(ROWS[:1])
    one = rows.sizeHint().height()
    rows.show_rows(ROWS)
    assert rows.sizeHint().height() == 3 * one


def test_arrow_and_enter_choose_a_row(qtbot: QtBot, look: Look) -> None:
    rows = RowList(look, "Next meetings")
    qtbot.addWidget(rows)
    rows.show_rows(ROWS)
    rows.resize(400, 200)
    with qtbot.waitActive(rows):
        rows.show()
        rows.activateWindow()
    rows.setFocus()
    qtbot.waitUntil(rows.hasFocus)
    with qtbot.waitSignal(rows.chosen) as chosen:
        QTest.keyClick(rows, Qt.Key.Key_Down)
        QTest.keyClick(rows, Qt.Key.Key_Return)
    assert chosen.args == ["2"]


def test_a_click_chooses_a_row(qtbot: QtBot, look: Look) -> None:
    rows = RowList(look, "Next meetings")
    qtbot.addWidget(rows)
    rows.show_rows(ROWS)
    rows.show()
    third = rows.visualRect(rows.rows.index(2)).center()
    with qtbot.waitSignal(rows.chosen) as chosen:
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, _PLAIN, third)
    assert chosen.args == ["3"]
