"""Owners and dates of an action as they are typed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhplogger.domain.terms_typed import OwnersTyped, read_due, read_owners
from tests.builders import DAY, a_person, any_line

SGT = a_person("Sgt Hughes", role="Chair", pseudonym="Person 1")
SIAN = a_person("Siân O'Brien", role="Housing officer", pseudonym="Person 2")
ONE, TWO = a_person("Resident 1", pseudonym="Person 3"), a_person("Resident 2", pseudonym="Person 4")
PEOPLE = (SGT, SIAN, ONE, TWO)


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("Sgt Hughes", (SGT,)),
        ("@sgt hughes", (SGT,)),
        ("chair", (SGT,)),
        ("sgt", (SGT,)),
        ("sian", (SIAN,)),
        ("SIÂN O'BRIEN, chair", (SIAN, SGT)),
        ("Person 3,Person 4", (ONE, TWO)),
        ("chair, Sgt Hughes, @sgt", (SGT,)),
        (" , ,", ()),
        ("", ()),
    ],
)
def test_names_roles_and_their_beginnings_mean_people(words: str, people: tuple[object, ...]) -> None:
    assert read_owners(words, PEOPLE) == OwnersTyped(people)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "unknown"), [("flurs", "flurs"), ("resident", "resident"), ("sgt, nobody", "nobody")]
)
def test_words_that_mean_nobody_or_more_than_one_are_told(words: str, unknown: str) -> None:
    assert read_owners(words, PEOPLE).unknown == unknown


def test_a_whole_name_is_meant_before_one_that_only_begins_so() -> None:
    short, long = a_person("Al", pseudonym="x"), a_person("Alan", pseudonym="y")
    assert read_owners("al", (long, short)).people == (short,)


def test_accents_tell_two_people_apart_where_they_are_typed() -> None:
    with_one, without = a_person("Siân", pseudonym="x"), a_person("Sian", pseudonym="y")
    people = (with_one, without)
    assert [read_owners(words, people).people[0] for words in ("siân", "sian")] == [with_one, without]
    assert read_owners("si", people).unknown == "si"


@given(any_line())
def test_any_line_is_read_without_an_error(words: str) -> None:
    found = read_owners(words, PEOPLE)
    assert set(found.people) <= set(PEOPLE)
    assert len(set(found.people)) == len(found.people)


@given(st.permutations(PEOPLE))
def test_owners_stand_in_the_order_in_which_they_are_typed(people: list[object]) -> None:
    words = ", ".join(each.name for each in people)  # type: ignore[attr-defined]
    assert list(read_owners(words, PEOPLE).people) == people


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("fri", DAY + timedelta(1)),
        ("by fri", DAY + timedelta(1)),
        ("5 dec", date(2025, 12, 5)),
        ("by 5 dec.", date(2025, 12, 5)),
        ("in 2 weeks", DAY + timedelta(14)),
        ("tomorrow", DAY + timedelta(1)),
    ],
)
def test_a_date_is_read_with_by_before_it_or_not(words: str, day: date) -> None:
    found = read_due(words, DAY)
    assert found
    assert found.day == day


def test_a_date_that_is_no_day_keeps_its_words() -> None:
    found = read_due("next meeting", DAY)
    assert found
    assert (found.day, found.words) == (None, "next meeting")


@pytest.mark.parametrize("words", ["", "  ", "flurs", "fri or so the sergeant says", "ring Sgt by fri"])
def test_what_is_more_or_less_than_a_date_is_none(words: str) -> None:
    assert read_due(words, DAY) is None
