"""A restricted passage on the capture screen."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Entry, Mark, Sign, Turn
from nhplogger.domain.meeting import AgendaItem
from nhplogger.domain.moves import open_turn
from nhplogger.domain.people import Attendance, Presence
from nhplogger.domain.spell import Spell, SpellKind
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.drafts import Drafts
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.settings import Settings
from nhplogger.ui.capture.capture_page import CapturePage
from nhplogger.ui.look import Look
from tests.ui.capture.keyboard import strike
from tests.ui.recorder import Recorder
from tests.worn import worn

SHIFT, ALT, CTRL = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
WORDS = "Restricted passage since 14:32. Nothing is written down. Shift+F9 ends it."


def _strike_passage(page: CapturePage) -> None:
    strike(page.focusWidget(), Qt.Key.Key_F9, SHIFT)


def _noted(meeting: Contents) -> tuple[int, ...]:
    return tuple(meeting.count(kind) for kind in (Entry, Mark, Turn))


def test_a_passage_begins_with_one_key_ends_the_turn_and_says_so_in_the_line(
    page: CapturePage, book: Logbook
) -> None:
    _strike_passage(page)
    assert page.desk.note.isVisible()
    assert page.desk.note.words == page.desk.note.accessibleName() == WORDS
    assert not page.desk.line.isVisible()
    assert page.desk.note.hasFocus()
    assert open_turn(book.meeting) is None


def test_the_unfinished_line_waits_as_it_was_and_comes_back(page: CapturePage, book: Logbook) -> None:
    QTest.keyClicks(page.desk.line, "half a li")
    strike(page.desk.line, Qt.Key.Key_Left)
    begun = book.clock.now()
    _strike_passage(page)
    QTest.keyClicks(page.desk.note, "what nobody may know")
    strike(page.desk.note, Qt.Key.Key_Return)
    strike(page.desk.note, Qt.Key.Key_Z, CTRL)
    assert (page.desk.line.text, page.desk.line.caret) == ("half a li", 8)
    draft = book.store.draft("meeting")
    assert draft
    assert draft.text == "half a li"
    assert isinstance(book.clock, StillClock)
    book.clock.advance(600)
    _strike_passage(page)
    assert page.desk.line.isVisible()
    assert page.desk.line.hasFocus()
    QTest.keyClicks(page.desk.line, "n")
    strike(page.desk.line, Qt.Key.Key_Return)
    last = max(book.meeting.all(Entry), key=lambda entry: entry.seq)
    assert (last.text, last.at) == ("half a lni", begun)


def test_nothing_is_noted_in_a_passage_by_any_key_or_click(page: CapturePage, book: Logbook) -> None:
    _strike_passage(page)
    before, items = _noted(book.meeting), book.meeting.all(AgendaItem)
    entries = book.meeting.all(Entry)
    strike(page.focusWidget(), "b", ALT)
    page.seats.tree.speaker_named.emit("person-PCSO")
    page.dynamics.button("theme-f", Sign.HELPS).click()
    assert page.centre.alarm.text() == "Restricted passage since 14:32. Nothing is written down."
    strike(page.focusWidget(), Qt.Key.Key_D, CTRL)
    strike(page.focusWidget(), Qt.Key.Key_N, CTRL)
    page.centre.feed.view.setFocus()
    QTest.keyClicks(page.centre.feed.view, "word")
    page.centre.feed.view.activated.emit(page.centre.feed.view.model().index(3, 0))
    assert (_noted(book.meeting), book.meeting.all(AgendaItem)) == (before, items)
    assert book.meeting.all(Entry) == entries
    assert page.desk.line.text == ""


def test_who_is_present_may_still_change(page: CapturePage, book: Logbook) -> None:
    _strike_passage(page)
    page.seats.tree.presence_asked.emit("person-PCSO")
    seat = next(each for each in book.meeting.all(Attendance) if each.person_id == "person-PCSO")
    assert seat.status is Presence.LATE


def test_only_its_start_and_end_remain(page: CapturePage, book: Logbook) -> None:
    started = book.clock.now()
    _strike_passage(page)
    assert isinstance(book.clock, StillClock)
    book.clock.advance(720)
    _strike_passage(page)
    spell = next(each for each in book.meeting.all(Spell) if each.kind is SpellKind.RESTRICTED)
    assert (spell.started_at, spell.ended_at) == (started, book.clock.now())
    strike(page.desk.line, "b", ALT)
    assert open_turn(book.meeting)


def test_the_passage_itself_can_be_taken_back(page: CapturePage, book: Logbook) -> None:
    before = book.meeting.copy()
    _strike_passage(page)
    strike(page.desk.note, Qt.Key.Key_Left, ALT)
    assert book.meeting == before
    assert page.desk.line.hasFocus()


def test_after_a_restart_a_passage_goes_on(
    page: CapturePage, book: Logbook, look: Look, tmp_path: Path, qtbot: QtBot, ask: Recorder
) -> None:
    QTest.keyClicks(page.desk.line, "half a li")
    _strike_passage(page)
    again = worn(look, lambda: CapturePage(book, look, Drafts(book), Settings(tmp_path / "other.ini"), ask))
    qtbot.addWidget(again)
    assert again.desk.note.words == WORDS
    assert not again.desk.line.isEnabled()
    assert again.desk.line.text == "half a li"


def test_behind_the_cover_a_passage_refuses_too(page: CapturePage, book: Logbook) -> None:
    strike(page.desk.line, Qt.Key.Key_F9)
    strike(page.cover.unseen, Qt.Key.Key_F9, SHIFT)
    QTest.keyClicks(page.cover.unseen, "what nobody may know")
    assert page.desk.line.text == ""
    strike(page.cover.unseen, Qt.Key.Key_F9, SHIFT)
    QTest.keyClicks(page.cover.unseen, "all may know")
    assert page.desk.line.text == "all may know"
