"""An item of a meeting that is over is put right: its neighbours still meet it, lines change their item."""

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhplogger.domain.agenda_times import correct_item, item_at
from nhplogger.domain.contents import Contents
from nhplogger.domain.corrections import rate
from nhplogger.domain.entry import Entry
from nhplogger.domain.faults import StudyError
from nhplogger.domain.meeting import AgendaItem
from nhplogger.domain.theme import Rating
from tests.builders import a_meeting, a_moment, an_act, an_entry, an_item


def minute(number: int) -> datetime:
    return a_moment(f"14:{number:02}")


def the_agenda() -> Contents:
    """Three items that follow each other, ten minutes each, with a line in every fifth minute."""
    items = [
        an_item(f"Item {place}", id=str(place), position=place, minutes=10,
                started_at=minute(10 * place), ended_at=minute(10 * place + 10))
        for place in range(3)
    ]  # fmt: skip
    lines = [
        an_entry(f"At {at}", f"14:{at:02}", id=f"line {at}", seq=at, item_id=str(at // 10))
        for at in range(0, 30, 5)
    ]
    return Contents([a_meeting(), *items, *lines])


def item(contents: Contents, item_id: str = "1") -> AgendaItem:
    found = contents.get(AgendaItem, item_id)
    assert found
    return found


def corrected(contents: Contents, **fields: object) -> None:
    before = item(contents)
    contents.apply(an_act(*correct_item(before, replace(before, **fields), contents)))  # type: ignore[arg-type]


def items_of_lines(contents: Contents) -> dict[str, str | None]:
    return {entry.id: entry.item_id for entry in contents.all(Entry)}


def test_nothing_is_changed_where_nothing_is_put_right() -> None:
    contents = the_agenda()
    assert correct_item(item(contents), item(contents), contents) == ()


def test_title_minutes_and_deferral_are_its_own() -> None:
    contents = the_agenda()
    others = item(contents, "0"), item(contents, "2")
    corrected(contents, title="Street lighting", minutes=None, deferred=True)
    assert (item(contents).title, item(contents).minutes, item(contents).deferred) == (
        "Street lighting",
        None,
        True,
    )
    assert (item(contents, "0"), item(contents, "2")) == others


def test_the_items_before_and_after_meet_it_where_it_is_now() -> None:
    contents = the_agenda()
    corrected(contents, started_at=minute(5), ended_at=minute(25))
    assert item(contents, "0").ended_at == minute(5)
    assert item(contents, "2").started_at == minute(25)
    assert items_of_lines(contents) == {
        "line 0": "0",
        "line 5": "1",
        "line 10": "1",
        "line 15": "1",
        "line 20": "1",
        "line 25": "2",
    }


def test_a_line_put_under_another_item_by_hand_stays_there() -> None:
    contents = the_agenda()
    line = contents.get(Entry, "line 5")
    assert line
    contents = Contents([*contents.values(), replace(line, item_id="2")])
    corrected(contents, started_at=minute(5))
    assert items_of_lines(contents)["line 5"] == "2"


@pytest.mark.parametrize(
    ("began", "ended", "problem"),
    [
        (minute(15), minute(12), "begins before it ends"),
        (None, minute(20), "begins before it ends"),
        (minute(10), minute(31), "“Item 2” would end before it began"),
    ],
)
def test_times_that_cannot_be_are_refused_in_words(
    began: datetime | None, ended: datetime | None, problem: str
) -> None:
    contents = the_agenda()
    before = item(contents)
    with pytest.raises(StudyError, match=problem):
        correct_item(before, replace(before, started_at=began, ended_at=ended), contents)


def test_an_item_that_was_not_reached_is_given_its_times() -> None:
    late = an_item("Late", id="1", position=1)
    contents = Contents([a_meeting(), late, an_entry("Said", "14:30", id="said")])
    corrected(contents, started_at=minute(20), ended_at=minute(40))
    assert items_of_lines(contents) == {"said": "1"}


@given(st.integers(0, 20), st.integers(10, 30))
def test_every_line_belongs_to_the_item_that_was_on(began: int, ended: int) -> None:
    contents = the_agenda()
    before = item(contents)
    after = replace(before, started_at=minute(began), ended_at=minute(ended))
    try:
        edits = correct_item(before, after, contents)
    except StudyError:
        assert began > ended
        return
    contents.apply(an_act(*edits))
    items = contents.all(AgendaItem)
    for entry in contents.all(Entry):
        found = item_at(items, entry.at)
        assert entry.item_id == (found.id if found else entry.item_id)
    assert all(each.started_at <= each.ended_at for each in items if each.started_at and each.ended_at)


def test_a_rating_is_changed_or_left() -> None:
    rating = Rating(id="rating", meeting_id=a_meeting().id, theme_id="theme", value=4)
    assert rate(rating, 4) == ()
    (edit,) = rate(rating, None)
    assert edit.inverse().after == rating  # type: ignore[union-attr]
