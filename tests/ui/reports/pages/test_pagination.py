"""Strips on pages: nothing is lost, nothing runs over the foot, what belongs together stays together."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as some

from nhplogger.ui.reports.pages.pagination import Page, paged
from nhplogger.ui.reports.pages.parts import Strip

DOWN = 100
STRIPS = some.lists(
    some.builds(
        Strip,
        height=some.integers(1, 40),
        before=some.integers(0, 10),
        after=some.integers(0, 10),
        with_next=some.booleans(),
        new_page=some.sampled_from([False] * 9 + [True]),
    ),
    max_size=60,
)


def put(strips: list[Strip]) -> list[Page]:
    return [page for page in paged(strips, DOWN) if page is not None]


def line(height: float = 10, *, with_next: bool = False, heading: Strip | None = None) -> Strip:
    return Strip(height=height, with_next=with_next, heading=heading)


@given(STRIPS)
def test_every_strip_stands_once_and_in_order(strips: list[Strip]) -> None:
    stood = [each.strip for page in put(strips) for each in page]
    assert [id(strip) for strip in stood] == [id(strip) for strip in strips]


@given(STRIPS)
def test_nothing_runs_over_the_foot_or_over_another(strips: list[Strip]) -> None:
    for page in put(strips):
        foot = 0.0
        for each in page:
            assert each.top >= foot
            foot = each.top + each.strip.height
        assert foot <= DOWN


@given(some.lists(some.builds(Strip, height=some.integers(1, 20), with_next=some.booleans()), max_size=60))
def test_what_belongs_with_the_next_is_last_only_where_it_could_not_be_kept(strips: list[Strip]) -> None:
    pages = put(strips)
    for page, after in pairwise(pages):
        if page[-1].strip.with_next:
            group = _group_of(strips, page[-1].strip)
            assert sum(strip.height for strip in group) > DOWN
        assert after


def _group_of(strips: list[Strip], member: Strip) -> list[Strip]:
    """The strips that are to stay with that one."""
    at = next(place for place, strip in enumerate(strips) if strip is member)
    first, last = at, at
    while first and strips[first - 1].with_next:
        first -= 1
    while last + 1 < len(strips) and strips[last].with_next:
        last += 1
    return strips[first : last + 1]


def test_a_page_break_begins_a_page_even_where_there_is_room() -> None:
    pages = put([line(), Strip(height=1, new_page=True, with_next=True), line()])
    assert [len(page) for page in pages] == [1, 2]


def test_a_page_break_at_the_very_beginning_leaves_no_page_empty() -> None:
    assert [len(page) for page in put([Strip(height=1, new_page=True, with_next=True), line()])] == [2]


def test_a_heading_row_stands_once_more_on_each_page_of_its_rows() -> None:
    heading = line(10, with_next=True)
    pages = put([heading, *(line(30, heading=heading) for _row in range(7))])
    assert [[each.again for each in page] for page in pages] == [
        [False, False, False, False],
        [True, False, False, False],
        [True, False],
    ]


def test_room_above_and_beneath_is_the_larger_of_the_two_and_falls_away_at_the_head_of_a_page() -> None:
    pages = put([Strip(height=50, after=6), Strip(height=20, before=12), Strip(height=60, before=12)])
    assert [[each.top for each in page] for page in pages] == [[0, 62], [0]]


def test_a_report_without_anything_has_one_page() -> None:
    assert put([]) == [()]
