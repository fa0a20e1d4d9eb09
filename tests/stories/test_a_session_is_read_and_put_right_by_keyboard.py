"""A session that is over is read, put right, looked back on and compared, without the mouse."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from nhplogger.domain.entry import Entry
from nhplogger.domain.people import Attendance, Presence
from nhplogger.domain.review import Amendment, Annotation
from nhplogger.domain.summary import Moment
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.settings import Settings
from nhplogger.ui.capture.feed_rows import EntryRow
from nhplogger.ui.house import House
from nhplogger.ui.look import Look
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.meetings.meetings_page import MeetingsPage
from nhplogger.ui.pages import Place
from nhplogger.ui.sessions.compare_page import ComparePage
from nhplogger.ui.sessions.going import open_moment
from nhplogger.ui.sessions.session_page import SessionPage
from tests.builders import a_moment
from tests.past_sessions import LATER, OVER, RUNNING, past_study
from tests.screen import worn_look
from tests.ui.capture.keyboard import NONE, strike
from tests.ui.recorder import Recorder

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    with worn_look(qapp) as worn:
        yield worn


@pytest.fixture
def ask() -> Recorder:
    return Recorder()


@pytest.fixture
def house(look: Look, ask: Recorder, tmp_path: Path, qtbot: QtBot) -> Iterator[House]:
    clock = StillClock(a_moment("14:30"))
    window = MainWindow(look, Settings(tmp_path / "settings.ini"), ask, clock, tmp_path)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.enter(past_study(clock))
    assert window.house
    window.house.go_home()
    yield window.house
    window.close()
    window.deleteLater()


def press(key: Qt.Key | str, modifier: Qt.KeyboardModifier = NONE) -> None:
    """A key, with the focus where it is."""
    strike(focus(), key, modifier)
    QApplication.processEvents()


def place_of(house: House) -> Place | None:
    """Where one is now."""
    return house.pages.place


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found
    return found


def fill(words: str) -> None:
    """Other words in the field in focus."""
    field = focus()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, words)


def read(house: House, meeting_id: str, entry_id: str = "") -> SessionPage:
    open_moment(house, Moment(meeting_id=meeting_id, entry_id=entry_id))
    QApplication.processEvents()
    page = house.pages.currentWidget()
    assert isinstance(page, SessionPage)
    return page


def in_hand(page: SessionPage) -> EntryRow:
    view = page.feed.view
    row = view.feed.at(view.currentIndex().row())
    assert isinstance(row, EntryRow)
    return row


def test_a_line_is_found_at_its_moment_and_put_right(house: House) -> None:
    page = read(house, OVER.id, "rings")
    assert in_hand(page).entry.id == "rings"
    assert page.feed.view.hasFocus()

    press(Qt.Key.Key_Return)
    fill('"Nobody ever rings back"')
    press(Qt.Key.Key_Return)
    assert in_hand(page).entry.text == "Nobody ever rings back"
    assert page.feed.view.hasFocus()
    press("t")
    fill("14:32")
    press(Qt.Key.Key_Return)
    assert (in_hand(page).entry.id, in_hand(page).time) == ("rings", "14:32")
    press("w")
    combo = focus()
    assert isinstance(combo, QComboBox)
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Return)
    assert in_hand(page).speaker is None
    press("s")
    assert in_hand(page).entry.starred
    press("n")
    fill("Said again after the meeting")
    press(Qt.Key.Key_Return)
    assert [note.spoken for note in in_hand(page).notes] == [
        "Fieldworker 2, 27 Nov 14:30: Said again after the meeting"
    ]
    assert page.book.meeting.count(Amendment) == 0

    press(Qt.Key.Key_Z, CTRL)
    assert page.book.meeting.count(Annotation) == 0
    press(Qt.Key.Key_Y, CTRL)
    assert page.book.meeting.count(Annotation) == 1


def test_a_line_is_taken_back_found_in_the_history_and_brought_back(house: House) -> None:
    page = read(house, OVER.id, "lights")
    press(Qt.Key.Key_Delete)
    assert page.book.meeting.get(Entry, "lights") is None
    assert in_hand(page).struck
    press("h")
    assert page.history.list.hasFocus()
    assert page.history.model.rows[0].text.splitlines()[-1] == "Taken back"
    press("b")
    assert page.book.meeting.get(Entry, "lights")
    assert not in_hand(page).struck
    assert len(page.history.model.rows) == 3
    press(Qt.Key.Key_Escape)
    assert page.history.isHidden()
    assert page.feed.view.hasFocus()


def test_who_was_there_is_put_right(house: House) -> None:
    page = read(house, OVER.id)
    press(Qt.Key.Key_F6)
    press(Qt.Key.Key_F6)
    assert page.people.list.hasFocus()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    fill("half past")
    press(Qt.Key.Key_Return)
    assert page.strip.said == "No time understood in “half past”. Type one such as 14:10."
    fill("15:10")
    press(Qt.Key.Key_Return)
    seat = page.book.meeting.get(Attendance, "seat sgt")
    assert seat
    assert (seat.status, seat.left_at) == (Presence.LEFT, a_moment("15:10"))
    press("h")
    assert page.history.model.rows[0].text.splitlines()[0] == "Status of Sgt Hughes: present → left early"


def test_a_key_in_the_words_of_a_line_replaces_none_of_them_and_one_in_a_time_replaces_it(
    house: House,
) -> None:
    page = read(house, OVER.id, "rings")
    press(Qt.Key.Key_Return)
    field = focus()
    assert isinstance(field, QLineEdit)
    words = field.text()
    press("s")
    assert field.text() == words + "s"
    press(Qt.Key.Key_Escape)
    press("t")
    field = focus()
    assert isinstance(field, QLineEdit)
    assert field.selectedText() == field.text()
    assert page.strip.isVisible()


def test_after_completion_every_change_says_why(house: House) -> None:
    page = read(house, LATER.id, "quiet")
    press("s")
    assert page.strip.isVisible()
    press(Qt.Key.Key_Return)
    assert page.strip.said == "This meeting is complete. Say in a few words why it is changed."
    assert not in_hand(page).entry.starred
    fill("Misheard")
    press(Qt.Key.Key_Return)
    assert in_hand(page).entry.starred
    assert [note.spoken for note in in_hand(page).notes] == ["amended 27 Nov: Misheard"]
    press(Qt.Key.Key_Delete)
    field = focus()
    assert isinstance(field, QLineEdit)
    assert field.text() == "Misheard"
    press(Qt.Key.Key_Escape)
    assert page.book.meeting.get(Entry, "quiet")
    press(Qt.Key.Key_H, SHIFT)
    assert "Reason: Misheard" in page.history.model.rows[0].detail


def test_two_sessions_are_compared_and_one_gets_back(house: House) -> None:
    read(house, LATER.id)
    press("c")
    page = house.pages.currentWidget()
    assert isinstance(page, ComparePage)
    assert (page.first.currentData(), page.second.currentData()) == (OVER.id, LATER.id)
    assert page.table.hasFocus()
    press(Qt.Key.Key_Down)
    fact = page.model.fact(page.table.currentIndex().row())
    assert fact
    assert (fact.name, fact.first, fact.second) == ("In the room", "2", "1")
    press(Qt.Key.Key_Escape)
    assert place_of(house) is Place.SESSION
    press(Qt.Key.Key_Escape)
    assert place_of(house) is Place.HOME


def test_the_running_meeting_is_one_key_away_and_as_it_was(house: House) -> None:
    page = read(house, OVER.id, "lights")
    press("s")
    assert page.book.meeting.get(Entry, "lights")
    press(Qt.Key.Key_0, CTRL)
    assert place_of(house) is Place.CAPTURE
    assert house.logbook.current == RUNNING
    assert house.logbook.history.done == ()


def test_words_are_found_in_the_log(house: House) -> None:
    page = read(house, OVER.id)
    press("f")
    QTest.keyClicks(focus(), "rings")
    QApplication.processEvents()
    assert in_hand(page).entry.id == "rings"
    press(Qt.Key.Key_Escape)
    assert page.feed.view.hasFocus()


@pytest.mark.parametrize("place", [place for place in Place if place not in (Place.CAPTURE, Place.REHEARSAL)])
def test_the_running_meeting_is_one_key_away_from_every_screen(house: House, place: Place) -> None:
    if place in (Place.SESSION, Place.COMPARE):
        read(house, OVER.id)
    house.pages.go(place)
    QApplication.processEvents()
    assert house.frame.bar.isVisible()
    press(Qt.Key.Key_0, CTRL)
    assert place_of(house) is Place.CAPTURE


def test_add_past_meeting_leads_from_meetings_to_where_things_are_brought_in(house: House) -> None:
    house.pages.go(Place.MEETINGS)
    page = house.pages.currentWidget()
    assert isinstance(page, MeetingsPage)
    page.header.past_button.click()
    assert place_of(house) is Place.BRINGING
