"""A sign alone is no line yet."""

import pytest

from nhplogger.domain.bare_lines import missing_words
from nhplogger.domain.capture_syntax import read_line
from nhplogger.domain.names import Names, theme_names
from nhplogger.domain.reading import Known
from tests.builders import DAY, the_themes

KNOWN = Known(people=Names([("Ann", "ann")]), themes=theme_names(the_themes()), today=DAY)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("!", "Say what was agreed first."),
        ("! ", "Say what was agreed first."),
        ("=", "Say what was decided first."),
        ("?", "Say what the priority is first."),
        ("*", "Say what you thought first."),
        ('"', "Say what was said first."),
        ('""', "Say what was said first."),
        ("“ ”", "Say what was said first."),
    ],
)
def test_a_bare_sign_is_told_what_it_wants(line: str, sentence: str) -> None:
    assert missing_words(read_line(line, KNOWN)) == sentence


@pytest.mark.parametrize("line", ["", "!x", "??", " !", "note", "! @Ann", "! #info+", '@Ann "', "+info"])
def test_a_line_that_says_anything_wants_nothing(line: str) -> None:
    assert missing_words(read_line(line, KNOWN)) == ""


def test_a_sign_turned_back_into_text_is_a_word() -> None:
    plain = Known(people=KNOWN.people, themes=KNOWN.themes, today=DAY, plain=frozenset({0}))
    assert missing_words(read_line("!", plain)) == ""
