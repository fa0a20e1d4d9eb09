from hypothesis import given
from hypothesis import strategies as st

from nhplogger.ui.utf16 import characters, units

_TEXT = st.text("a é👮🏽‍♀️ŵ", max_size=8)


@given(_TEXT, st.integers(0, 8))
def test_a_place_is_where_the_text_before_it_ends_in_utf_16(text: str, place: int) -> None:
    place = min(place, len(text))
    assert units(text, place) == len(text[:place].encode("utf-16-le")) // 2
    assert characters(text, units(text, place)) == place


def test_a_place_in_the_middle_of_an_emoji_is_before_it() -> None:
    assert characters("a👮b", 2) == 1


def test_a_place_behind_the_end_is_the_end() -> None:
    assert (characters("ab", 9), characters("é👮", 9)) == (2, 2)
