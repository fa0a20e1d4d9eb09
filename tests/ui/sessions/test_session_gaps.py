"""A session that is read: its timeline, its long log, two people made one, and reasons for taking back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from nhplogger.domain.edits import Added
from nhplogger.domain.entry import Entry
from nhplogger.domain.people import Attendance, Person
from nhplogger.domain.review import Amendment
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.feed_rows import EntryRow
from nhplogger.ui.look import Look
from nhplogger.ui.sessions.session_page import SessionPage
from tests.builders import a_moment, an_entry
from tests.past_sessions import LATER, OVER, SGT, past_study
from tests.worn import worn

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def past() -> Logbook:
    return past_study(StillClock(a_moment("14:30")))


@pytest.fixture
def page(past: Logbook, look: Look, qtbot: QtBot) -> SessionPage:
    made = worn(look, lambda: SessionPage(past, look))
    made.resize(1280, 672)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def press(key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(focus(), key, held)


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def in_hand(page: SessionPage) -> str:
    row = page.feed.view.feed.at(page.feed.view.currentIndex().row())
    return row.entry.id if isinstance(row, EntryRow) else ""


def test_l_shows_the_timeline_whose_cursor_leads_the_log(page: SessionPage) -> None:
    page.show_meeting(OVER.id, "rings")
    press(Qt.Key.Key_L)
    assert page.timeline.isVisible()
    assert focus() is page.timeline.chart
    assert page.timeline.stop
    assert page.timeline.stop.id == "rings"
    press(Qt.Key.Key_Home)
    assert in_hand(page) == "lights"
    assert focus() is page.timeline.chart
    press(Qt.Key.Key_Return)
    assert page.feed.view.hasFocus()
    page.select("rings")
    assert page.timeline.stop.id == "rings"
    press(Qt.Key.Key_L)
    assert page.timeline.isHidden()


def test_esc_on_the_timeline_goes_back_to_the_log(page: SessionPage, qtbot: QtBot) -> None:
    page.show_meeting(OVER.id)
    press(Qt.Key.Key_L)
    with qtbot.assertNotEmitted(page.back_wanted):
        press(Qt.Key.Key_Escape)
    assert page.timeline.isHidden()
    assert page.feed.view.hasFocus()


def test_opening_a_long_log_at_its_beginning_measures_only_what_is_near(
    page: SessionPage, past: Logbook, qtbot: QtBot
) -> None:
    lines = [
        an_entry(f"Line {seq}. " * 9, id=f"x{seq}", seq=seq + 99, meeting_id=OVER.id) for seq in range(1000)
    ]
    past.take("Fill", tuple(Added(each) for each in lines), OVER.id)
    page.show_meeting(OVER.id)
    view = page.feed.view
    view.viewport().repaint()
    assert view.measured < 300
    top = view.visualRect(view.currentIndex()).top()
    assert 0 <= top < view.viewport().height()
    qtbot.waitUntil(lambda: view.is_measured, timeout=60_000)
    assert view.visualRect(view.currentIndex()).top() == top


def test_taking_back_after_completion_asks_why(page: SessionPage) -> None:
    page.show_meeting(LATER.id, "quiet")
    press(Qt.Key.Key_S)
    give(page, "Misheard")
    line = page.book.meeting.get(Entry, "quiet")
    assert line
    assert line.starred
    press(Qt.Key.Key_Z, CTRL)
    why = focus()
    assert isinstance(why, QLineEdit)
    why.clear()
    press(Qt.Key.Key_Return)
    assert page.strip.said == "This meeting is complete. Say in a few words why it is changed."
    give(page, "It was right")
    line = page.book.meeting.get(Entry, "quiet")
    assert line
    assert not line.starred
    assert {each.reason for each in page.book.meeting.all(Amendment)} == {"Misheard", "It was right"}


def test_m_makes_somebody_in_the_list_who_they_are_everywhere(page: SessionPage, past: Logbook) -> None:
    page.show_meeting(OVER.id)
    seats = {seat.person_id: seat for seat in page.book.meeting.all(Attendance)}
    gone = next(each for each in seats if each != SGT.id)
    rows = page.people.list
    row = next(
        n for n in range(rows.rows.rowCount()) if rows.rows.row(rows.rows.index(n)).id == seats[gone].id
    )
    rows.setFocus()
    rows.setCurrentIndex(rows.rows.index(row))
    press(Qt.Key.Key_M)
    other, kept = page.strip.fields["other"], page.strip.fields["kept"]
    assert isinstance(other, QComboBox)
    assert isinstance(kept, QComboBox)
    assert focus() is other
    press(Qt.Key.Key_Return)
    assert page.strip.said == "Choose who else it is, or press Esc."
    other.setCurrentIndex(other.findData(SGT.id))
    kept.setCurrentIndex(kept.findData("that"))
    give(page, "One and the same")
    assert past.register.get(Person, gone) is None
    assert [each.person_id for each in page.book.meeting.all(Attendance)].count(SGT.id) == 1
    press(Qt.Key.Key_Z, CTRL)
    give(page, "They are two")
    assert past.register.get(Person, gone)
    assert {seat.person_id for seat in page.book.meeting.all(Attendance)} == set(seats)


def test_m_without_somebody_in_hand_says_what_to_do(page: SessionPage, qtbot: QtBot) -> None:
    page.show_meeting(OVER.id)
    with qtbot.waitSignal(page.told) as told:
        press(Qt.Key.Key_M)
    assert told.args == ["Choose somebody in the list of people first; M says who they are."]


def give(page: SessionPage, reason: str) -> None:
    field = page.strip.fields["reason"]
    assert isinstance(field, QLineEdit)
    field.setText(reason)
    QTest.keyClick(field, Qt.Key.Key_Return)
