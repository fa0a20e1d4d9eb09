"""Two sessions are chosen by keyboard, and the foot of the page says with which keys."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from nhplogger.domain.edits import Added
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.look import Look
from nhplogger.ui.sessions.compare_keys import compare_rows
from nhplogger.ui.sessions.compare_page import ComparePage
from tests.builders import a_moment
from tests.past_sessions import LATER, OVER, past_study
from tests.worn import worn

THIRD = replace(OVER, id="third", title="September meeting", day=OVER.day - timedelta(30))


@pytest.fixture
def past() -> Logbook:
    return past_study(StillClock(a_moment("14:30")))


@pytest.fixture
def page(past: Logbook, look: Look, qtbot: QtBot) -> ComparePage:
    made = worn(look, lambda: ComparePage(past, look))
    made.resize(1200, 640)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.compare_with(LATER.id)
    made.table.setFocus()
    return made


def chosen(page: ComparePage) -> tuple[str, str]:
    return page.first.currentData(), page.second.currentData()


@pytest.mark.parametrize(("key", "name"), [(Qt.Key.Key_A, "first"), (Qt.Key.Key_B, "second")])
def test_a_and_b_open_the_two_choices(page: ComparePage, key: Qt.Key, name: str) -> None:
    QTest.keyClick(page.table, key)
    choice: QComboBox = getattr(page, name)
    assert choice.view().isVisible()
    QTest.keyClick(choice.view(), Qt.Key.Key_Escape)
    assert not choice.view().isVisible()
    assert choice.hasFocus()


def test_c_takes_a_third_session_in_place_of_the_other(page: ComparePage, past: Logbook) -> None:
    past.take("Add", (Added(THIRD),), THIRD.id)
    page.compare_with(LATER.id)
    assert chosen(page) == (OVER.id, LATER.id)
    QTest.keyClick(page.table, Qt.Key.Key_C)
    assert chosen(page) == (OVER.id, THIRD.id)
    assert page.model.headerData(1, Qt.Orientation.Horizontal) == "Tue 30 Sept 2025"
    QTest.keyClick(page.table, Qt.Key.Key_C)
    assert chosen(page) == (OVER.id, LATER.id)


def test_c_says_so_where_there_is_no_third(page: ComparePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.told) as told:
        QTest.keyClick(page.table, Qt.Key.Key_C)
    assert told.args == ["There is no third session of this area that is over."]
    assert chosen(page) == (OVER.id, LATER.id)


def test_the_foot_says_what_each_key_does(page: ComparePage, qtbot: QtBot) -> None:
    for row in compare_rows():
        assert f"{row.keys[0]} – {row.words}" in page.foot.text()
    with qtbot.waitSignal(page.back_wanted):
        QTest.keyClick(page.table, Qt.Key.Key_Escape)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_both_sessions_can_be_read_at_every_size_of_text(page: ComparePage, look: Look, scale: float) -> None:
    look.wear(None, scale)
    QApplication.processEvents()
    assert page.minimumSizeHint().width() <= QSize(1280, 672).width() - look.scaled(55)
    assert page.rect().contains(page.foot.mapTo(page, page.foot.rect().bottomLeft()))
