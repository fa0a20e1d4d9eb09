"""Finding people, agencies and areas, and adding who is new."""

import pytest

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, subject
from nhplogger.domain.people import Agency, Person
from nhplogger.domain.register import Register
from nhplogger.domain.study import Area
from tests.builders import a_person, a_study, an_act, an_agency, an_area


def test_who_is_known_is_found_and_nothing_is_added() -> None:
    register = Register(a_study())
    area = register.area("  brackwell")
    assert area == an_area()
    assert register.agency("POLICE") == an_agency()
    assert register.person("sgt hughes", area).role == "Chair"
    assert register.person("Sia\u0302n o'brien", area).name == "Siân O'Brien"
    assert register.edits == []


def test_who_is_new_is_added_once() -> None:
    register = Register(Contents())
    area = register.area("Carrowby")
    first = register.person("Mo", area, "PCSO", register.agency("Police"))
    assert register.person("MO", area) == first
    assert register.area("carrowby") == area
    assert [type(subject(edit)) for edit in register.edits] == [Area, Agency, Person]
    assert all(isinstance(edit, Added) for edit in register.edits)


def test_what_was_added_can_be_done_as_one_act() -> None:
    study = a_study()
    register = Register(study)
    person = register.person("Mo", register.area("Carrowby"), agency=register.agency("Parish council"))
    study.apply(an_act(*register.edits))
    assert study.get(Person, person.id) == person
    assert Register(study).person("mo", register.area("Carrowby")) == person


def test_the_same_name_in_two_areas_is_two_people() -> None:
    register = Register(a_study())
    elsewhere = register.area("Carrowby")
    assert register.person("Sgt Hughes", elsewhere).id != register.person("Sgt Hughes", an_area()).id


def test_no_name_is_no_agency() -> None:
    register = Register(Contents())
    assert register.agency("") is None
    assert register.edits == []


def test_areas_take_letters_in_turn_and_pairs_past_z() -> None:
    register = Register(Contents([an_area(letter="B")]))
    letters = [register.area(f"Area {number}").letter for number in range(27)]
    assert letters[:3] == ["A", "C", "D"]
    assert letters[24:] == ["Z", "AA", "AB"]


@pytest.mark.parametrize(
    ("role", "agency", "expected"),
    [
        ("panel member", an_agency("Council", "CO"), ["Panel member", "Panel member 2", "Panel member 3"]),
        ("", an_agency("Council", "CO"), ["Council", "Council 2", "Council 3"]),
        ("", None, ["Person", "Person 2", "Person 3"]),
    ],
)
def test_a_pseudonym_is_the_role_with_a_number_where_it_is_taken(
    role: str, agency: Agency | None, expected: list[str]
) -> None:
    register = Register(Contents([an_area()]))
    people = [register.person(f"Real {number}", an_area(), role, agency) for number in range(3)]
    assert [person.pseudonym for person in people] == expected


def test_residents_are_only_numbered_since_their_roles_say_where_they_live() -> None:
    register = Register(Contents([an_area()]))
    residents = an_agency("Residents", "RE")
    people = [
        register.person(name, an_area(), "14 Larch Road", residents) for name in ("Ann", "Resident 3", "Bob")
    ]
    assert [person.pseudonym for person in people] == ["Resident 1", "Resident 3", "Resident 2"]


def test_no_two_people_of_an_area_share_a_pseudonym() -> None:
    taken = [a_person(f"P{each}", pseudonym=f"PCSO {each}" if each > 1 else "pcso") for each in range(1, 6)]
    assert Register(Contents([an_area(), *taken])).person("New", an_area(), "PCSO").pseudonym == "PCSO 6"


@pytest.mark.parametrize(("name", "unnamed"), [("Unnamed man", True), ("unnamed", True), ("Mo", False)])
def test_an_unnamed_person_is_marked_so(name: str, *, unnamed: bool) -> None:
    assert Register(Contents([an_area()])).person(name, an_area()).unnamed is unnamed
