"""Where the words one looks for stand in a line."""

from nhplogger.ui.capture.feed_found import found_ranges
from nhplogger.ui.look import Look


def _places(text: str, words: str, look: Look) -> list[tuple[int, int]]:
    return [(each.start, each.length) for each in found_ranges(text, words, look)]


def test_every_place_is_marked_whatever_its_case(look: Look) -> None:
    assert _places("Light the lights", "light", look) == [(0, 5), (10, 5)]


def test_places_are_counted_as_qt_counts_them(look: Look) -> None:
    assert _places("👮 the 👮 steps", "👮 steps", look) == [(7, 8)]


def test_signs_are_looked_for_as_they_stand(look: Look) -> None:
    assert _places("34 (of 30)", "(of", look) == [(3, 3)]
    assert _places("34 of 30", "", look) == []
