"""A key that was changed is neither shown nor spoken by its old name, in any state of the capture screen."""

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.capture_page import CapturePage
from nhplogger.ui.keys.key_choice import held_keys
from nhplogger.ui.keys.key_table import key_rows
from nhplogger.ui.look import Look
from tests.ui.announcements import listen
from tests.ui.capture.keyboard import strike
from tests.ui.capture.states import STATES
from tests.ui.reach import heard


def _changeable() -> list[str]:
    return [row.usual for row in key_rows() if row.changeable]


def _gone() -> set[str]:
    """Keys that mean nothing any more: those that a row which cannot be changed has too are still shown."""
    fixed = {key for row in key_rows() if not row.changeable for key in held_keys(row)}
    return set(_changeable()) - fixed


def _others() -> dict[str, str]:
    return {usual: f"Meta+F{place}" for place, usual in enumerate(_changeable(), 13)}


def _named(words: str) -> set[str]:
    """The old keys that words name."""
    return {key for key in _gone() if re.search(rf"(?<![\w+]){re.escape(key)}(?![\w+])", words)}


def _words(part: QWidget) -> list[str]:
    """Everything one can hear, read in a label or a menu, or have shown beside the pointer."""
    spoken = [words for each in heard(part) for words in (each.name, each.more)]
    within = [part, *part.findChildren(QWidget)]
    shown = [each.text() for each in within if isinstance(each, QLabel)]
    tips = [each.toolTip() for each in within]
    menus = [action.text() for action in part.findChildren(QAction)] if isinstance(part, QMenu) else []
    return [*spoken, *shown, *tips, *menus]


@pytest.mark.parametrize("name", STATES)
def test_no_old_key_is_left(
    page: CapturePage, book: Logbook, look: Look, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    shown = STATES[name](page, book)
    if shown:
        shown.close()
    announced = listen(monkeypatch)
    look.keys.use(_others())
    QApplication.processEvents()
    said = [*_words(page), *announced.said]
    assert {key for words in said for key in _named(words)} == set()


def test_the_menus_name_the_keys_of_now(page: CapturePage, look: Look) -> None:
    look.keys.use(_others())
    feed, seats = page.centre.feed.menu, page.room.menu
    feed.open_at(QPoint(10, page.centre.feed.view.viewport().height() - 20))
    seats.open_at(QPoint(10, 40))
    state = page.seats.state.open_menu()
    texts = [action.text() for menu in (feed, seats, state) for action in menu.actions()]
    assert any("Meta+F" in text for text in texts)
    assert {key for text in texts for key in _named(text)} == set()
    for menu in (feed, seats, state):
        menu.close()


def test_a_cover_without_a_key_is_left_with_esc(page: CapturePage, look: Look) -> None:
    look.keys.use({"F9": ""})
    page.conductor.cover()
    assert "Esc shows it again" in page.cover.unseen.accessibleName()
    strike(page.cover.unseen, Qt.Key.Key_Escape)
    assert not page.cover.is_on
    assert page.desk.line.hasFocus()
