"""A past meeting typed into a form and a text says the same as a field-notes file."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhplogger.domain.field_notes import FieldNotes, LogLine
from nhplogger.domain.field_notes_reader import read_notes
from nhplogger.domain.field_notes_writer import unnumbered
from nhplogger.domain.people import Presence
from nhplogger.domain.typed_notes import came_words, looks_whole, read_came, read_typed, typed_text
from tests.builders import DAY, any_text
from tests.real_material import real

TOLD = FieldNotes(title="Panel", day=DAY, area="Brackwell")


def test_lines_of_the_text_are_numbered_as_they_stand_in_it() -> None:
    notes = read_typed(TOLD, "first\n\n13:50 third")
    assert [line.number for line in notes.log] == [1, 3]
    assert (notes.title, notes.area) == ("Panel", "Brackwell")


def test_a_text_that_opens_with_a_section_is_read_by_sections() -> None:
    notes = read_typed(TOLD, "Carried over:\nFix the lights; done\n\nLog:\nall good")
    assert [(each.number, each.action) for each in notes.carried] == [(2, "Fix the lights")]
    assert notes.log == (LogLine(5, "all good"),)


@given(any_text())
def test_no_text_is_refused_or_lost(text: str) -> None:
    notes = read_typed(TOLD, text)
    assert bool(notes.log or notes.people or notes.agenda or notes.carried) or not text.split()[1:]


@pytest.mark.parametrize(
    ("came", "status"),
    [
        ("", Presence.PRESENT),
        ("late 13:58", Presence.LATE),
        ("left 14:40", Presence.LEFT),
        ("Apologies", Presence.APOLOGIES),
        ("absent", Presence.ABSENT),
        ("deputy for Dr Lin", Presence.DEPUTY),
    ],
)
def test_how_somebody_came_is_read_and_written(came: str, status: Presence) -> None:
    person, unclear = read_came("Sgt Hughes", "chair", "Police", came)
    assert (person.status, unclear) == (status, "")
    assert read_came(person.name, person.role, person.agency, came_words(person)) == (person, "")


def test_what_is_not_understood_of_how_they_came_is_told() -> None:
    assert read_came("Sgt Hughes", "", "", "by bus")[1] == "by bus"


@given(st.sampled_from([";", "a; b", "x \\", "\\;"]))
def test_a_name_may_hold_what_parts_the_fields_of_a_file(name: str) -> None:
    assert read_came(name, name, name, "late 13:58")[0].name == name


def test_a_whole_file_is_told_from_a_log() -> None:
    assert looks_whole("Meeting: Panel\nDate: 1 May 2025\nArea: Brackwell\n")
    assert not looks_whole("13:45 Meeting: the chair said\nDate: soon")


def test_real_notes_come_back_from_form_and_text() -> None:
    for path in real("meetings").glob("*.txt"):
        notes = read_notes(path.read_text("utf-8"))
        told = replace(notes, log=(), carried=(), problems=())
        assert unnumbered(read_typed(told, typed_text(notes))) == unnumbered(notes)
