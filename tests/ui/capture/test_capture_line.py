"""The line everything is written in."""

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextFormat
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nhplogger.domain.entry import Kind, Sign
from nhplogger.domain.names import people_names, theme_names
from nhplogger.domain.reading import Known
from nhplogger.ui.capture.capture_line import CaptureLine
from nhplogger.ui.capture.line_keys import LineKey
from nhplogger.ui.capture.line_reader import LineReader
from nhplogger.ui.look import Look
from tests.builders import a_person, a_theme, an_attendance

ALT, SHIFT, CTRL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def _known() -> Known:
    people = [a_person("Sgt Hughes"), a_person("Housing officer")]
    seats = [an_attendance(person, seat) for seat, person in enumerate(people)]
    return Known(people_names(people, seats), theme_names([a_theme()]), date(2025, 11, 27))


@pytest.fixture
def line(look: Look, qtbot: QtBot) -> CaptureLine:
    made = CaptureLine(LineReader(_known), look)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.setFocus()
    return made


def _type(line: CaptureLine, text: str) -> None:
    QTest.keyClicks(line, text)


def test_enter_submits_and_types_nothing(line: CaptureLine, qtbot: QtBot) -> None:
    _type(line, "Lights out")
    with qtbot.waitSignal(line.submitted):
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.text == "Lights out"


@pytest.mark.parametrize("modifier", [SHIFT, Qt.KeyboardModifier.KeypadModifier])
def test_no_kind_of_enter_breaks_the_line(
    line: CaptureLine, qtbot: QtBot, modifier: Qt.KeyboardModifier
) -> None:
    _type(line, "Lights")
    with qtbot.waitSignal(line.submitted):
        QTest.keyClick(line, Qt.Key.Key_Return, modifier)
    assert line.text == "Lights"


def test_what_is_pasted_becomes_one_line(line: CaptureLine) -> None:
    pasted = QMimeData()
    pasted.setText("Four of six\nlights are\r\n  out\n")
    line.insertFromMimeData(pasted)
    assert line.text == "Four of six lights are out"
    assert line.document().blockCount() == 1


def test_each_key_is_told_of_once(line: CaptureLine) -> None:
    told: list[str] = []

    def edited() -> None:
        told.append(line.text)

    line.edited.connect(edited)
    _type(line, "abc")
    assert told == ["a", "ab", "abc"]


@pytest.mark.parametrize(("key", "seat"), [("4", "4"), ("d", "d"), ("0", "0")])
def test_alt_and_a_seat_key_name_who_is_speaking(
    line: CaptureLine, qtbot: QtBot, key: str, seat: str
) -> None:
    with qtbot.waitSignal(line.seat_named) as named:
        QTest.keyClick(line, key, ALT)
    assert named.args == [seat]
    assert line.text == ""


def test_altgr_types_accents_and_names_nobody(line: CaptureLine, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(line.seat_named):
        QTest.keyClick(line, Qt.Key.Key_E, ALT | CTRL)


def test_a_seat_that_was_asked_for_is_the_next_key_and_no_text(line: CaptureLine, qtbot: QtBot) -> None:
    line.ask_for_seat()
    QTest.keyClick(line, Qt.Key.Key_Shift)
    with qtbot.waitSignal(line.seat_answered) as answered:
        QTest.keyClick(line, "7")
    assert answered.args == ["7"]
    _type(line, "7")
    assert line.text == "7"


def test_what_is_recognised_is_shown_in_the_line(line: CaptureLine) -> None:
    _type(line, "! @Housing officer sign off by next fri #info+")
    formats = line.document().firstBlock().layout().formats()
    tinted = [part for part in formats if part.format.hasProperty(QTextFormat.Property.BackgroundBrush)]
    assert [line.text[part.start : part.start + part.length] for part in tinted] == [
        "@Housing officer",
        "#info+",
    ]
    underlined = [part for part in formats if part.format.fontUnderline()]
    assert [line.text[part.start : part.start + part.length] for part in underlined] == ["by next fri"]


def test_backspace_straight_after_a_mark_turns_it_back_into_text(line: CaptureLine) -> None:
    _type(line, "!")
    assert line.reading.kind is Kind.ACTION
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    assert line.text == "!"
    _type(line, " what a row")
    assert line.reading.kind is Kind.NOTE
    assert line.reading.text == "! what a row"


def test_a_second_backspace_takes_the_character_away(line: CaptureLine) -> None:
    _type(line, "#info")
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    assert line.text == "#info"
    assert line.reading.marks == ()
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    assert line.text == "#inf"


def test_a_mark_typed_anew_is_a_mark_again(line: CaptureLine) -> None:
    _type(line, "!")
    for _twice in range(2):
        QTest.keyClick(line, Qt.Key.Key_Backspace)
    assert line.text == ""
    _type(line, "!")
    assert line.reading.kind is Kind.ACTION


def test_plain_marks_stay_plain_while_words_come_before_them(line: CaptureLine) -> None:
    _type(line, "see #info")
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    assert line.reading.marks == ()
    QTest.keyClick(line, Qt.Key.Key_Home)
    _type(line, "Please ")
    assert line.text == "Please see #info"
    assert line.reading.marks == ()


def test_backspace_elsewhere_takes_one_character(line: CaptureLine) -> None:
    _type(line, "#info rings")
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    assert line.text == "#info ring"
    assert line.reading.marks == ((a_theme().id, Sign.NEUTRAL),)


def test_keys_are_offered_in_turn_until_one_is_used(line: CaptureLine, qtbot: QtBot) -> None:
    offered: list[LineKey] = []

    def refuses(key: LineKey) -> bool:
        offered.append(key)
        return False

    def takes_enter(key: LineKey) -> bool:
        return key is LineKey.ENTER

    line.claims += [refuses, takes_enter]
    with qtbot.assertNotEmitted(line.submitted):
        QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClick(line, "x")
    assert offered == [LineKey.ENTER]
    assert line.text == "x"
