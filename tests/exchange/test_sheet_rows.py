"""Rows of a sheet as people of an area and items of an agenda."""

import pytest

from nhplogger.domain.edits import subject
from nhplogger.domain.meeting import AgendaItem
from nhplogger.domain.people import Agency, Person
from nhplogger.exchange.sheet import Table
from nhplogger.exchange.sheet_agenda import item_edits, item_rows, read_minutes
from nhplogger.exchange.sheet_columns import Use, guessed, put
from nhplogger.exchange.sheet_people import Match, people_edits, person_rows, turned
from tests.builders import a_meeting, a_study, an_item

HEADS = ("Full name", "Job title", "Organisation", "Email")
PEOPLE = (
    ("sgt hughes", "sergeant", "Police", "x@example.org"),
    ("Sian OBrien", "", "Housing", ""),
    ("Resident 3", "resident", "Residents", ""),
    ("Tomos Rees", "warden", "Street wardens", ""),
    ("Tomos  Rees", "", "", ""),
    ("", "clerk", "", ""),
)
TABLE = Table(name="People", heads=HEADS, rows=PEOPLE)


@pytest.mark.parametrize(
    ("heads", "uses"),
    [
        (HEADS, (Use.NAME, Use.ROLE, Use.AGENCY, Use.IGNORED)),
        (("First name", "Surname", "Org."), (Use.FORENAME, Use.SURNAME, Use.AGENCY)),
        (("Title", "Duration (mins)"), (Use.ITEM, Use.MINUTES)),
        (("Agenda item", "Minutes"), (Use.ITEM, Use.MINUTES)),
        (("Enw", "Swydd", "Sefydliad"), (Use.NAME, Use.ROLE, Use.AGENCY)),
        (("Name", "Name", "Telephone"), (Use.NAME, Use.IGNORED, Use.IGNORED)),
    ],
)
def test_columns_are_guessed_from_their_headings(heads: tuple[str, ...], uses: tuple[Use, ...]) -> None:
    assert guessed(heads) == uses


def test_a_use_given_to_a_column_is_taken_from_the_one_that_had_it() -> None:
    assert put((Use.NAME, Use.ROLE), 1, Use.NAME) == (Use.IGNORED, Use.NAME)
    assert put((Use.NAME, Use.ROLE), 0, Use.IGNORED) == (Use.IGNORED, Use.ROLE)


def test_people_are_matched_by_name_and_by_a_near_one() -> None:
    rows = person_rows(TABLE, guessed(HEADS), a_study(), "brackwell")
    matches = [Match.KNOWN, Match.NEAR, Match.NEW, Match.NEW, Match.TWICE, Match.NAMELESS]
    assert [row.match for row in rows] == matches
    assert rows[1].person is not None
    assert rows[1].person.name == "Siân O'Brien"


def test_only_who_is_new_is_added_with_a_new_agency() -> None:
    rows = person_rows(TABLE, guessed(HEADS), a_study(), "Brackwell")
    added = [subject(edit) for edit in people_edits(rows, a_study(), "Brackwell")]
    assert [each.name for each in added if isinstance(each, Person)] == ["Resident 3", "Tomos Rees"]
    assert [each.name for each in added if isinstance(each, Agency)] == ["Street wardens"]


def test_somebody_near_can_be_said_to_be_new_and_back() -> None:
    near = person_rows(TABLE, guessed(HEADS), a_study(), "Brackwell")[1]
    assert turned(near).is_new
    assert turned(turned(near)) == near


def test_bringing_the_same_people_again_adds_nobody() -> None:
    study = a_study()
    rows = person_rows(TABLE, guessed(HEADS), study, "Brackwell")
    for edit in people_edits(rows, study, "Brackwell"):
        value = subject(edit)
        study._put(type(value), value.id, value)
    again = person_rows(TABLE, guessed(HEADS), study, "Brackwell")
    assert people_edits(again, study, "Brackwell") == ()


def test_items_follow_those_of_the_agenda_and_none_comes_twice() -> None:
    rows = (("lighting", "20"), ("Close", "soon"), ("Close", ""), ("", "5"))
    table = Table(name="Agenda", heads=("Item", "Minutes"), rows=rows)
    there = (an_item("Lighting", position=3),)
    found = item_rows(table, guessed(table.heads), there)
    assert [(row.known, row.unclear) for row in found] == [
        (True, ""),
        (False, "soon"),
        (True, ""),
        (False, ""),
    ]
    items = [subject(edit) for edit in item_edits(found, a_meeting().id, there)]
    assert [(i.title, i.position, i.minutes) for i in items if isinstance(i, AgendaItem)] == [
        ("Close", 4, None)
    ]


@pytest.mark.parametrize(
    ("words", "minutes"),
    [("20", 20), ("20 min", 20), ("0:20", 20), ("01:30", 90), ("soon", None), ("", None)],
)
def test_minutes_are_read_as_sheets_write_them(words: str, minutes: int | None) -> None:
    assert read_minutes(words) == minutes
