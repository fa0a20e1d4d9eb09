"""Somebody unnamed is met in the list above the line, and given a name from there."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from nhplogger.domain.edits import Changed
from nhplogger.domain.entry import Entry
from nhplogger.domain.people import Person
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.capture_page import CapturePage
from tests.ui.capture.keyboard import strike

COAT = "person-Unnamed, blue coat"


@pytest.fixture(autouse=True)
def unnamed(book: Logbook) -> Person:
    person = book.register.get(Person, COAT)
    assert person
    made = replace(person, unnamed=True)
    assert book.do("Nobody knows who", Changed(person, made))
    return made


def _last(book: Logbook) -> Entry:
    return max(book.meeting.all(Entry), key=lambda each: each.seq)


def _meet(page: CapturePage, typed: str) -> None:
    QTest.keyClicks(page.desk.line, typed)
    marked = page.desk.popup.marked
    assert marked
    assert marked.id == COAT
    assert marked.spoken.endswith("F2 says who that is")


def test_a_new_name_goes_into_the_line(page: CapturePage, book: Logbook) -> None:
    _meet(page, "told @unn")
    strike(page.desk.line, Qt.Key.Key_F2)
    assert page.naming.isVisible()
    assert not page.desk.popup.isVisible()
    QTest.keyClicks(page.naming.field, "Mrs Price")
    strike(page.naming.field, Qt.Key.Key_Return)
    assert page.desk.line.hasFocus()
    assert page.desk.line.text == "told @Mrs Price "
    QTest.keyClicks(page.desk.line, "twice")
    strike(page.desk.line, Qt.Key.Key_Return)
    assert _last(book).text == "told Mrs Price twice"
    assert _last(book).speaker_id == COAT


def test_the_name_of_somebody_known_goes_into_the_line_and_no_seat_key_moves(
    page: CapturePage, book: Logbook
) -> None:
    room = page.seats_model.room
    before = {name: room.key(f"person-{name}") for name in ("PCSO", "Hub manager", "Outreach nurse")}
    assert before == {"PCSO": "2", "Hub manager": "e", "Outreach nurse": "f"}
    _meet(page, "@blue")
    strike(page.desk.line, Qt.Key.Key_F2)
    QTest.keyClicks(page.naming.field, "Inspector")
    strike(page.naming.field, Qt.Key.Key_Return)
    assert page.desk.line.text == "@Inspector "
    assert {name: room.key(f"person-{name}") for name in before} == before
    assert room.at_key("d") is None
    strike(page.desk.line, "e", Qt.KeyboardModifier.AltModifier)
    assert page.seats_model.speaking
    assert page.seats_model.speaking.person_id == "person-Hub manager"


def test_esc_leaves_the_line_as_it_was(page: CapturePage, unnamed: Person) -> None:
    _meet(page, "told @unn")
    strike(page.desk.line, Qt.Key.Key_F2)
    strike(page.naming.field, Qt.Key.Key_Escape)
    assert page.desk.line.hasFocus()
    assert page.desk.line.text == "told @unn"
    page.naming.start(unnamed)  # from elsewhere: the line is none of its business
    QTest.keyClicks(page.naming.field, "Mrs Price")
    strike(page.naming.field, Qt.Key.Key_Return)
    assert page.desk.line.text == "told @unn"


def test_on_somebody_who_has_a_name_the_key_does_nothing(page: CapturePage) -> None:
    QTest.keyClicks(page.desk.line, "@PCS")
    strike(page.desk.line, Qt.Key.Key_F2)
    assert not page.naming.isVisible()
    assert page.desk.popup.isVisible()
    assert page.desk.line.text == "@PCS"
