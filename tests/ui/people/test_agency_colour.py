"""A colour of one's own is worn only where it can be seen, in light and in dark."""

import pytest

from nhplogger.ui.people.agency_colour import (
    OWN,
    choice_of,
    colour_choices,
    edge_ratio,
    letters_ratio,
    own_colour,
    own_colour_problem,
)
from nhplogger.ui.theme import ThemeName, load


@pytest.mark.parametrize("typed", ["", "blue-ish", "#12", "#FFFF99", "#101820", "#FFFFFF", "#000"])
def test_what_cannot_be_seen_is_refused_in_words(typed: str) -> None:
    assert own_colour_problem(typed)


@pytest.mark.parametrize("typed", ["#3A7CA5", "c0504d", "#777"])
def test_what_can_be_seen_everywhere_is_taken(typed: str) -> None:
    assert own_colour_problem(typed) == ""
    colour = own_colour(typed)
    assert letters_ratio(colour) >= 4.5
    assert min(edge_ratio(colour, name) for name in ThemeName) >= 3


def test_a_free_colour_is_painted_and_anything_else_unknown_is_grey() -> None:
    theme = load(ThemeName.LIGHT)
    assert theme.agency("#3a7ca5").fill.name() == "#3a7ca5"
    assert theme.agency("#nonsense") == theme.other_agency


def test_every_choice_but_ones_own_is_a_colour_of_the_theme() -> None:
    codes = [code for code, _words in colour_choices()]
    assert set(load(ThemeName.DARK).agencies) == set(codes) - {OWN, "grey"}
    assert choice_of("#3a7ca5") == OWN
    assert choice_of("unheard of") == "grey"
