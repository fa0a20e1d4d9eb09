"""Every key of the program in one table, none of them twice where both would be meant."""

from collections import Counter
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.settings import Settings
from nhplogger.ui.capture.capture_keys import capture_keys
from nhplogger.ui.capture.line_keys import line_key, seat_struck
from nhplogger.ui.home.quick_start_card import QuickStart
from nhplogger.ui.house import House
from nhplogger.ui.keys.key_choice import held_keys, refusal, spelled
from nhplogger.ui.keys.key_row import KeyRow, Scope
from nhplogger.ui.keys.key_table import key_rows
from nhplogger.ui.keys.text_keys import is_owned_by_text
from nhplogger.ui.look import Look
from nhplogger.ui.pages import Place
from tests.ui.recorder import Recorder

pytestmark = pytest.mark.usefixtures("qapp")


def changeable() -> list[KeyRow]:
    return [row for row in key_rows() if row.changeable]


def clashes(rows: tuple[KeyRow, ...]) -> list[tuple[str, str, str]]:
    """Keys that two rows have on one screen.

    Two that are read by the parts they work in are none: only the part in focus reads them.
    """
    return [
        (key, first.words, second.words)
        for first, second in combinations(rows, 2)
        if first.scope.meets(second.scope) and (first.changeable or second.changeable)
        for key in held_keys(first) & held_keys(second)
    ]


def test_no_key_is_given_twice_where_both_would_be_meant() -> None:
    assert clashes(key_rows()) == []


def test_a_key_given_twice_on_one_screen_is_seen() -> None:
    one = KeyRow(name="a", words="one", keys=("Ctrl+D",), scope=Scope.CAPTURE)
    two = KeyRow(name="b", words="two", keys=("Ctrl+9", "ctrl+d"), scope=Scope.EVERYWHERE)
    other = KeyRow(name="c", words="other", keys=("Ctrl+D",), scope=Scope.FORM)
    assert clashes((one, two)) == [("Ctrl+D", "one", "two")]
    assert clashes((one, other)) == []


def test_a_key_among_several_that_a_part_reads_itself_is_seen() -> None:
    read = KeyRow(words="move the item", keys=("Alt+Up, Alt+Down",), scope=Scope.CAPTURE)
    one = KeyRow(name="a", words="one", keys=("Alt+Down",), scope=Scope.CAPTURE)
    assert clashes((read, one)) == [("Alt+Down", "move the item", "one")]
    assert clashes((read, replace(read, words="move another"))) == []


def test_each_usual_key_stands_for_one_action_in_the_whole_program() -> None:
    counted = Counter(spelled(row.usual) for row in changeable())
    assert [key for key, count in counted.items() if count > 1] == []


def test_each_action_has_a_name_of_its_own_in_the_settings() -> None:
    counted = Counter(row.name for row in changeable())
    assert [name for name, count in counted.items() if count > 1] == []


def test_every_key_that_can_be_changed_is_one_that_may_be_chosen() -> None:
    assert {key: refusal(key) for row in changeable() for key in row.keys if refusal(key)} == {}


def test_no_key_is_one_that_a_text_field_keeps_for_itself() -> None:
    assert [key for row in changeable() for key in row.keys if is_owned_by_text(key)] == []
    assert is_owned_by_text("Ctrl+C")
    assert is_owned_by_text("Ctrl+End")


def test_no_key_is_one_that_the_capture_line_reads_itself() -> None:
    for row in changeable():
        struck = QKeySequence(row.usual)[0]  # type: ignore[index]
        event = QKeyEvent(QEvent.Type.KeyPress, struck.key(), struck.keyboardModifiers())
        assert line_key(event) is None or "Enter" in row.usual, row
        assert seat_struck(event) == "", row


def test_every_command_of_the_capture_screen_is_in_the_table_once() -> None:
    names = {f"capture.{key.command.name.lower()}" for key in capture_keys() if key.command}
    assert names == {row.name for row in changeable() if row.scope is Scope.CAPTURE}


def test_no_screen_has_mnemonics_so_that_alt_is_free_for_the_seats(
    qtbot: QtBot, logbook: Logbook, look: Look, settings: Settings, ask: Recorder
) -> None:
    house = House(logbook, look, settings, ask)
    qtbot.addWidget(house)
    house.begin()
    house.start_now(QuickStart(area="Brackwell", title="Partnership meeting"))
    for place in Place:
        house.pages.go(place)
    QApplication.processEvents()
    texts = [button.text() for button in house.findChildren(QAbstractButton)]
    texts += [label.text() for label in house.findChildren(QLabel)]
    assert [text for text in texts if not QKeySequence.mnemonic(text).isEmpty()] == []
    house.close_study()
