"""What becomes of an agenda, and which item a moment belongs to."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhplogger.domain import agenda_moves
from nhplogger.domain.agenda_times import belonging, correct_start, item_at
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Edit
from nhplogger.domain.entry import Entry, Kind
from nhplogger.domain.meeting import AgendaItem
from nhplogger.domain.moves import agenda, current_item, go_to_item, step_item
from tests.builders import an_act

START = datetime(2025, 11, 27, 14, 0, tzinfo=UTC)


def moment(minute: int) -> datetime:
    return START + timedelta(minutes=minute)


def an_item(position: int, begun: int | None = None, ended: int | None = None) -> AgendaItem:
    return AgendaItem(
        id=str(position), meeting_id="m", position=position, title=f"Item {position}", minutes=10,
        started_at=None if begun is None else moment(begun),
        ended_at=None if ended is None else moment(ended),
    )  # fmt: skip


def an_entry(minute: int, item_id: str | None) -> Entry:
    return Entry(
        id=f"e{minute}",
        meeting_id="m",
        kind=Kind.NOTE,
        text="x",
        at=moment(minute),
        seq=minute,
        item_id=item_id,
    )


def three(*entries: Entry) -> Contents:
    return Contents([an_item(1, 0, 10), an_item(2, 10), an_item(3), *entries])


def do(contents: Contents, *edits: Edit) -> Contents:
    contents.apply(an_act(*edits))
    return contents


def order(contents: Contents) -> list[str]:
    return [item.id for item in agenda(contents)]


def an(contents: Contents, item_id: str) -> AgendaItem:
    found = contents.get(AgendaItem, item_id)
    assert found
    return found


def test_an_item_is_added_at_the_foot() -> None:
    contents = do(three(), agenda_moves.add_item("Other business", 5, "m", three()))
    assert [item.title for item in agenda(contents)][-1] == "Other business"


def test_the_first_item_of_a_meeting_without_an_agenda_can_be_added() -> None:
    assert agenda(do(Contents(), agenda_moves.add_item("Any", None, "m", Contents())))[0].title == "Any"


@pytest.mark.parametrize(("item", "step", "after"), [("3", -1, "132"), ("1", 1, "213"), ("2", 1, "132")])
def test_an_item_changes_places_with_its_neighbour(item: str, step: int, after: str) -> None:
    contents = three()
    assert "".join(order(do(contents, *agenda_moves.move_item(an(contents, item), step, contents)))) == after


@pytest.mark.parametrize(("item", "step"), [("1", -1), ("3", 1)])
def test_nothing_moves_past_an_end(item: str, step: int) -> None:
    assert agenda_moves.move_item(an(three(), item), step, three()) == ()


@given(st.lists(st.tuples(st.integers(1, 3), st.sampled_from((-1, 1))), max_size=12))
def test_however_it_is_moved_no_item_is_lost_and_every_move_can_be_undone(
    steps: list[tuple[int, int]],
) -> None:
    contents = three()
    for name, step in steps:
        before = order(contents)
        act = an_act(*agenda_moves.move_item(an(contents, str(name)), step, contents))
        contents.apply(act)
        assert sorted(order(contents)) == ["1", "2", "3"]
        contents.apply(act.inverse())
        assert order(contents) == before
        contents.apply(an_act(*agenda_moves.move_item(an(contents, str(name)), step, contents)))


def test_items_at_one_place_are_still_moved_apart() -> None:
    contents = Contents([an_item(1), AgendaItem(id="b", meeting_id="m", position=1, title="b")])
    assert order(do(contents, *agenda_moves.move_item(an(contents, "b"), -1, contents))) == ["b", "1"]


def test_to_defer_what_is_on_takes_up_the_next() -> None:
    contents = three()
    do(contents, *agenda_moves.defer_item(an(contents, "2"), contents, moment(14)))
    assert an(contents, "2").deferred
    assert an(contents, "2").ended_at == moment(14)
    assert current_item(contents) == an(contents, "3")


def test_the_last_item_deferred_just_ends() -> None:
    contents = do(three(), *step_item(1, three(), moment(12)))
    do(contents, *agenda_moves.defer_item(an(contents, "3"), contents, moment(14)))
    assert current_item(contents) is None


def test_a_deferred_item_is_passed_over_till_it_is_back_on_the_agenda() -> None:
    contents = Contents([an_item(1, 0), an_item(2), an_item(3)])
    do(contents, *agenda_moves.defer_item(an(contents, "2"), contents, moment(1)))
    do(contents, *step_item(1, contents, moment(2)))
    assert current_item(contents) == an(contents, "3")
    do(contents, *agenda_moves.defer_item(an(contents, "2"), contents, moment(3)))
    assert not an(contents, "2").deferred


def test_a_deferred_item_that_is_taken_up_is_deferred_no_longer() -> None:
    contents = Contents([an_item(1, 0), an_item(2)])
    do(contents, *agenda_moves.defer_item(an(contents, "2"), contents, moment(1)))
    do(contents, *go_to_item(an(contents, "2"), contents, moment(2)))
    assert not an(contents, "2").deferred


def test_a_title_that_stays_is_no_change() -> None:
    item = an_item(1)
    assert agenda_moves.rename_item(item, item.title, item.minutes) == ()
    assert len(agenda_moves.rename_item(item, "Other", None)) == 1


@pytest.mark.parametrize(
    ("minute", "item_id"), [(-1, None), (0, "1"), (9, "1"), (10, "2"), (59, "2")], ids=str
)
def test_a_moment_belongs_to_the_item_that_was_on(minute: int, item_id: str | None) -> None:
    item = item_at(three().all(AgendaItem), moment(minute))
    assert (item.id if item else None) == item_id


def test_an_item_gone_back_to_does_not_swallow_the_one_between() -> None:
    items = [an_item(1, 0), an_item(2, 10, 12)]
    assert [found.id for minute in (5, 11, 13) if (found := item_at(items, moment(minute)))] == [
        "1",
        "2",
        "1",
    ]


def test_between_two_items_none_is_on() -> None:
    assert item_at([an_item(1, 0, 5), an_item(2, 8)], moment(6)) is None


def test_lines_come_with_an_item_whose_start_is_corrected() -> None:
    contents = three(an_entry(6, "1"), an_entry(8, "1"), an_entry(11, "2"))
    do(contents, *correct_start(an(contents, "2"), moment(7), contents))
    assert an(contents, "1").ended_at == an(contents, "2").started_at == moment(7)
    assert [entry.item_id for entry in contents.all(Entry)] == ["1", "2", "2"]


def test_lines_go_back_where_an_item_began_later() -> None:
    contents = three(an_entry(11, "2"), an_entry(14, "2"))
    do(contents, *correct_start(an(contents, "2"), moment(13), contents))
    assert [entry.item_id for entry in contents.all(Entry)] == ["1", "2"]


@pytest.mark.parametrize(("item", "minute"), [("2", 0), ("2", 10), ("1", 10), ("3", 5), ("2", -3)])
def test_an_item_cannot_begin_before_the_one_it_followed_or_after_its_end(item: str, minute: int) -> None:
    contents = three()
    assert correct_start(an(contents, item), moment(minute), contents) == ()


def test_a_line_whose_time_is_corrected_belongs_to_the_item_at_its_time() -> None:
    assert belonging(an_entry(3, "2"), three()).item_id == "1"
    assert belonging(an_entry(-3, "2"), three()).item_id is None


@given(st.lists(st.integers(0, 30), max_size=8), st.integers(1, 20))
def test_after_a_correction_every_line_belongs_to_the_item_at_its_time(minutes: list[int], to: int) -> None:
    plain = three()
    made = [an_entry(each, found.id if (found := item_at(agenda(plain), moment(each))) else None)
            for each in set(minutes)]  # fmt: skip
    contents = three(*made)
    do(contents, *correct_start(an(contents, "2"), moment(to), contents))
    for entry in contents.all(Entry):
        found = item_at(agenda(contents), entry.at)
        assert found
        assert entry.item_id == found.id
