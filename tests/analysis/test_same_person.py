"""Names that may be one person's are offered, and no others."""

import pytest

from nhplogger.analysis.same_person import likely_same
from tests.builders import a_person


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sgt Hughes", "Sgt Hughs"),
        ("Siân O'Brien", "Sian OBrien"),
        ("Catrin Hughes", "C Hughes"),
        ("Catrin Hughes", "CH"),
        ("Sgt Hughes", "Catrin Hughes"),
    ],
)
def test_names_that_are_alike_are_offered(one: str, other: str) -> None:
    person, likely = a_person(one), a_person(other)
    assert likely_same(person, [person, likely, a_person("Youth worker")]) == (likely,)


@pytest.mark.parametrize(
    ("one", "other"), [("Resident 1", "Resident 2"), ("Catrin Hughes", "David Lloyd"), ("Tom", "Ann Lee")]
)
def test_names_that_differ_are_not(one: str, other: str) -> None:
    assert likely_same(a_person(one), [a_person(other)]) == ()


def test_people_of_another_area_are_not_offered() -> None:
    assert likely_same(a_person("Sgt Hughes"), [a_person("Sgt Hughs", area_id="elsewhere")]) == ()
