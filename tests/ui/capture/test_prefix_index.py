from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from nhplogger.domain.text import folded
from nhplogger.ui.capture.prefix_index import PrefixIndex

_WORDS = st.lists(
    st.text("aáb -C", min_size=1, max_size=6).map(str.strip).filter(bool), min_size=1, max_size=3
)


def _place(typed: str, words: Sequence[str]) -> int | None:
    """What the index must say, looked for one by one."""
    whole = [folded(word) for word in words]
    for place, word in enumerate(whole):
        if word.startswith(typed):
            return place
    return len(whole) if any(part.startswith(typed) for word in whole for part in word.split()) else None


@given(st.lists(_WORDS, max_size=6), st.text("aábc", min_size=1, max_size=3))
def test_whatever_begins_so_is_found_by_its_most_telling_word(named: list[list[str]], typed: str) -> None:
    index = PrefixIndex((str(number), words) for number, words in enumerate(named))
    places = {str(number): _place(typed, words) for number, words in enumerate(named)}
    wanted = {name: (place, int(name)) for name, place in places.items() if place is not None}
    assert index.begins(typed) == wanted


def test_before_anything_is_typed_everybody_is_offered_in_their_order() -> None:
    assert PrefixIndex([("b", ["Bob"]), ("a", ["Ann"])]).begins("") == {"b": (0, 0), "a": (0, 1)}
