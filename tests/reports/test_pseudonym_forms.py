"""Names are replaced in every form, by the study's own list too, and words are left alone."""

import pytest

from nhplogger.domain.contents import Contents
from nhplogger.domain.leaving import Named, Replacement
from nhplogger.reports.pseudonyms import Pseudonyms
from tests.builders import a_person, an_agency, an_area

HOME = an_area("Brackwell", letter="B")
PEOPLE = (
    a_person("Gwen", pseudonym="PCSO"),
    a_person("John Paul Smith", pseudonym="Resident 4"),
    a_person("Carys Jones-Davies", pseudonym="Housing lead"),
    a_person("Annes O'Brien", pseudonym="Nurse"),
    a_person("Mair Evans", pseudonym="Chair"),
    a_person("Will", pseudonym="Worker"),
    a_person("Bill Mark", pseudonym="Safety officer"),
    a_person("Housing officer", pseudonym="Housing officer"),
    a_person("P0", pseudonym="P0"),
    a_person("Sali Pugh", pseudonym="Youth worker", area_id=an_area("Dunmere").id),
)
LIST = (
    Replacement(id="1", words="Mill Court", instead="place 1", named=Named.PLACE),
    Replacement(id="2", words="Smith Street"),
    Replacement(id="3", words="Gwen's Garden", instead="a garden in Brackwell"),
)
AGENCIES = (
    an_agency(),
    an_agency("Housing", "HO"),
    an_agency("Mind", "MI"),
    an_agency("Mill Court Hub", "MH"),
)
REGISTER = Contents(
    [
        HOME,
        an_area("Caerdydd", letter="C"),
        an_area("Dunmere", letter="D"),
        *AGENCIES,
        *PEOPLE,
        *LIST,
    ]
)
NAMES = Pseudonyms(REGISTER, HOME.id)
HIDDEN = Pseudonyms(REGISTER, HOME.id, hide_agencies=True)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("yng Nghaerdydd, i Gaerdydd, a Chaerdydd", "yng [Area C], i [Area C], a [Area C]"),
        ("ym Mrackwell, o Frackwell, YM MRACKWELL", "ym [Area B], o [Area B], YM [Area B]"),
        ("i Wen; Wen; yng Ngwen", "i [PCSO]; [PCSO]; yng [PCSO]"),
        ("o Fair, nid Fair play", "o [Chair], nid Fair play"),
        ("i Fill; fill it; Fill it in", "i [Safety officer]; fill it; Fill it in"),
    ],
)
def test_a_name_changed_as_welsh_changes_it_is_replaced_and_a_word_is_not(typed: str, written: str) -> None:
    assert NAMES.replace(typed) == written


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Annes' list; Annes’s list", "[Nurse]' list; [Nurse]’s list"),
        ("the Joneses; the Smiths' house", "the [Housing lead]s; the [Resident 4]s' house"),
        (
            "Jones or Davies and the Jones-Davieses",
            "[Housing lead] or [Housing lead] and the [Housing lead]s",
        ),
        ("Will will. WILL! Two wills, the Wills", "[Worker] will. [Worker]! Two wills, the [Worker]s"),
    ],
)
def test_a_name_of_several_and_what_is_somebodys_is_replaced(typed: str, written: str) -> None:
    assert NAMES.replace(typed) == written


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("J. Smith, J P Smith, JP Smith", "[Resident 4], [Resident 4], [Resident 4]"),
        ("John Smith, Paul, Smith J", "[Resident 4], [Resident 4], [Resident 4]"),
        ("JS and CJD", "JS and CJD"),
        ("johnsmith @JohnSmith", "[Resident 4] @[Resident 4]"),
    ],
)
def test_initials_count_beside_a_surname_only(typed: str, written: str) -> None:
    assert NAMES.replace(typed) == written


def test_initials_alone_count_where_the_study_has_them() -> None:
    names = Pseudonyms(Contents([HOME, a_person("JS", pseudonym="Clerk")]), HOME.id)
    assert names.replace("JS took the minutes") == "[Clerk] took the minutes"


@pytest.mark.parametrize(
    "typed",
    ["Jo\u200bhn Smi\u00adth", "Jo\u2060hn\u00a0Smith", "\u202aSmi\u200dth", "Ｓｍｉｔｈ", "O'\u200bBrien"],
)
def test_what_is_not_seen_hides_no_name(typed: str) -> None:
    written = NAMES.replace(typed).strip("\u202a\u202c")
    assert written in ("[Resident 4]", "[Nurse]")


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("john.smith@x.org", "[Resident 4’s e-mail]"),
        ("to jsmith2@brackwell.gov.uk.", "to [Resident 4’s e-mail]."),
        ("gwen@x.org, SPugh@x.org", "[PCSO’s e-mail], [Youth worker, Area D’s e-mail]"),
        ("info@brackwell.gov.uk", "info@[Area B].gov.uk"),
    ],
)
def test_somebodys_address_goes_whole(typed: str, written: str) -> None:
    assert NAMES.replace(typed) == written


def test_names_of_people_of_other_areas_are_replaced_in_parts_too() -> None:
    assert (
        NAMES.replace("Sali Pugh, S. Pugh, Sali") == "[Youth worker, Area D], [Youth worker, Area D], [name]"
    )


def test_the_studys_own_list_goes_before_everything() -> None:
    assert NAMES.replace("Mill Courts, MILL COURT’S") == "[place 1]s, [place 1]’S"
    assert NAMES.replace("Smith of Smith Street") == "[Resident 4] of Smith Street"
    assert NAMES.replace("Gwen’s garden, Gwen’s") == "[a garden in Area B], [PCSO]’s"


def test_whoever_is_called_the_same_in_reports_stays() -> None:
    assert NAMES.replace("P0 spoke") == "P0 spoke"
    assert NAMES.person(PEOPLE[8].id) == "P0"


def test_a_pseudonym_that_names_somebody_else_does_not_reach_the_report() -> None:
    people = (a_person("Ann Price", pseudonym="Gwen’s friend"), a_person("Gwen", pseudonym="PCSO"))
    names = Pseudonyms(Contents([HOME, *people]), HOME.id)
    assert names.person(people[0].id) == "name’s friend"
    assert names.replace("Ann Price") == "[name’s friend]"


def test_agencies_have_letters_where_that_is_asked_for() -> None:
    assert HIDDEN.replace("Police, POLICE; PO, po") == "[Agency A], [Agency A]; [Agency A], po"
    assert HIDDEN.replace("MIND, Mind: do you mind?") == "[Agency C], [Agency C]: do you mind?"
    assert NAMES.replace("Police and PO") == "Police and PO"
    assert [HIDDEN.agency(each.id) for each in AGENCIES[:2]] == ["Agency A", "Agency B"]
    assert [HIDDEN.initials(each.id) for each in AGENCIES[:2]] == ["A", "B"]
    assert (NAMES.agency(AGENCIES[0].id), NAMES.initials(AGENCIES[0].id)) == ("Police", "PO")
    assert NAMES.agency(AGENCIES[3].id) == "[place 1] Hub"
    assert (NAMES.agency(None), NAMES.initials("gone")) == ("", "")


def test_a_role_does_not_name_a_hidden_agency() -> None:
    assert HIDDEN.person(PEOPLE[7].id) == "Agency B officer"
    assert HIDDEN.replace("Housing officer") == "[Agency B officer]"


def test_real_names_leave_everything_as_it_is() -> None:
    names = Pseudonyms(REGISTER, HOME.id, real_names=True, hide_agencies=True)
    words = "Gwen of Mill Court, PO"
    assert (names.replace(words), names.agency(AGENCIES[0].id)) == (words, "Police")
