"""The reflective summary is never lost: half typed, while the disk refuses, hidden, locked, moved."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nhplogger.domain.debrief_moves import summary_of
from nhplogger.domain.edits import Changed
from nhplogger.domain.leaving import ReflectiveSummary
from nhplogger.domain.meeting import State
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.debriefing import complete, reopen
from nhplogger.logbook.elsewhere import save_elsewhere
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.debrief.debrief_page import DebriefPage
from nhplogger.ui.debrief.record_column import no_checks
from nhplogger.ui.look import Look
from tests.builders import a_meeting
from tests.past_sessions import LATER, OVER
from tests.studies import a_study_file, reopened
from tests.ui.capture.keyboard import strike
from tests.ui.capture.states import refuse

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = f"reflective summary {OVER.id}"


def write(page: DebriefPage, words: str) -> None:
    page.reflect.field.setFocus()
    QTest.keyClicks(page.reflect.field, words)


def recorded(book: Logbook) -> list[str]:
    """What the file has of it."""
    return [each.text for each in book.store.read_meeting(OVER.id).all(ReflectiveSummary)]


def after_a_crash(book: Logbook, look: Look, qtbot: QtBot) -> DebriefPage:
    """Another page on the same file, of a program that knows nothing but the file."""
    page = DebriefPage(Logbook(book.store, book.clock, "Fieldworker 2"), look, no_checks)
    qtbot.addWidget(page)
    assert page.show_meeting(OVER.id)
    return page


def test_half_typed_words_are_on_disk_at_once_and_come_back_after_a_crash(
    qtbot: QtBot, book: Logbook, page: DebriefPage, look: Look
) -> None:
    write(page, "The room warmed up o")
    qtbot.waitUntil(lambda: "warmed up o" in book.store.kept_words(KEY))
    assert recorded(book) == []
    again = after_a_crash(book, look, qtbot)
    assert again.reflect.field.toPlainText() == "The room warmed up o"
    assert again.reflect.saved.text() == "We put back what you were typing."
    again.keep()
    assert recorded(book) == ["The room warmed up o"]
    assert book.store.kept_words(KEY) == ""


def test_words_that_were_deleted_stay_deleted_after_a_crash(
    qtbot: QtBot, book: Logbook, page: DebriefPage, look: Look
) -> None:
    write(page, "Too hard on him")
    page.keep()
    page.reflect.field.selectAll()
    strike(page.reflect.field, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: book.store.kept_words(KEY) != "")
    assert after_a_crash(book, look, qtbot).reflect.field.toPlainText() == ""


def test_leaving_the_field_makes_one_act_of_what_was_typed(book: Logbook, page: DebriefPage) -> None:
    write(page, "The room warmed up. It stayed so.")
    page.ratings.list.setFocus()
    assert recorded(book) == ["The room warmed up. It stayed so."]
    assert page.reflect.words.text() == "7 words"
    assert page.reflect.saved.text() == f"Saved {book.clock.now().astimezone():%H:%M:%S}"
    strike(page.ratings.list, Qt.Key.Key_Z, CTRL)
    assert recorded(book) == []
    assert page.reflect.field.toPlainText() == ""


def test_undo_in_the_field_takes_back_typing_first_and_then_what_was_done(
    book: Logbook, page: DebriefPage
) -> None:
    write(page, "Kind. ")
    page.ratings.list.setFocus()
    strike(page.ratings.list, "4")
    page.reflect.field.setFocus()
    while page.reflect.field.document().isUndoAvailable():
        strike(page.reflect.field, Qt.Key.Key_Z, CTRL)
    assert page.reflect.field.toPlainText() == ""
    assert page.header.left.whole == "0 checks left, 2 of 3 rated"
    page.ratings.list.setFocus()
    assert recorded(book) == []


def test_a_pause_puts_what_is_typed_into_the_record(qtbot: QtBot, book: Logbook, page: DebriefPage) -> None:
    page.keeper._pause.setInterval(1)
    write(page, "Warm")
    qtbot.waitUntil(lambda: recorded(book) == ["Warm"])


def test_while_the_disk_refuses_the_words_stay_and_are_tried_again(
    qtbot: QtBot, book: Logbook, page: DebriefPage
) -> None:
    refuse(book)
    write(page, "Nothing is lost")
    with qtbot.waitSignal(book.failed):
        page.ratings.list.setFocus()
    assert page.reflect.saved.text() == "Not saved yet. Keep typing: it is tried again."
    page.hide()
    page.show()
    assert page.reflect.field.toPlainText() == "Nothing is lost"
    refuse(book, on=False)
    qtbot.waitUntil(lambda: "Nothing is lost" in book.store.kept_words(KEY), timeout=5000)
    page.keep()
    assert recorded(book) == ["Nothing is lost"]
    assert page.reflect.saved.text().startswith("Saved ")


def test_a_page_that_is_hidden_keeps_its_words(book: Logbook, page: DebriefPage) -> None:
    write(page, "Seen from the back row")
    page.hide()
    assert recorded(book) == ["Seen from the back row"]


def test_words_half_typed_when_the_meeting_was_completed_are_shown_and_wait(
    qtbot: QtBot, book: Logbook, page: DebriefPage, look: Look
) -> None:
    write(page, "Half")
    qtbot.waitUntil(lambda: "Half" in book.store.kept_words(KEY))
    again = after_a_crash(book, look, qtbot)
    assert complete(again.debriefing.book)
    third = after_a_crash(book, look, qtbot)
    assert third.reflect.field.toPlainText() == "Half"
    assert third.reflect.field.isReadOnly()
    third.keep()
    assert recorded(book) == []
    third.refresh()
    assert third.reflect.field.toPlainText() == "Half"
    assert reopen(third.debriefing.book, "Words were left")
    third.keep()
    assert recorded(book) == ["Half"]


def test_a_study_that_moves_elsewhere_takes_the_words_along(
    qtbot: QtBot, clock: StillClock, look: Look, tmp_path: Path
) -> None:
    book = Logbook(reopened(a_study_file(tmp_path)), clock, "Fieldworker 2")
    meeting = a_meeting()
    book.take("Finish", (Changed(meeting, replace(meeting, state=State.DEBRIEF)),), meeting.id)
    page = DebriefPage(book, look, no_checks)
    qtbot.addWidget(page)
    assert page.show_meeting(meeting.id)
    write(page, "Carried over")
    refuse(book)
    save_elsewhere(book, tmp_path / "elsewhere.nhp")
    assert "Carried over" in book.store.kept_words(f"reflective summary {meeting.id}")
    page.keep()
    found = book.store.read_meeting(meeting.id).all(ReflectiveSummary)
    assert [each.text for each in found] == ["Carried over"]
    book.close()


def test_characters_no_file_can_hold_are_left_out(book: Logbook, page: DebriefPage) -> None:
    page.reflect.field.setPlainText("one\x07 two \ud800three")
    page.keep()
    QApplication.processEvents()
    found = summary_of(page.debriefing.book.meeting)
    assert found is not None
    assert found.text == "one two three"


def test_it_is_known_whether_a_disk_has_the_words(qtbot: QtBot, book: Logbook, page: DebriefPage) -> None:
    assert not page.keeper.is_held
    refuse(book)
    write(page, "Nothing is lost")
    page.keeper.flush()
    assert page.keeper.is_held
    refuse(book, on=False)
    page.keeper.flush()
    assert not page.keeper.is_held


def test_words_no_disk_took_wait_in_memory_while_one_is_elsewhere(
    qtbot: QtBot, book: Logbook, page: DebriefPage
) -> None:
    refuse(book)
    write(page, "Nothing is lost")
    assert page.show_meeting(LATER.id)
    assert page.keeper.is_held
    assert page.reflect.field.toPlainText() == ""
    assert page.show_meeting(OVER.id)
    assert page.reflect.field.toPlainText() == "Nothing is lost"
    assert page.show_meeting(LATER.id)
    refuse(book, on=False)
    page.keeper.flush()
    assert not page.keeper.is_held
    assert page.show_meeting(OVER.id)
    page.keep()
    assert recorded(book) == ["Nothing is lost"]
