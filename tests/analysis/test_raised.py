"""Priorities that say the same stand together, and nothing is lost by it."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from nhplogger.analysis.area_sentences import raised_sentences, theme_sentences
from nhplogger.analysis.raised import raised_again
from nhplogger.domain.entry import Kind, Sign
from tests.analysis.tracing import ShownAsTheyAre, is_traced
from tests.builders import a_mark, a_theme, an_entry, any_line

NAMES = ShownAsTheyAre()


def raised(*texts: str) -> list[list[str]]:
    entries = [an_entry(text, kind=Kind.PRIORITY, meeting_id=str(place)) for place, text in enumerate(texts)]
    return [[entry.text for entry in each.entries] for each in raised_again(entries)]


def test_other_words_for_the_same_stand_together_most_often_first() -> None:
    assert raised(
        "Fly-tipping by the garages",
        "Off-road bikes on the field before seven in the morning",
        "Off-road bikes at the gate",
        "Off-road bikes, quieter while the grass was long",
    ) == [
        [
            "Off-road bikes on the field before seven in the morning",
            "Off-road bikes at the gate",
            "Off-road bikes, quieter while the grass was long",
        ],
        ["Fly-tipping by the garages"],
    ]


def test_what_has_no_word_that_says_anything_stands_alone() -> None:
    assert raised("the", "and", "…") == [["the"], ["and"], ["…"]]


@given(st.lists(any_line(), max_size=8))
def test_every_priority_is_in_just_one_group(texts: list[str]) -> None:
    assert Counter(text for group in raised(*texts) for text in group) == Counter(texts)


def test_the_one_raised_most_is_told_with_its_meetings() -> None:
    entries = [an_entry("Lights out", kind=Kind.PRIORITY, meeting_id=each) for each in ("1", "1", "2")]
    (sentence,) = raised_sentences(raised_again(entries), NAMES)
    assert sentence.words == "The priority raised most was “Lights out”: three times, at two meetings."
    assert is_traced(sentence)
    assert list(raised_sentences(raised_again(entries[:1]), NAMES)) == []


def test_the_themes_that_helped_and_hindered_most_are_told_with_their_meetings() -> None:
    info, funding = a_theme("i", "info"), a_theme("f", "funding")
    marks = [
        a_mark(info, meeting_id="1"),
        a_mark(info, meeting_id="2"),
        a_mark(funding, Sign.HINDERS, meeting_id="2"),
        a_mark(funding, Sign.NEUTRAL, meeting_id="2"),
    ]
    told = list(theme_sentences((info, funding), marks, NAMES))
    assert [each.words for each in told] == [
        "“info” was marked most as a help: twice, at two meetings.",
        "“funding” was marked most as in the way: once, at one meeting.",
    ]
    assert all(is_traced(each) for each in told)
    assert list(theme_sentences((info,), (), NAMES)) == []
