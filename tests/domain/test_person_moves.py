"""A pseudonym names nobody by accident."""

from dataclasses import replace

import pytest

from nhplogger.domain.contents import Contents
from nhplogger.domain.people import Person
from nhplogger.domain.person_moves import person_problem
from tests.builders import a_person, a_study

SGT = a_person("Sgt Hughes", role="Chair", pseudonym="Chair")


@pytest.mark.parametrize("pseudonym", ["", "housing OFFICER", "Siân O'Brien", "resident 2"])
def test_a_pseudonym_that_is_missing_taken_or_a_real_name_is_refused(pseudonym: str) -> None:
    field, words = person_problem(replace(SGT, pseudonym=pseudonym), a_study())
    assert field == "pseudonym"
    assert words


def test_a_real_name_of_another_area_is_refused_too() -> None:
    register = Contents([*a_study().values(), a_person("Nia Vaughan", area_id="elsewhere")])
    assert person_problem(replace(SGT, pseudonym="Nia Vaughan"), register)[0] == "pseudonym"


def test_a_pseudonym_nobody_has_is_taken() -> None:
    assert person_problem(replace(SGT, pseudonym="Officer 2"), a_study()) == ("", "")
    assert a_study().get(Person, SGT.id) is not None
