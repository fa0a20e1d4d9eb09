"""A meeting is logged from its first minute to its last without the mouse being touched."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nhplogger.domain.action import Action, ActionOwner
from nhplogger.domain.entry import Entry, Kind, Mark, Sign, Turn
from nhplogger.domain.meeting import AgendaItem, State
from nhplogger.domain.people import Attendance, Person, Presence
from nhplogger.domain.theme import Theme
from nhplogger.domain.timeline import in_order
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.drafts import Drafts
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.opening import create_study, open_study
from nhplogger.logbook.settings import Settings
from nhplogger.ui.capture.capture_page import CapturePage
from nhplogger.ui.look import Look
from tests.screen import worn_look
from tests.ui.capture.brackwell import MEETING, fill, moment
from tests.ui.capture.keyboard import strike
from tests.ui.recorder import Recorder
from tests.worn import worn

PASSPHRASE = "five quiet herons by weir"
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


class Writer:
    """Somebody at the keyboard, and the minutes that pass meanwhile."""

    def __init__(self, page: CapturePage, clock: StillClock) -> None:
        self._page, self._clock = page, clock

    def write(self, text: str) -> None:
        """A line, and Enter."""
        QTest.keyClicks(self._page.desk.line, text)
        self.press(Qt.Key.Key_Return)
        self._clock.advance(60)

    def press(
        self, key: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """A key, with the focus where it is."""
        focus = self._page.focusWidget()
        assert focus
        strike(focus, key, modifier)


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    with worn_look(qapp) as worn:
        yield worn


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "six areas.nhp"


@pytest.fixture
def book(path: Path) -> Iterator[Logbook]:
    made, _words = create_study(path, "Six areas", PASSPHRASE, StillClock(moment(14, 32)), "Fieldworker 2")
    fill(made, lines=False)
    yield made
    made.close()


def test_a_meeting_is_logged_by_keyboard(
    book: Logbook, path: Path, look: Look, tmp_path: Path, qtbot: QtBot
) -> None:
    ask = Recorder()
    page = worn(look, lambda: CapturePage(book, look, Drafts(book), Settings(tmp_path / "settings.ini"), ask))
    page.resize(1366, 768)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.write()
    assert isinstance(book.clock, StillClock)
    writer = Writer(page, book.clock)

    writer.press("7", ALT)
    writer.write("Four of six lights are out #info-")
    writer.press("b", ALT)
    writer.write('"It isn\'t down. We stopped ringing 101 because nobody rings back."')
    writer.press(Qt.Key.Key_D, CTRL)
    writer.write("* chair moved on too soon")
    writer.press("b", ALT)
    writer.write("? light the steps behind Mill Court @a")
    writer.write("! @7 sign off the light repairs by next fri #info+")
    writer.press(Qt.Key.Key_F4)
    writer.press("2")
    writer.press(Qt.Key.Key_N, CTRL)
    writer.write("= youth room stays open untill nine")
    writer.press(Qt.Key.Key_Z, CTRL)
    for _letter in range(len("untill nine")):
        writer.press(Qt.Key.Key_Backspace)
    writer.write("until nine")
    writer.write("+l")
    writer.press(Qt.Key.Key_F3)
    QTest.keyClicks(page.focusWidget(), "Mrs Price")
    writer.press(Qt.Key.Key_Return)
    writer.write("@g asks who holds the key")
    ask.will_answer(0)
    with qtbot.waitSignal(page.finished):
        writer.press(Qt.Key.Key_F12)
    page.close()
    ask.check()
    kept = book.meeting.copy()
    book.close()

    again = open_study(path, PASSPHRASE, StillClock(moment(18, 0)), "Fieldworker 2")
    again.open_meeting(MEETING.id)
    _read(again)
    assert again.meeting == kept
    again.close()


def _read(book: Logbook) -> None:
    """What the file holds is what was said."""
    names = {person.id: person.name for person in book.register.all(Person)}
    log = [
        (entry.kind, names.get(entry.speaker_id or "", ""), entry.text)
        for entry in in_order(book.meeting.all(Entry))
    ]
    assert log == [
        (Kind.NOTE, "Housing officer", "Four of six lights are out"),
        (Kind.QUOTE, "Resident 2", "It isn't down. We stopped ringing 101 because nobody rings back."),
        (Kind.REFLECTION, "", "chair moved on too soon"),
        (Kind.PRIORITY, "Resident 1", "light the steps behind Mill Court Resident 1"),
        (Kind.ACTION, "", "sign off the light repairs"),
        (Kind.DECISION, "", "youth room stays open until nine"),
        (Kind.NOTE, "Mrs Price", "asks who holds the key"),
    ]
    assert [entry.starred for entry in in_order(book.meeting.all(Entry))].index(True) == 1
    _read_actions(book, names)
    _read_meeting(book)


def _read_actions(book: Logbook, names: dict[str, str]) -> None:
    action = next(each for each in book.meeting.all(Action) if each.meeting_id == MEETING.id)
    owners = [owner for owner in book.meeting.all(ActionOwner) if owner.action_id == action.id]
    assert [names[owner.person_id] for owner in owners] == ["Housing officer"]
    assert str(action.due) == "2025-12-05"
    labels = {theme.id: theme.short for theme in book.register.all(Theme)}
    marks = sorted((labels[mark.theme_id], mark.sign) for mark in book.meeting.all(Mark))
    assert marks == [("info", Sign.HINDERS), ("info", Sign.HELPS), ("leadership", Sign.HELPS)]


def _read_meeting(book: Logbook) -> None:
    assert book.current
    assert book.current.state is State.DEBRIEF
    assert all(turn.ended_at for turn in book.meeting.all(Turn))
    assert len(book.meeting.all(Turn)) == 2
    seat = next(each for each in book.meeting.all(Attendance) if each.person_id == "person-PCSO")
    assert seat.status is Presence.LATE
    item = book.meeting.get(AgendaItem, "item-5")
    assert item
    assert item.ended_at == book.current.ended_at
