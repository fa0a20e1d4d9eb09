"""Agencies keep names and letters apart, and become one whole."""

from dataclasses import replace

import pytest

from nhplogger.domain.agency_moves import agency_problem, merge_agencies
from nhplogger.domain.contents import Contents
from nhplogger.domain.people import Agency, Attendance, Person
from tests.builders import a_study, an_act, an_agency, an_attendance

HOUSING, POLICE = an_agency("Housing", "HO"), an_agency()


@pytest.mark.parametrize(
    ("name", "initials", "field"),
    [("", "HO", "name"), ("police", "HO", "name"), ("Homes", "PO", "initials"), ("Homes", "H", "initials")],
)
def test_what_is_missing_or_taken_is_refused(name: str, initials: str, field: str) -> None:
    changed = replace(HOUSING, name=name, initials=initials)
    assert agency_problem(changed, a_study())[0] == field


def test_people_and_seats_go_over_and_the_other_is_gone() -> None:
    seat = an_attendance(agency_id=HOUSING.id)
    contents = Contents([*a_study().values(), seat])
    contents.apply(an_act(*merge_agencies(HOUSING, POLICE, contents.all(Person), [seat])))
    assert contents.get(Agency, HOUSING.id) is None
    assert all(each.agency_id != HOUSING.id for each in contents.all(Person))
    assert [each.agency_id for each in contents.all(Attendance)] == [POLICE.id]
