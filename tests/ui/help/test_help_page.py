"""The page of all keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nhplogger.ui.actions import everywhere
from nhplogger.ui.capture.capture_keys import capture_keys
from nhplogger.ui.help.help_page import HelpPage
from nhplogger.ui.help.key_sections import sections
from nhplogger.ui.look import Look
from nhplogger.ui.widgets.key_cap import KeyCap


def test_every_key_of_every_table_is_on_the_page(qtbot: QtBot, look: Look) -> None:
    found = sections(everywhere(), capture_keys())
    page = HelpPage(found, look)
    qtbot.addWidget(page)
    lines = [line.key for section in found for line in section.lines]
    assert {row.keys[0] for row in everywhere()} | {key.keys for key in capture_keys()} <= set(lines)
    assert len(page.findChildren(KeyCap)) == len(lines)


def test_esc_leaves_the_page(qtbot: QtBot, look: Look) -> None:
    page = HelpPage(sections(everywhere(), capture_keys()), look)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page, Qt.Key.Key_Escape)
