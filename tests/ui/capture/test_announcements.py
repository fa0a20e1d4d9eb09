"""What happens away from the focus is announced, and announced once."""

import pytest
from PySide6.QtCore import Qt

from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.capture_page import CapturePage
from tests.ui.announcements import Announced, listen
from tests.ui.capture.keyboard import strike
from tests.ui.capture.states import refuse, write

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def heard(page: CapturePage, monkeypatch: pytest.MonkeyPatch) -> Announced:
    return listen(monkeypatch)


def test_a_saved_line_is_announced(page: CapturePage, heard: Announced) -> None:
    write(page, '"We were told nothing" @b')
    assert heard.taken() == ["Saved: Quote, Resident 2"]


def test_a_line_taken_back_from_the_line_and_put_back(page: CapturePage, heard: Announced) -> None:
    write(page, "Lights are out")
    heard.taken()
    strike(page.desk.line, Qt.Key.Key_Z, CTRL)
    assert heard.taken() == ["Taken back: Note, Safety officer"]
    strike(page.desk.line, Qt.Key.Key_Y, CTRL)
    assert heard.taken() == ["Put back: Note, Safety officer"]


def test_anything_taken_back_and_put_back(page: CapturePage, heard: Announced) -> None:
    strike(page.desk.line, Qt.Key.Key_D, CTRL)
    heard.taken()
    strike(page.desk.line, Qt.Key.Key_Left, ALT)
    assert heard.taken() == ["Taken back: Mark a key moment"]
    strike(page.desk.line, Qt.Key.Key_Right, ALT)
    assert heard.taken() == ["Put back: Mark a key moment"]


def test_a_line_taken_back_and_restored_in_the_log(page: CapturePage, heard: Announced) -> None:
    view = page.centre.feed.view
    view.setFocus()
    strike(view, Qt.Key.Key_End)
    strike(view, Qt.Key.Key_Delete)
    assert heard.taken() == ["Taken back. R on the line restores it."]
    strike(view, "r")
    assert heard.taken() == ["Restored: Quote, Resident 3"]


def test_a_way_of_being_here(page: CapturePage, heard: Announced) -> None:
    strike(page.desk.line, Qt.Key.Key_F4)
    heard.taken()
    strike(page.desk.line, "1")
    assert heard.taken() == ["seat 1, Neighbourhood Sgt, Police, late, arrived 14:32, 14% of the talk"]


def test_a_state_of_the_room(page: CapturePage, heard: Announced) -> None:
    strike(page.desk.line, Qt.Key.Key_F5, SHIFT)
    assert heard.taken() == ["Break begins"]
    strike(page.desk.line, Qt.Key.Key_F5, SHIFT)
    assert heard.taken() == ["Break ended after 0:00"]


def test_a_state_put_back_is_announced_once(page: CapturePage, heard: Announced) -> None:
    for modifier, state in ((SHIFT, "Break"), (Qt.KeyboardModifier.NoModifier, "Silence")):
        strike(page.desk.line, Qt.Key.Key_F5, modifier)
        heard.taken()
        strike(page.desk.line, Qt.Key.Key_Left, ALT)
        assert heard.taken()[-1].startswith("Taken back: ")
        strike(page.desk.line, Qt.Key.Key_Right, ALT)
        assert [words.split(". ")[-1] for words in heard.taken()] == [f"Put back: {state} begins"]
        strike(page.desk.line, Qt.Key.Key_F5, modifier)


def test_a_new_state_after_one_was_taken_back_is_announced_as_new(
    page: CapturePage, heard: Announced
) -> None:
    strike(page.desk.line, Qt.Key.Key_F5)
    strike(page.desk.line, Qt.Key.Key_Left, ALT)
    heard.taken()
    strike(page.desk.line, Qt.Key.Key_F5)
    assert heard.taken() == ["Silence begins"]


def test_who_starts_speaking_is_announced_once(page: CapturePage, heard: Announced) -> None:
    strike(page.desk.line, "b", ALT)
    assert heard.taken() == ["Resident 2 is speaking"]
    strike(page.desk.line, "1", ALT)
    assert heard.taken() == ["Neighbourhood Sgt is speaking"]
    strike(page.desk.line, "1", ALT)
    strike(page.desk.line, "0", ALT)
    assert heard.taken() == []
    page.seats.tree.setFocus()
    strike(page.seats.tree, "2")
    assert heard.taken() == ["PCSO is speaking"]


def test_behind_the_cover_nobody_is_named_aloud(page: CapturePage, heard: Announced) -> None:
    strike(page.desk.line, Qt.Key.Key_F9)
    heard.taken()
    strike(page.cover.unseen, "b", ALT)
    assert page.seats_model.speaking
    assert page.seats_model.speaking.person_id == "person-Resident 2"
    assert heard.taken() == []


def test_an_item_whose_time_is_up_is_announced_once(
    page: CapturePage, book: Logbook, heard: Announced
) -> None:
    assert isinstance(book.clock, StillClock)
    page.agenda_model.tick()
    assert heard.taken() == []
    for _second in range(3):
        book.clock.advance(600)
        page.agenda_model.tick()
    assert heard.taken() == ["Over time: item 4, Mill Court car park and lighting"]


def test_a_failure_is_announced_at_once_and_once_and_so_is_the_end_of_it(
    page: CapturePage, book: Logbook, heard: Announced
) -> None:
    refuse(book)
    write(page, "Lights are out")
    assert len(heard.urgent) == 1
    assert heard.urgent[0].startswith("Not saved")
    assert [words for words in heard.taken() if words not in heard.urgent] == [
        "Held in memory: Note, Safety officer"
    ]
    write(page, "So are the doors")
    assert heard.taken() == ["Held in memory: Note, Safety officer"]
    refuse(book, on=False)
    strike(page.desk.line, Qt.Key.Key_S, CTRL)
    assert heard.taken() == ["Everything is saved again."]
    assert page.centre.alarm.isHidden()
