"""Agencies and their letters."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhplogger.domain.agencies import USUAL, new_agency
from nhplogger.domain.people import Agency
from nhplogger.domain.rules import value_problems
from tests.builders import an_agency, any_line


@pytest.mark.parametrize(("name", "letters"), USUAL.items())
def test_a_usual_agency_has_its_usual_letters_and_colour(name: str, letters: str) -> None:
    agency = new_agency(name.upper(), [])
    assert (agency.name, agency.initials, agency.colour) == (name.upper(), letters, letters)


@pytest.mark.parametrize(
    ("name", "taken", "expected"),
    [
        ("Parish council", "", "PC"),
        ("Parish council", "PC", "PA"),
        ("Fire and rescue", "", "FA"),
        ("Poltimore trust", "", "PT"),
        ("Probation", "", "PR"),
        ("Polo club", "PC", "PL"),
        ("(Mencap)", "", "ME"),
        ("ŵyneb", "", "ŴY"),
        ("X", "", "XA"),
        ("👮", "", "XA"),
        ("", "", "XA"),
    ],
)
def test_a_new_agency_takes_letters_from_its_name(name: str, taken: str, expected: str) -> None:
    agency = new_agency(name, [an_agency("Other", taken)])
    assert (agency.initials, agency.colour) == (expected, "grey")


def test_the_letters_of_a_usual_agency_are_left_to_it() -> None:
    assert new_agency("Police and crime commissioner", []).initials == "PA"
    assert new_agency("Housing", [an_agency("Homes", "HO")]).initials != "HO"


def test_when_every_pair_with_its_first_letter_is_taken_another_pair_is_found() -> None:
    taken = [an_agency(f"A{each}", "A" + each) for each in string.ascii_uppercase + string.digits]
    agency = new_agency("A", taken)
    assert len(agency.initials) == 2
    assert agency.initials[0] != "A"


@given(st.lists(any_line(1), max_size=8))
def test_any_agencies_have_two_letters_no_other_has(names: list[str]) -> None:
    agencies: list[Agency] = []
    for name in names:
        agencies.append(new_agency(name, agencies))
    assert len({agency.initials for agency in agencies}) == len(names)
    assert all(value_problems(agency) == [] for agency in agencies)
