"""The page of all keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nhplogger.ui.actions import everywhere
from nhplogger.ui.capture.capture_keys import capture_keys
from nhplogger.ui.help.help_page import HelpPage
from nhplogger.ui.keys.key_table import key_sections
from nhplogger.ui.look import Look
from nhplogger.ui.widgets.key_cap import KeyCap
from tests.worn import worn


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> HelpPage:
    made = worn(look, lambda: HelpPage(key_sections(), look))
    made.resize(1286, 740)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


def lines(page: HelpPage) -> list[str]:
    """What is shown."""
    return [line.row.words for section in page.sections for line in section.lines if line.isVisible()]


def test_every_key_of_every_table_is_on_the_page(page: HelpPage) -> None:
    shown = {line.row.usual for section in page.sections for line in section.lines}
    assert {row.keys[0] for row in everywhere()} | {key.keys for key in capture_keys()} <= shown
    assert len(page.findChildren(KeyCap)) == len(lines(page))


def test_typing_leaves_only_the_keys_it_is_about(page: HelpPage) -> None:
    QTest.keyClicks(page.search, "key mom")
    assert lines(page) == ["mark the last line, or the row in hand, as a key moment"]


def test_keys_are_found_by_their_names_and_by_the_place_they_work_in(page: HelpPage) -> None:
    QTest.keyClicks(page.search, "f12")
    assert lines(page) == ["finish the meeting"]
    page.search.clear()
    QTest.keyClicks(page.search, "meeting form")
    assert lines(page)[0] == "save the meeting"


def test_a_key_that_was_changed_is_shown_and_found(page: HelpPage, look: Look) -> None:
    look.keys.use({"F12": "Ctrl+9"})
    QTest.keyClicks(page.search, "ctrl+9")
    assert lines(page) == ["finish the meeting"]
    caps = [cap for cap in page.findChildren(KeyCap) if cap.isVisible()]
    assert [cap.accessibleName() for cap in caps] == ["Key Ctrl+9"]


def test_esc_clears_the_search_and_then_leaves_the_page(page: HelpPage, qtbot: QtBot) -> None:
    QTest.keyClicks(page.search, "nothing like it")
    assert lines(page) == []
    with qtbot.assertNotEmitted(page.left):
        QTest.keyClick(page.search, Qt.Key.Key_Escape)
    assert lines(page)
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page.search, Qt.Key.Key_Escape)
