"""Cleaning text on its way in."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhplogger.domain.text import clean_line, clean_text, folded

anything = st.text(st.characters(codec=None, exclude_categories=()))


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_end_becomes_one(end: str) -> None:
    assert clean_text(f"one{end}two") == "one\ntwo"


def test_control_characters_and_lone_surrogates_are_left_out() -> None:
    assert clean_text("a\x00b\x07c\x1bd\ud800e\uffff") == "abcde"


def test_tabs_emoji_and_text_from_right_to_left_are_kept() -> None:
    assert clean_text("a\tb 👮🏽‍♀️ שלום \u202eabc") == "a\tb 👮🏽‍♀️ שלום \u202eabc"


def test_accents_typed_apart_are_joined_to_their_letters() -> None:
    assert clean_text("Sia\u0302n") == "Siân"
    assert clean_text("w\u0302yneb") == "ŵyneb"


def test_a_line_has_single_spaces_and_none_at_its_ends() -> None:
    assert clean_line(" \u00a0one\r\n  two\tthree ") == "one two three"


@pytest.mark.parametrize(
    ("one", "other"),
    [("SIÂN", "sia\u0302n"), ("Weiß", "WEISS"), ("İpek", "i\u0307PEK"), ("Sgt  Hughes ", "sgt hughes")],
)
def test_names_that_look_the_same_are_the_same(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@given(anything)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)
    assert clean_line(clean_line(text)) == clean_line(text)
    assert folded(folded(text)) == folded(text)


@given(anything)
def test_clean_text_can_be_written_to_any_file(text: str) -> None:
    clean = clean_text(text)
    assert clean.encode("utf-8").decode("utf-8") == clean
    assert unicodedata.is_normalized("NFC", clean)
    assert all(unicodedata.category(each) != "Cc" or each in "\n\t" for each in clean)


@given(st.text(st.characters(categories=["L", "N", "P", "S"])))
def test_cleaning_loses_no_letter(text: str) -> None:
    assert unicodedata.normalize("NFD", clean_text(text)) == unicodedata.normalize("NFD", text)
