"""What a search line may go on with."""

import pytest
from hypothesis import given

from nhplogger.domain.query_offers import query_offers
from nhplogger.domain.query_reader import read_query
from tests.builders import a_study, any_line

STUDY = a_study()


def offered(line: str) -> list[str]:
    return [each.text for each in query_offers(line, len(line), STUDY)]


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("ar", "area:"),
        ("lights ki", "kind:"),
        ("-th", "theme:"),
        ("area:", "area:Brackwell"),
        ("lights area:bra", "area:Brackwell"),
        ("kind:q", "kind:quote"),
        ("is:ope", "is:open"),
        ("is:not st", 'is:"not started"'),
        ("@hug", '@"Sgt Hughes"'),
        ("agency:po", "agency:Police"),
        ("#inf", "theme:info"),
    ],
)
def test_filters_and_their_values_are_offered_as_they_are_typed(line: str, first: str) -> None:
    assert offered(line)[0] == first


@pytest.mark.parametrize("line", ["", "lights", "area", "area:Brackwell", "a", '"area:', "lights and "])
def test_nothing_is_offered_where_nothing_is_to_be_added(line: str) -> None:
    assert offered(line) == []


def test_a_theme_is_offered_with_its_signs_where_it_is_the_one_that_is_meant() -> None:
    assert offered("theme:info") == ["theme:info+", "theme:info-"]


def test_what_is_excluded_stays_so() -> None:
    line = "lights -area:br"
    (offer,) = query_offers(line, len(line), STUDY)
    assert line[: offer.start] + offer.text == "lights -area:Brackwell"


@given(any_line())
def test_whatever_is_offered_is_understood(line: str) -> None:
    for offer in query_offers(line, len(line), STUDY):
        assert not offer.text.endswith(":") or offer.name in offer.text
        if not offer.text.endswith(":"):
            assert read_query(offer.text, STUDY).problems == ()
