"""Finding people and themes in a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhplogger.domain.names import Found, Names, people_names, seat_key, seat_keys, theme_names
from tests.builders import a_person, a_theme, an_attendance, any_line, the_themes

PEOPLE = (
    "Ann",
    "Ann Jones",
    "Jones",
    "O'Brien",
    "Sgt Hughes",
    "Mark",
    "Weiß",
    "İpek",
    "Siân",
    "क्षेत्र",
    "Zoë-Louise",
    "José",
    "d",
)


def found(line: str, *names: str, start: int = 0) -> str | None:
    """The part of a line that is recognised as a name, with whose it is where that differs."""
    name = Names((each, each) for each in names or PEOPLE).at(line, start)
    return f"{line[start : name.end]}={name.id}" if name else None


@pytest.mark.parametrize(
    "after",
    [
        "",
        " said",
        ",",
        ".",
        ")",
        ":",
        "?",
        "-",
        "- no",
        "+",
        "/",
        "'",
        "’ ",
        "'s",
        "’s bins",
        "'S",
        "\t",
        "—",
        "#",
        "@",
    ],
)
@pytest.mark.parametrize("name", PEOPLE)
def test_a_name_ends_where_its_word_does(name: str, after: str) -> None:
    assert found(name + after) == f"{name}={name}"


@pytest.mark.parametrize(
    "after", ["x", "ette", "1", "_", "-led", "'m", "'sen", "’t", "-1", "\u0301", "é", "ि", "‐x"]
)
@pytest.mark.parametrize("name", PEOPLE)
def test_a_name_is_never_part_of_a_longer_word(name: str, after: str) -> None:
    assert found(name + after, name) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ann Jones said", "Ann Jones=Ann Jones"),
        ("Ann Jonesy said", "Ann=Ann"),
        ("Ann Jones-Davies", "Ann=Ann"),
        ("Jones-Davies", None),
        ("Marks and Spencer", None),
        ("Markus", None),
        ("d", "d=d"),
        ("d's bins", "d=d"),
        ("dd", None),
    ],
)
def test_the_longest_whole_name_wins(line: str, expected: str | None) -> None:
    assert found(line) == expected


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("SGT HUGHES", "Sgt Hughes"),
        ("sgt   hughes", "Sgt Hughes"),
        ("Sgt\u00a0Hughes", "Sgt Hughes"),
        ("WEISS", "Weiß"),
        ("weiß", "Weiß"),
        ("WEIẞ", "Weiß"),
        ("i\u0307pek", "İpek"),
        ("İPEK", "İpek"),
        ("Sia\u0302n", "Siân"),
        ("SIÂN", "Siân"),
        ("Jose\u0301", "José"),
        ("zoe\u0308-louise", "Zoë-Louise"),
    ],
)
def test_case_accents_and_wide_spaces_do_not_count(line: str, name: str) -> None:
    assert found(line) == f"{line}={name}"
    assert found(f"İß ‘{line}’ said", start=4) == f"{line}={name}"


def test_half_of_a_letter_is_no_name() -> None:
    assert found("ß", "s") is None
    assert found("é", "e") is None


def test_a_name_may_begin_with_a_mark() -> None:
    assert found("(unnamed) man", "(unnamed) man") == "(unnamed) man=(unnamed) man"


def test_of_equal_names_the_first_wins_and_the_first_name_is_shown() -> None:
    names = Names([("Bob", "1"), ("bob", "2"), ("Robert", "1"), ("", "3")])
    assert names.at("BOB", 0) == Found("1", 3)
    assert names.name("1") == "Bob"
    assert names.at("", 0) is None


def test_seats_take_figures_and_then_letters() -> None:
    keys = [seat_key(seat, 35) for seat in range(35)]
    assert "".join(keys) == "123456789abcdefghijklmnopqrstuvwxyz"


def test_past_35_seats_every_key_is_two_letters_and_no_other_seat_has_it() -> None:
    keys = [seat_key(seat, 36) for seat in range(36)]
    assert (keys[0], keys[25], keys[26], keys[35]) == ("aa", "az", "ba", "bj")
    assert len({seat_key(seat, 676) for seat in range(676)}) == 676


def test_a_seat_past_every_pair_of_letters_has_no_key() -> None:
    assert (seat_key(675, 700), seat_key(676, 700)) == ("zz", "")


def test_people_are_found_by_name_and_by_the_key_of_their_seat() -> None:
    everybody = [a_person(f"Resident {number}") for number in range(1, 12)]
    seats = [an_attendance(person, seat) for seat, person in enumerate(everybody)]
    names = people_names(everybody, reversed(seats))
    assert names.at("resident 11", 0) == Found(everybody[10].id, 11)
    assert names.at("b", 0) == Found(everybody[10].id, 1)
    assert names.at("12", 0) is None
    assert names.name(everybody[10].id) == "Resident 11"


def test_a_seat_taken_away_leaves_its_key_free_and_moves_nobody() -> None:
    ann, bob, eve = (a_person(name) for name in ("Ann", "Bob", "Eve"))
    seats = [an_attendance(person, seat) for seat, person in enumerate((ann, bob, eve))]
    assert seat_keys(seats) == {ann.id: "1", bob.id: "2", eve.id: "3"}
    assert seat_keys([seats[0], seats[2]]) == {ann.id: "1", eve.id: "3"}
    names = people_names([ann, eve], [seats[2], seats[0]])
    assert (names.at("2", 0), names.at("3", 0)) == (None, Found(eve.id, 1))


def test_two_seats_with_one_number_have_a_key_each() -> None:
    ann, bob, eve = (a_person(name) for name in ("Ann", "Bob", "Eve"))
    seats = [an_attendance(ann, 1), an_attendance(bob, 1), an_attendance(eve, 2)]
    assert seat_keys(seats) == {ann.id: "2", bob.id: "3", eve.id: "4"}
    assert seat_keys([]) == {}


def test_of_two_people_with_one_name_the_one_in_the_room_is_meant() -> None:
    elsewhere, here = a_person("Mark", id="elsewhere"), a_person("Mark", id="here")
    assert people_names([elsewhere, here], [an_attendance(here)]).at("Mark", 0) == Found("here", 4)


def test_a_persons_own_name_comes_before_another_seats_key() -> None:
    ann, b = a_person("Ann"), a_person("B")
    seats = [an_attendance(a_person(f"Resident {seat}"), seat) for seat in range(11)]
    assert people_names([ann, b], seats).at("b", 0) == Found(b.id, 1)


@pytest.mark.parametrize("theme", the_themes(), ids=lambda theme: theme.short)
def test_a_theme_is_found_by_key_and_short_name(theme: object) -> None:
    names = theme_names(the_themes())
    for word in (theme.key, theme.short, theme.short.upper()):  # type: ignore[attr-defined]
        assert names.at(f"{word}+", 0) == Found(theme.id, len(word))  # type: ignore[attr-defined]


def test_a_theme_is_found_by_label_and_full_name_but_a_short_name_comes_first() -> None:
    first = a_theme("i", "info", label="Information", name="communication and information sharing")
    second = a_theme("c", "information", position=1)
    names = theme_names([second, first])
    assert names.at("communication and information sharing-", 0) == Found(first.id, 37)
    assert names.at("information", 0) == Found(second.id, 11)


@given(any_line(1), st.sampled_from(["", " ", ", ", ". "]), any_line())
def test_any_name_is_found_where_it_stands(name: str, between: str, rest: str) -> None:
    line = f"({name}{between}{rest if between else ''}"
    here = Names([(name, "x")]).at(line, 1)
    assert here == Found("x", 1 + len(name))


@given(st.lists(any_line(1), max_size=4), any_line(), st.integers(0, 20))
def test_what_is_found_spells_the_name_it_was_found_by(names: list[str], line: str, start: int) -> None:
    here = Names((name, name) for name in names).at(line, start)
    assert here is None or start < here.end <= len(line)
    assert here is None or Names([(line[start : here.end], "again")]).at(here.id, 0) is not None
