"""A meeting is finished, debriefed, completed and reported on, without the mouse."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nhplogger.domain.debrief_moves import summary_of
from nhplogger.domain.edits import Changed
from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.review import Amendment
from nhplogger.domain.theme import Rating
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.settings import Settings
from nhplogger.ui.capture.capture_page import CapturePage
from nhplogger.ui.debrief.debrief_page import DebriefPage
from nhplogger.ui.home.home_page import HomePage
from nhplogger.ui.house import House
from nhplogger.ui.look import Look
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.meetings.meetings_page import MeetingsPage
from nhplogger.ui.pages import Place
from nhplogger.ui.sessions.session_page import SessionPage
from tests.builders import a_meeting, a_moment
from tests.past_sessions import OVER, RUNNING
from tests.screen import worn_look
from tests.studies import a_study_file, reopened
from tests.ui.capture.keyboard import NONE, strike
from tests.ui.debrief.debriefed import AIMS, INFO, LEADERSHIP, debrief_study
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
    window.enter(debrief_study())
    assert window.house
    yield window.house
    window.close()
    window.deleteLater()


def press(key: Qt.Key | str, modifier: Qt.KeyboardModifier = NONE) -> None:
    """A key, with the focus where it is."""
    strike(focus(), key, modifier)
    QApplication.processEvents()


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found
    return found


def here(house: House) -> Place | None:
    """Where one is now."""
    return house.pages.place


def type_words(words: str) -> None:
    QTest.keyClicks(focus(), words)


def debrief_of(house: House) -> DebriefPage:
    page = house.pages.currentWidget()
    assert isinstance(page, DebriefPage)
    return page


def log_and_finish(house: House, ask: Recorder) -> None:
    """Three lines, and the end."""
    page = house.pages.currentWidget()
    assert isinstance(page, CapturePage)
    for line in ("Four of six lights are out #info-", "* chair moved on too soon", "Chair sums up #aims+"):
        type_words(line)
        press(Qt.Key.Key_Return)
    ask.will_answer(0)
    press(Qt.Key.Key_F12)


def test_from_the_end_of_a_meeting_to_its_report(house: House, ask: Recorder) -> None:
    log_and_finish(house, ask)
    assert here(house) is Place.FINISHED
    press(Qt.Key.Key_Return)
    assert here(house) is Place.DEBRIEF
    page = debrief_of(house)
    page.ratings.list.setFocus()
    press("4")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert [row.words for row in page.ratings.evidence.list.lines.rows] == ["Chair sums up"]
    press("5")
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Down)
    press("0")
    while focus() is not page.reflect.field:
        press(Qt.Key.Key_F6)
    type_words("Next time, sit elsewhere.")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, CTRL)
    assert here(house) is Place.REPORTS

    contents = house.logbook.contents_of(RUNNING.id)
    ratings = {each.theme_id: each.value for each in contents.all(Rating)}
    assert ratings == {LEADERSHIP.id: 4, AIMS.id: 5, INFO.id: None}
    summary = summary_of(contents)
    assert summary is not None
    assert summary.text == "Next time, sit elsewhere. chair moved on too soon"
    meeting = contents.get(Meeting, RUNNING.id)
    assert meeting is not None
    assert meeting.state is State.COMPLETE
    ask.check()


def test_evidence_leads_into_the_session_and_esc_back_to_the_debrief(house: House, ask: Recorder) -> None:
    log_and_finish(house, ask)
    press("d", CTRL | SHIFT)
    page = debrief_of(house)
    page.ratings.list.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    session = house.pages.currentWidget()
    assert isinstance(session, SessionPage)
    line = session.deeds.line
    assert line is not None
    assert getattr(line, "text", "") == "Chair sums up"
    press(Qt.Key.Key_Escape)
    assert here(house) is Place.DEBRIEF
    assert page.ratings.is_reading
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Escape)
    assert here(house) is Place.HOME


def test_a_debrief_is_left_gone_back_to_completed_and_opened_again(house: House, ask: Recorder) -> None:
    log_and_finish(house, ask)
    house.pages.go(Place.MEETINGS)
    meetings = house.pages.currentWidget()
    assert isinstance(meetings, MeetingsPage)
    meetings.list.choose(OVER.id)
    press("d", CTRL | SHIFT)
    page = debrief_of(house)
    assert page.meeting_in_hand == OVER.id
    page.ratings.list.setFocus()
    press("2")
    press(Qt.Key.Key_Escape)
    assert here(house) is Place.MEETINGS
    press("d", CTRL | SHIFT)
    assert page.ratings.list.model_rows.rows[0].value == 2
    press(Qt.Key.Key_Return, CTRL)
    assert here(house) is Place.REPORTS
    house.show_meeting(OVER.id)
    press("d")
    assert here(house) is Place.DEBRIEF
    while focus() is not page.header.reopen_button:
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    type_words("A gap was left")
    press(Qt.Key.Key_Return)
    contents = house.logbook.contents_of(OVER.id)
    assert [each.reason for each in contents.all(Amendment)] == ["A gap was left"]
    press(Qt.Key.Key_Escape)
    house.show_meeting(OVER.id)
    press(Qt.Key.Key_H, SHIFT)
    session = house.pages.currentWidget()
    assert isinstance(session, SessionPage)
    assert "Reason: A gap was left" in session.history.model.rows[0].detail


def test_home_leads_to_the_debrief_that_waits(house: House, ask: Recorder) -> None:
    log_and_finish(house, ask)
    house.go_home()
    QApplication.processEvents()
    home = house.pages.currentWidget()
    assert isinstance(home, HomePage)
    home.debriefs.list.setFocus()
    press(Qt.Key.Key_Return)
    assert here(house) is Place.DEBRIEF


def test_locking_while_half_a_summary_is_typed_loses_no_word(
    look: Look, ask: Recorder, tmp_path: Path, qtbot: QtBot
) -> None:
    path, clock, meeting = a_study_file(tmp_path), StillClock(a_moment("14:30")), a_meeting()
    book = Logbook(reopened(path), clock, "Fieldworker 2")
    book.take("Finish", (Changed(meeting, replace(meeting, state=State.DEBRIEF)),), None)
    window = MainWindow(look, Settings(tmp_path / "settings.ini"), ask, clock, tmp_path)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.enter(book)
    press("d", CTRL | SHIFT)
    assert window.house
    debrief_of(window.house).reflect.field.setFocus()
    type_words("Half a tho")
    press("l", CTRL)
    assert window.house is None
    store = reopened(path)
    found = summary_of(store.read_meeting(meeting.id))
    store.close()
    assert found is not None
    assert found.text == "Half a tho"
