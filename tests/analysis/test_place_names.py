"""What looks like the name of a place is found, and what only says what sort of place it is not."""

import pytest

from nhplogger.analysis.near_spelling import NearSpelling
from nhplogger.analysis.place_names import likely_places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Mill Court and Station Road", ["Mill Court", "Station Road"]),
        ("the Police Station on High Street, the Town Hall, a Car Park", []),
        ("Visit Mill Court", ["Mill Court"]),
        ("Walk the estate. Park the van.", []),
        ("St Mary's Church and St. David’s", ["St Mary's Church", "St. David’s"]),
        ("Heol y Bont, Ysgol Bryn Elian", ["Heol y Bont", "Ysgol Bryn Elian"]),
        ("lights on Larch road; the road", ["Larch road"]),
        ("Old Kent Road Car Park", ["Kent Road Car Park"]),
        ("The court. This Close. PCSO Park", []),
        ("Decision. Road closed", []),
    ],
)
def test_a_place_is_named_by_a_word_beside_its_kind(text: str, places: list[str]) -> None:
    assert [text[start:end] for start, end in likely_places(text)] == places


def test_a_long_text_is_looked_through_to_its_end() -> None:
    text = "Nothing here.\n" * 300 + "They met at Mill Court"
    assert [text[start:end] for start, end in likely_places(text)] == ["Mill Court"]


@pytest.mark.parametrize(
    "word", ["Brackwell", "Brakwell", "Brackwel", "Bracwkell", "BRACKWALL", "Brâckwells"]
)
def test_a_word_is_near_a_name_from_which_one_letter_parts_it(word: str) -> None:
    assert NearSpelling([("Brackwell", 1), ("Ann", 2)]).find(word) == ("brackwell", 1)


@pytest.mark.parametrize("word", ["Blackpool", "Anne", "Crackwell", "Bracknell Forest"])
def test_a_word_further_off_or_short_is_not_near(word: str) -> None:
    assert NearSpelling([("Brackwell", 1), ("Ann", 2)]).find(word) is None
