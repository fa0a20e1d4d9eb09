"""What holds for any line whatever: nothing raises, and no word is lost, however long the line is."""

import re
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nhplogger.domain.capture_syntax import read_line
from nhplogger.domain.entry import Kind
from nhplogger.domain.reading import Part, Reading
from tests.builders import any_text, known
from tests.domain.long_lines import CROWD, LONG

PEOPLE = ("Ann", "Ann Jones", "O'Brien", "Weiß", "İpek", "Siân", "d")
KNOWN = known(PEOPLE)
_WORD = re.compile(r"[^\W_]+")
_PIECES = (
    *('"', "”", "!", "=", "?", "*", "+l", "-p", " ", " ", " ", ", ", ".", "\t", "'s", "-", "+"),
    *("@Ann", "@ann jones", "@o'brien", "@WEISS", "@i\u0307pek", "@Siân", "@d", "@1", "@nobody", "@", "#"),
    *(
        "#info",
        "#i-",
        "#co-location+",
        "#nothing",
        " to ",
        " and ",
        "by fri",
        "31 nov",
        "in 2 weeks",
        "every mon",
    ),
    *("next meeting", "tomorrow", "steps", "Zażółć", "कि", "👮🏽‍♀️", "lights", "\u202e", "ß", "it isn't"),
)


def any_capture() -> st.SearchStrategy[str]:
    """Lines as they are typed, words and marks in any order, or no such thing at all."""
    return st.lists(st.sampled_from(_PIECES), max_size=12).map("".join) | any_text() | st.text()


def left_over(line: str, reading: Reading) -> Counter[str]:
    """The words outside recognised tokens, but for `and` and `to`, which join names."""
    characters = list(line)
    for token in reading.tokens:
        characters[token.start : token.end] = "\n" * (token.end - token.start)
    return Counter(word for word in _WORD.findall("".join(characters)) if word not in ("and", "to"))


@given(any_capture())
@example("! @Ann do x by @d fri")
@example('"to @Ann" to @d and @O\'Brien')
def test_no_word_of_a_line_is_lost(line: str) -> None:
    reading = read_line(line, KNOWN)
    assert left_over(line, reading) <= Counter(_WORD.findall(reading.text))


@given(any_capture())
def test_tokens_stand_in_order_and_within_the_line(line: str) -> None:
    tokens = read_line(line, KNOWN).tokens
    assert all(0 <= token.start < token.end <= len(line) for token in tokens)
    assert [token.start for token in tokens] == sorted(token.start for token in tokens)
    people_and_themes = [token for token in tokens if token.part is not Part.DUE]
    assert all(one.end <= two.start for one, two in pairwise(people_and_themes))


@given(any_capture())
def test_everybody_named_is_in_the_text_or_has_a_part_in_it(line: str) -> None:
    reading = read_line(line, KNOWN)
    parts = {reading.speaker_id, reading.said_to_id, *reading.owners}
    named = {token.id for token in reading.tokens if token.part is Part.PERSON}
    assert all(KNOWN.people.name(each) in reading.text for each in named - parts)


@given(any_capture())
def test_every_token_turned_back_leaves_the_line_as_it_was_typed(line: str) -> None:
    places = range(len(line))
    reading = read_line(line, known(PEOPLE, plain=places))
    assert (reading.kind, reading.tokens) == (Kind.NOTE, ())
    assert Counter(_WORD.findall(reading.text)) == Counter(_WORD.findall(line))


@given(any_capture())
def test_a_leading_space_leaves_any_line_plain(line: str) -> None:
    assert read_line(" " + line, KNOWN) == Reading(text=" ".join(line.split()))


@pytest.mark.parametrize("line", LONG.values(), ids=LONG.keys())
def test_no_word_of_a_line_of_5000_characters_is_lost(line: str) -> None:
    reading = read_line(line, CROWD)
    assert left_over(line, reading) <= Counter(_WORD.findall(reading.text))
