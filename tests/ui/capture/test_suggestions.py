"""What a half-typed name could become."""

from collections.abc import Callable, Sequence

import pytest

from nhplogger.domain.reading import Part
from nhplogger.domain.theme import Theme
from nhplogger.domain.used import Used
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.room import Room
from nhplogger.ui.capture.suggestions import (
    Asked,
    Offer,
    Suggestion,
    asked,
    goes_on_with_hyphen,
    people,
    people_index,
    theme_index,
    themes,
)


def _never(_value: str) -> Used:
    return Used()


def _people(
    book: Logbook, typed: str, others: Sequence[str] = (), uses: Callable[[str], Used] = _never
) -> list[Suggestion]:
    room = Room(book.register, book.meeting)
    return people(_ask(typed), people_index(room, others), room, uses)


def _themes(book: Logbook, typed: str, uses: Callable[[str], Used] = _never) -> list[Suggestion]:
    index = theme_index(book.register.all(Theme))
    return themes(_ask(typed), index, lambda theme_id: book.register.get(Theme, theme_id), uses)


def _ask(text: str) -> Asked:
    found = asked(text, len(text))
    assert found
    return found


@pytest.mark.parametrize(
    ("text", "part", "typed"),
    [
        ("@", Part.PERSON, ""),
        ("@hou", Part.PERSON, "hou"),
        ("told @Housing off", Part.PERSON, "Housing off"),
        ("! @7 mend #inf", Part.THEME, "inf"),
        ('"x" to @hou', Part.PERSON, "hou"),
    ],
)
def test_a_name_being_typed_is_asked_for(text: str, part: Part, typed: str) -> None:
    found = _ask(text)
    assert (found.part, found.typed) == (part, typed)


@pytest.mark.parametrize("text", ["", "plain", "a@b", "#info+", "#info, ", "# priorities", "@Hou "])
def test_nothing_is_asked_where_no_name_is_typed(text: str) -> None:
    assert asked(text, len(text)) is None


def test_only_what_stands_before_the_caret_counts() -> None:
    assert asked("@hou and #inf", 4) == Asked(part=Part.PERSON, typed="hou", start=0, end=4)


def test_people_are_found_by_name_then_by_agency(book: Logbook) -> None:
    found = _people(book, "@hou")
    assert [one.text for one in found] == ["Housing officer", "Estate caretaker", "Add “hou” as a new person"]
    assert found[0].insert == "@Housing officer"
    assert found[0].match == (0, 3)
    assert found[0].key == "7"


def test_a_seat_key_finds_who_sits_there(book: Logbook) -> None:
    found = _people(book, "@b")
    assert "Resident 2" in [one.text for one in found]


def test_who_spoke_most_today_comes_first(book: Logbook) -> None:
    uses = {"person-Resident 3": Used(meeting=4), "person-Resident 2": Used(meeting=1)}
    found = _people(book, "@res", uses=lambda person: uses.get(person, Used()))
    assert [one.text for one in found[:3]] == ["Resident 3", "Resident 2", "Resident 1"]


def test_the_areas_people_who_are_not_here_are_offered_after_those_who_are(book: Logbook) -> None:
    found = _people(book, "@the", ["person-Tenancy manager"])
    assert found[0].text == "the Tenancy manager"


def test_five_at_most_are_offered(book: Logbook) -> None:
    assert len(_people(book, "@")) == 5


def test_themes_are_found_by_short_name_label_key_and_words_of_the_full_name(book: Logbook) -> None:
    assert [one.text for one in _themes(book, "#inf")] == ["#info sharing", "New theme “inf”"]
    assert _themes(book, "#recorded")[0].insert == "#priorities"
    assert _themes(book, "#x")[0].insert == "#efficiency"


def test_a_theme_says_how_often_it_was_used_today(book: Logbook) -> None:
    found = _themes(book, "#inf", lambda theme: Used(meeting=5, study=9) if theme == "theme-i" else Used())
    assert found[0].used == "5 today"


@pytest.mark.parametrize(
    ("used", "said"),
    [
        (Used(area=2, study=7), "2 in this area"),
        (Used(study=7), "7 in this study"),
        (Used(), ""),
    ],
)
def test_a_theme_not_used_today_says_where_it_was(book: Logbook, used: Used, said: str) -> None:
    assert _themes(book, "#inf", lambda _theme: used)[0].used == said


def test_use_today_goes_before_use_in_the_area_and_that_before_use_in_the_study(book: Logbook) -> None:
    uses = {
        "person-Resident 1": Used(study=90),
        "person-Resident 2": Used(area=9, study=9),
        "person-Resident 3": Used(meeting=1),
    }
    found = _people(book, "@res", uses=lambda person: uses.get(person, Used()))
    assert [one.text for one in found[:3]] == ["Resident 3", "Resident 2", "Resident 1"]


def test_a_name_that_is_known_is_not_offered_as_new(book: Logbook) -> None:
    offers = [one.offer for one in _themes(book, "#info")]
    assert Offer.NEW not in offers


def test_a_hyphen_goes_on_with_a_name_only_where_a_theme_has_one_there(book: Logbook) -> None:
    known = book.register.all(Theme)
    assert goes_on_with_hyphen(_ask("#co"), known)
    assert not goes_on_with_hyphen(_ask("#info"), known)
