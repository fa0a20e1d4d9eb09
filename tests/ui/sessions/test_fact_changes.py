"""Agenda and ratings of a session are put right by keyboard, with a reason where the meeting is complete."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from nhplogger.domain.meeting import AgendaItem
from nhplogger.domain.review import Amendment
from nhplogger.domain.theme import Rating
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.look import Look
from nhplogger.ui.sessions.session_page import SessionPage
from tests.builders import a_moment
from tests.past_sessions import LATER, OVER, past_study
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


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(focus(), key, held)


def fill(words: str) -> None:
    field = focus()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, words) if words else field.clear()


def item(page: SessionPage, item_id: str = "item") -> AgendaItem:
    found = page.book.meeting.get(AgendaItem, item_id)
    assert found
    return found


def test_an_item_is_put_right_field_by_field(page: SessionPage) -> None:
    page.show_meeting(OVER.id)
    page.side.agenda.list.setFocus()
    press(Qt.Key.Key_Return)
    fill("Street lighting")
    for words in ("20", "14:02", "14:16"):
        press(Qt.Key.Key_Tab)
        fill(words)
    press(Qt.Key.Key_Tab)
    assert isinstance(focus(), QComboBox)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    found = item(page)
    assert (found.title, found.minutes, found.deferred) == ("Street lighting", 20, True)
    assert (found.started_at, found.ended_at) == (a_moment("14:02"), a_moment("14:16"))
    assert page.side.agenda.list.hasFocus()
    press(Qt.Key.Key_H)
    assert page.history.model.rows[0].text.splitlines()[:2] == [
        "Title changed from “Lighting” to “Street lighting”",
        "Minutes planned changed from 10 to 20",
    ]
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Z, CTRL)
    assert item(page).title == "Lighting"


@pytest.mark.parametrize(
    ("tabs", "words", "problem"),
    [
        (0, "", "An item needs a title. Type one; Esc leaves it as it was."),
        (1, "ten", "“ten” is no number of minutes. Type one such as 15, or nothing."),
        (2, "soon", "No time understood in “soon”. Type one such as 14:10."),
        (3, "13:50", "An item begins before it ends. Change one of the two times."),
    ],
)
def test_what_cannot_be_stays_in_its_field_and_is_told(
    page: SessionPage, tabs: int, words: str, problem: str
) -> None:
    page.show_meeting(OVER.id)
    before = item(page)
    page.side.agenda.list.setFocus()
    press(Qt.Key.Key_Return)
    for _time in range(tabs):
        press(Qt.Key.Key_Tab)
    fill(words)
    press(Qt.Key.Key_Return)
    assert page.strip.said == problem
    assert item(page) == before
    press(Qt.Key.Key_Escape)
    assert page.side.agenda.list.hasFocus()


def test_an_item_of_a_complete_meeting_is_put_right_only_for_a_reason(page: SessionPage) -> None:
    page.show_meeting(LATER.id)
    page.side.agenda.list.setFocus()
    press(Qt.Key.Key_Return)
    fill("Lights")
    press(Qt.Key.Key_Return)
    assert page.strip.said == "This meeting is complete. Say in a few words why it is changed."
    reason = page.strip.fields["reason"]
    reason.setFocus()
    fill("Its name on paper")
    press(Qt.Key.Key_Return)
    assert item(page, "item again").title == "Lights"
    assert [each.reason for each in page.book.meeting.all(Amendment)] == ["Its name on paper"]


def test_enter_on_the_heading_of_an_item_in_the_log_puts_it_right_too(page: SessionPage) -> None:
    page.show_meeting(OVER.id)
    view = page.feed.view
    place = view.feed.place("item")
    assert place is not None
    view.setCurrentIndex(view.feed.index(place))
    press(Qt.Key.Key_Return)
    assert set(page.strip.fields) == {"title", "minutes", "began", "ended", "deferred"}


def test_a_rating_is_changed_told_and_taken_back(page: SessionPage) -> None:
    page.show_meeting(OVER.id)
    page.side.ratings.list.setFocus()
    press(Qt.Key.Key_Return)
    assert isinstance(focus(), QComboBox)
    press(Qt.Key.Key_2)
    press(Qt.Key.Key_Return)
    (rating,) = page.book.meeting.all(Rating)
    assert rating.value == 2
    press(Qt.Key.Key_H)
    assert page.history.model.rows[0].text == "Rating changed from 4 to 2"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Return)
    (rating,) = page.book.meeting.all(Rating)
    assert rating.value is None
    press(Qt.Key.Key_Z, CTRL)
    press(Qt.Key.Key_Z, CTRL)
    (rating,) = page.book.meeting.all(Rating)
    assert rating.value == 4


def test_g_goes_from_an_item_and_from_an_action_to_the_log(page: SessionPage, qtbot: QtBot) -> None:
    page.show_meeting(OVER.id, "rings")
    page.side.agenda.list.setFocus()
    press(Qt.Key.Key_G)
    view = page.feed.view
    assert view.hasFocus()
    assert view.feed.at(view.currentIndex().row()).id == "item"
    page.side.agreed.list.setFocus()
    press(Qt.Key.Key_G)
    assert view.feed.at(view.currentIndex().row()).id == "promise"
    with qtbot.waitSignal(page.told) as told:
        press(Qt.Key.Key_G)
    assert told.args == ["Choose an item or an action beside the log first; G goes to it."]


def test_a_name_cut_short_is_told_whole_beside_the_mouse(page: SessionPage) -> None:
    page.show_meeting(OVER.id)
    rows = page.people.list.rows
    tip = rows.index(1).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "Housing officer, since 14:03 · Housing, late"
