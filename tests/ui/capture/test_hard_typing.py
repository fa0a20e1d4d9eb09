"""Emoji, compositions, accents by AltGr, and very long pastes."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nhplogger.domain.entry import Entry, Sign
from nhplogger.domain.reading import Part
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.capture_page import CapturePage
from tests.ui.capture.keyboard import strike

_CONSTABLE = "👮🏽‍♀️"
_LONG = ("Four of six lights are out #info- and @Resident 2 says so again. " * 90)[:5000]


def _paste(page: CapturePage, text: str) -> None:
    held = QMimeData()
    held.setText(text)
    page.desk.line.insertFromMimeData(held)


def _last(book: Logbook) -> Entry:
    return max(book.meeting.all(Entry), key=lambda entry: entry.seq)


def test_a_name_is_taken_behind_an_emoji(page: CapturePage) -> None:
    _paste(page, f"{_CONSTABLE} says ")
    QTest.keyClicks(page.desk.line, "@hous")
    strike(page.desk.line, Qt.Key.Key_Tab)
    assert page.desk.line.text == f"{_CONSTABLE} says @Housing officer "
    assert page.desk.line.caret == len(page.desk.line.text)


def test_a_mark_behind_an_emoji_is_shown_where_it_stands(page: CapturePage) -> None:
    _paste(page, f"{_CONSTABLE} #info-")
    (shown,) = [
        each
        for each in page.desk.line.document().firstBlock().layout().formats()
        if each.format.background().style() is not Qt.BrushStyle.NoBrush
    ]
    before = len(f"{_CONSTABLE} ".encode("utf-16-le")) // 2
    assert (shown.start, shown.length) == (before, len("#info-"))


def test_a_mark_behind_an_emoji_turns_back_into_text(page: CapturePage) -> None:
    _paste(page, f"{_CONSTABLE} ")
    QTest.keyClicks(page.desk.line, "#info-")
    strike(page.desk.line, Qt.Key.Key_Backspace)
    assert page.desk.line.text == f"{_CONSTABLE} #info- "
    assert page.desk.line.reading.tokens == ()
    strike(page.desk.line, Qt.Key.Key_Home)
    _paste(page, "👮 ")
    assert page.desk.line.reading.tokens == ()


def test_the_caret_comes_back_behind_an_emoji(page: CapturePage, book: Logbook) -> None:
    _paste(page, f"{_CONSTABLE} and more")
    for _key in range(4):
        strike(page.desk.line, Qt.Key.Key_Left)
    page.desk.line.left.emit()
    kept = book.store.draft(book.current.id) if book.current else None
    assert kept
    assert (kept.text, kept.caret) == (f"{_CONSTABLE} and more", len(f"{_CONSTABLE} and "))
    page.desk.line.put(kept.text, kept.caret)
    QTest.keyClicks(page.desk.line, "x")
    assert page.desk.line.text == f"{_CONSTABLE} and xmore"


def test_an_emoji_is_saved_as_it_is(page: CapturePage, book: Logbook) -> None:
    _paste(page, f"{_CONSTABLE} arrives")
    strike(page.desk.line, Qt.Key.Key_Return)
    assert _last(book).text == f"{_CONSTABLE} arrives"


def test_a_composition_is_text_when_it_is_finished_and_not_before(page: CapturePage, book: Logbook) -> None:
    line = page.desk.line
    QApplication.sendEvent(line, QInputMethodEvent("に", []))
    assert line.text == ""
    done = QInputMethodEvent("", [])
    done.setCommitString("日本 ŵy")
    QApplication.sendEvent(line, done)
    assert line.text == "日本 ŵy"
    strike(line, Qt.Key.Key_Return)
    assert _last(book).text == "日本 ŵy"


def test_altgr_types_welsh_accents_and_gives_nobody_the_floor(page: CapturePage, book: Logbook) -> None:
    speaking = page.seats_model.speaking
    altgr = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    for letter in "ŵŷáé":
        QApplication.sendEvent(
            page.desk.line, QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_A, altgr, letter)
        )
    assert page.desk.line.text == "ŵŷáé"
    assert page.seats_model.speaking == speaking


def test_five_thousand_characters_are_one_line_with_its_marks(page: CapturePage, book: Logbook) -> None:
    _paste(page, _LONG)
    assert page.desk.line.caret == 5000
    QTest.keyClicks(page.desk.line, " #info+")
    strike(page.desk.line, Qt.Key.Key_Return)
    assert "Four of six" in _last(book).text
    assert len(_last(book).text) > 3000
    assert page.desk.line.text == ""
    marks = [token for token in page.desk.line._reader.read(_LONG).tokens if token.part is Part.THEME]
    assert {token.sign for token in marks} == {Sign.HINDERS}
