"""A bare sign and Enter: the line says what is missing, and stays."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from nhplogger.domain.entry import Entry
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.capture_page import CapturePage
from tests.ui.announcements import listen
from tests.ui.capture.keyboard import strike
from tests.ui.capture.states import write


@pytest.mark.parametrize(
    ("sign", "sentence"),
    [
        ("!", "Say what was agreed first."),
        ("=", "Say what was decided first."),
        ("?", "Say what the priority is first."),
        ("*", "Say what you thought first."),
        ('"', "Say what was said first."),
    ],
)
def test_a_bare_sign_is_kept_in_the_line_and_told_of(
    page: CapturePage, book: Logbook, monkeypatch: pytest.MonkeyPatch, sign: str, sentence: str
) -> None:
    heard, before = listen(monkeypatch), book.meeting.all(Entry)
    write(page, sign)
    assert book.meeting.all(Entry) == before
    assert page.desk.line.text == sign
    assert page.desk.preview_words == sentence
    assert heard.taken() == [sentence]


def test_the_next_key_puts_the_preview_back_and_the_whole_line_is_saved(
    page: CapturePage, book: Logbook
) -> None:
    write(page, "=")
    write(page, "lights first")
    assert book.meeting.all(Entry)[-1].text == "lights first"
    assert page.desk.line.text == ""


def test_a_saved_line_does_not_become_a_bare_sign(page: CapturePage, book: Logbook) -> None:
    write(page, "= lights first")
    strike(page.desk.line, Qt.Key.Key_Up)
    before = book.meeting.all(Entry)
    QTest.keyClick(page.desk.line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write(page, "!")
    assert book.meeting.all(Entry) == before
    assert page.desk.past.editing
