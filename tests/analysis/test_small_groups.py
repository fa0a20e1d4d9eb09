"""Groups too small to be counted apart are told together."""

from hypothesis import given
from hypothesis import strategies as st

from nhplogger.analysis.small_groups import Told, told_apart

PEOPLE = st.dictionaries(st.text("abcdef", min_size=1), st.integers(0, 12), max_size=8)


def test_small_groups_are_put_together() -> None:
    assert told_apart({"police": 6, "health": 2, "youth": 4}, 5) == Told(("police",), ("health", "youth"))


def test_a_large_group_joins_those_that_are_too_few_even_together() -> None:
    assert told_apart({"police": 6, "council": 9, "health": 1}, 5) == Told(("council",), ("police", "health"))


def test_where_all_are_too_few_nothing_is_told() -> None:
    assert told_apart({"police": 2, "health": 1}, 5) == Told((), ())
    assert told_apart({}, 5) == Told((), ())


@given(PEOPLE, st.integers(1, 9))
def test_no_group_that_is_told_is_ever_too_small_nor_what_is_left_over(
    people: dict[str, int], least: int
) -> None:
    told = told_apart(people, least)
    assert all(people[key] >= least for key in told.apart)
    assert not told.together or sum(people[key] for key in told.together) >= least
    there = sum(people.values())
    both = {*told.apart, *told.together}
    assert both == {key for key, number in people.items() if number} or there < least
    assert not set(told.apart) & set(told.together)
