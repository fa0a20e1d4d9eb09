"""Everything done in a meeting can be taken back and put back, and what it was is said."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nhplogger.domain.entry import Entry, Sign
from nhplogger.logbook.drafts import Drafts
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.settings import Settings
from nhplogger.ui.capture.capture_page import CapturePage
from nhplogger.ui.look import Look
from tests.ui.capture.keyboard import strike
from tests.ui.recorder import Recorder
from tests.worn import worn

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def _line(page: CapturePage) -> None:
    QTest.keyClicks(page.desk.line, "Lights are out")
    strike(page.desk.line, Qt.Key.Key_Return)


def _mark(page: CapturePage) -> None:
    page.dynamics.button("theme-f", Sign.HELPS).click()


_DEEDS: dict[str, Callable[[CapturePage], object]] = {
    "Note, Safety officer": _line,
    "Mark, funding": _mark,
    "Mark who is speaking": lambda page: strike(page.desk.line, "b", ALT),
    "Change who is here": lambda page: page.seats.tree.presence_asked.emit("person-PCSO"),
    "Go to another item": lambda page: strike(page.desk.line, Qt.Key.Key_N, CTRL),
    "Mark a key moment": lambda page: strike(page.desk.line, Qt.Key.Key_D, CTRL),
    "Add a person": lambda page: page.conductor._moves.add_person("Mrs Price", "", "Residents"),
    "Add a theme": lambda page: page.conductor._moves.add_theme("heating"),
    "Restricted passage": lambda page: strike(page.desk.line, Qt.Key.Key_F9, SHIFT),
}


@pytest.mark.parametrize("what", _DEEDS)
def test_any_deed_is_taken_back_and_put_back_by_key_and_named(
    page: CapturePage, book: Logbook, what: str
) -> None:
    before = book.meeting.copy(), book.register.copy()
    _DEEDS[what](page)
    after = book.meeting.copy(), book.register.copy()
    assert after != before
    strike(page.focusWidget(), Qt.Key.Key_Left, ALT)
    assert (book.meeting, book.register) == before
    assert page.last_words.words == f"Taken back: {what}, put back with"
    strike(page.focusWidget(), Qt.Key.Key_Right, ALT)
    assert (book.meeting, book.register) == after
    assert page.last_words.words == f"Put back: {what}, take back with"


def test_with_nothing_to_take_back_nothing_is_said(page: CapturePage, book: Logbook) -> None:
    said = page.last_words.words
    strike(page.desk.line, Qt.Key.Key_Left, ALT)
    strike(page.desk.line, Qt.Key.Key_Right, ALT)
    assert page.last_words.words == said


def test_a_line_taken_back_before_a_restart_is_put_back_after_it(
    page: CapturePage, book: Logbook, look: Look, tmp_path: Path, qtbot: QtBot, ask: Recorder
) -> None:
    _line(page)
    after = book.meeting.copy()
    strike(page.desk.line, Qt.Key.Key_Z, CTRL)
    page.desk.past.leave()
    book.close_meeting()
    book.open_meeting("meeting")
    again = worn(look, lambda: CapturePage(book, look, Drafts(book), Settings(tmp_path / "other.ini"), ask))
    qtbot.addWidget(again)
    again.desk.line.start_anew()
    strike(again.desk.line, Qt.Key.Key_Y, CTRL)
    assert book.meeting == after
    strike(again.desk.line, Qt.Key.Key_Z, CTRL)
    assert again.desk.line.text == "Lights are out"
    assert "Lights are out" not in [entry.text for entry in book.meeting.all(Entry)]
