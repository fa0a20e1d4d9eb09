"""With large text a break or a silence is told above the line, as the seats' row is in a drawer."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nhplogger.domain.edits import Added
from nhplogger.domain.spell import Spell, SpellKind
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.drafts import Drafts
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.settings import Settings
from nhplogger.ui.capture.capture_page import CapturePage
from nhplogger.ui.capture.pieces import Words
from nhplogger.ui.look import Look
from tests.ui.capture.brackwell import MEETING, moment
from tests.ui.capture.keyboard import strike
from tests.ui.recorder import Recorder
from tests.worn import worn

SHIFT = Qt.KeyboardModifier.ShiftModifier


def _words(page: CapturePage) -> list[str]:
    return [piece.text for piece in page.centre.spell.pieces if isinstance(piece, Words)]


def _large(page: CapturePage, look: Look) -> None:
    look.wear(look.theme.name, 2.0)
    page.resize(1280, 672)
    QApplication.processEvents()
    assert page.drawers.is_one_column


def test_a_spell_stands_above_the_line_till_it_ends(page: CapturePage, book: Logbook, look: Look) -> None:
    _large(page, look)
    note = page.centre.spell
    assert not note.isVisible()
    strike(page.desk.line, Qt.Key.Key_F8)
    assert note.isVisible()
    assert _words(page)[:2] == ["Could not hear", "0:00"]
    assert note.is_whole
    assert note.accessibleName().startswith("The room: Could not hear since ")
    assert isinstance(book.clock, StillClock)
    book.clock.advance(42)
    note.tick()
    assert _words(page)[1] == "0:42"
    strike(page.desk.line, Qt.Key.Key_F8)
    assert not note.isVisible()


def test_a_spell_that_went_on_before_the_text_grew_is_told_too(page: CapturePage, look: Look) -> None:
    strike(page.desk.line, Qt.Key.Key_F8)
    assert not page.centre.spell.isVisible()
    _large(page, look)
    assert page.centre.spell.isVisible()
    look.wear(look.theme.name, 1.0)
    page.resize(1366, 768)
    assert not page.centre.spell.isVisible()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_restricted_passage_is_told_once(page: CapturePage, look: Look, scale: float) -> None:
    look.wear(look.theme.name, scale)
    strike(page.desk.line, Qt.Key.Key_F9, SHIFT)
    assert page.desk.note.is_on
    assert not page.centre.spell.isVisible()


def test_a_screen_opened_in_large_text_tells_it_from_the_start(
    book: Logbook, look: Look, settings: Settings, ask: Recorder, qtbot: QtBot
) -> None:
    assert book.do(
        "silence",
        Added(Spell(id="s", meeting_id=MEETING.id, kind=SpellKind.SILENCE, started_at=moment(14, 31))),
    )
    look.wear(look.theme.name, 2.0)
    page = worn(look, lambda: CapturePage(book, look, Drafts(book), settings, ask))
    qtbot.addWidget(page)
    page.resize(1280, 672)
    page.show()
    assert page.centre.spell.isVisible()
