"""Home, on a real study."""

from dataclasses import replace
from datetime import time, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nhplogger.domain.edits import Added, Changed
from nhplogger.domain.meeting import Meeting, State
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.home.home_page import HomePage
from nhplogger.ui.home.quick_start_card import QuickStart
from nhplogger.ui.look import Look
from tests.builders import DAY, START, a_meeting, a_person, an_action, an_agency, an_area, an_attendance


@pytest.fixture
def home(qtbot: QtBot, logbook: Logbook, look: Look) -> HomePage:
    page = HomePage(logbook, look)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.setFocus()
    return page


def plan(logbook: Logbook, **fields: Any) -> Meeting:
    meeting = a_meeting(begins=time(14, 10), **fields)
    seat = an_attendance(a_person(), agency_id=an_agency().id)
    edits = (an_area(), an_agency(), a_person(agency_id=an_agency().id), meeting, seat)
    assert logbook.do("Plan", *(Added(value) for value in edits))
    return meeting


def test_an_empty_study_starts_a_meeting_with_one_enter(qtbot: QtBot, home: HomePage) -> None:
    field = QApplication.focusWidget()
    assert field is home.quick.area
    with qtbot.waitSignal(home.quick.start_wanted) as wanted:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert wanted.args == [QuickStart(area="First area", title="Partnership meeting")]


def test_a_typed_area_takes_the_place_of_the_one_offered(qtbot: QtBot, home: HomePage) -> None:
    QTest.keyClicks(home.quick.area, "Brackwell")
    with qtbot.waitSignal(home.quick.start_wanted) as wanted:
        QTest.keyClick(home.quick.area, Qt.Key.Key_Return)
    assert wanted.args == [QuickStart(area="Brackwell", title="Partnership meeting")]


def test_a_meeting_without_an_area_is_not_started(qtbot: QtBot, home: HomePage) -> None:
    home.quick.area.clear()
    with qtbot.assertNotEmitted(home.quick.start_wanted):
        QTest.keyClick(home.quick.area, Qt.Key.Key_Return)


def test_enter_starts_the_meeting_of_today(qtbot: QtBot, home: HomePage, logbook: Logbook) -> None:
    meeting = plan(logbook)
    qtbot.waitUntil(home.today.start_button.hasFocus)
    with qtbot.waitSignal(home.today.start_wanted) as wanted:
        QTest.keyClick(home.today.start_button, Qt.Key.Key_Return)
    assert wanted.args == [meeting.id]


def test_a_planned_meeting_appears_as_soon_as_it_is_saved(home: HomePage, logbook: Logbook) -> None:
    plan(logbook)
    later = a_meeting("Tasking group", day=DAY + timedelta(days=5))
    logbook.do("Plan", Added(later))
    assert home.today.accessibleName() == "Partnership meeting, in 25 minutes"
    assert home.next.list.rows.rowCount() == 1


def test_a_running_meeting_can_be_returned_to(home: HomePage, logbook: Logbook) -> None:
    meeting = plan(logbook)
    logbook.do("Start", Changed(meeting, replace(meeting, state=State.LIVE, started_at=START)))
    assert home.primary.text() == "Return to the meeting"
    assert not home.today.check_button.isVisible()


def test_a_meeting_that_waits_for_its_debrief_leads_there(
    qtbot: QtBot, home: HomePage, logbook: Logbook
) -> None:
    meeting = plan(logbook, state=State.DEBRIEF)
    waiting = home.debriefs.list
    with qtbot.waitSignal(home.debrief_wanted) as wanted:
        waiting.setFocus()
        QTest.keyClick(waiting, Qt.Key.Key_Return)
    assert wanted.args == [meeting.id]


def test_overdue_actions_are_counted_among_the_open_ones(home: HomePage, logbook: Logbook) -> None:
    plan(logbook)
    late, some_day = an_action(due=DAY - timedelta(days=2)), an_action("Another")
    logbook.do("Agree", Added(late), Added(some_day))
    assert home.overdue.list.rows.rowCount() == 1


def test_large_text_puts_one_column_above_the_other(home: HomePage, look: Look) -> None:
    home.resize(1366, 700)
    QApplication.processEvents()
    beside = home.backup.mapTo(home, home.backup.rect().topLeft()).x()
    look.wear(None, 2.0)
    home.resize(1281, 700)
    QApplication.processEvents()
    assert home.backup.mapTo(home, home.backup.rect().topLeft()).x() < beside


def test_a_study_that_cannot_be_read_is_said_once_and_tried_again(
    home: HomePage, logbook: Logbook, qtbot: QtBot
) -> None:
    plan(logbook)
    db = logbook.store._db
    db.execute("ALTER TABLE meeting RENAME TO pulled")
    home.refresh()
    assert home.unread.isVisible()
    assert "What was saved before is safe" in home.unread.text()
    assert home.today.isVisible()
    button = home.unread.offer("again")
    button.click()
    assert home.unread.isVisible()
    db.execute("ALTER TABLE pulled RENAME TO meeting")
    button = home.unread.offer("again")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert not home.unread.isVisible()
    assert home.today.start_button.isVisible()


def test_home_of_a_study_never_read_shows_the_way_to_try_again_only(
    qtbot: QtBot, logbook: Logbook, look: Look
) -> None:
    logbook.store._db.execute("ALTER TABLE meeting RENAME TO pulled")
    page = HomePage(logbook, look)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.setFocus()
    button = QApplication.focusWidget()
    assert button is page.unread.offer("again")
    assert not page.quick.isVisible()
    logbook.store._db.execute("ALTER TABLE pulled RENAME TO meeting")
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert not page.unread.isVisible()
    assert page.quick.isVisible()
    assert QApplication.focusWidget() is page.quick.area
