"""What is there, and how acts change it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhplogger.domain.contents import Contents, StaleEditError
from nhplogger.domain.edits import Added, Changed, Edit, Removed
from nhplogger.domain.entry import Entry
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.values import KINDS
from tests.builders import a_meeting, a_study, acts_for, an_act, an_entry, contents, values

THERE, NEXT = an_entry("there", id="there"), an_entry("next", id="next")
EDITED = replace(THERE, text="edited")


@pytest.mark.parametrize(
    "stale",
    [
        Added(THERE),
        Added(EDITED),
        Changed(EDITED, THERE),
        Changed(NEXT, NEXT),
        Removed(EDITED),
        Removed(NEXT),
    ],
)
def test_a_stale_act_changes_nothing_at_all(stale: Edit) -> None:
    log = Contents([THERE, a_meeting()])
    order = [*log.values()]
    act = an_act(
        Removed(a_meeting()),
        Changed(THERE, EDITED),
        Changed(EDITED, THERE),
        Removed(THERE),
        Added(THERE),
        stale,
    )
    with pytest.raises(StaleEditError):
        log.apply(act)
    assert [*log.values()] == order


def test_an_act_can_add_a_value_and_change_it() -> None:
    log = Contents()
    log.apply(an_act(Added(THERE), Changed(THERE, EDITED)))
    assert log.all(Entry) == (EDITED,)


def test_an_act_can_add_a_value_and_take_it_away() -> None:
    log = Contents()
    log.apply(an_act(Added(THERE), Removed(THERE)))
    assert log == Contents()


def test_a_changed_value_keeps_its_place() -> None:
    log = Contents([THERE, NEXT])
    log.apply(an_act(Changed(THERE, EDITED)))
    assert log.all(Entry) == (EDITED, NEXT)


def test_a_value_cannot_change_into_another() -> None:
    with pytest.raises(StaleEditError):
        Contents([THERE]).apply(an_act(Changed(THERE, NEXT)))


def test_the_same_id_may_name_values_of_two_kinds() -> None:
    meeting = a_meeting(id="there")
    both = Contents([THERE, meeting])
    assert (both.get(Entry, "there"), both.get(Meeting, "there")) == (THERE, meeting)


def test_what_is_not_there_is_none() -> None:
    assert Contents([THERE]).get(Entry, "elsewhere") is None
    assert Contents([THERE]).get(Entry, None) is None


def test_a_copy_is_not_reached_by_later_acts() -> None:
    log = Contents([THERE])
    before = log.copy()
    log.apply(an_act(Added(NEXT)))
    assert (before.count(Entry), log.count(Entry)) == (1, 2)
    assert before != log


def test_values_come_before_what_refers_to_them() -> None:
    kinds = [
        KINDS.index(type(value)) for value in Contents([THERE, *a_study().values(), a_meeting()]).values()
    ]
    assert kinds == sorted(kinds)


@given(st.lists(values(), unique_by=lambda value: (type(value), value.id)))
def test_everything_put_in_is_there(given_values: list[object]) -> None:
    there = Contents(given_values)  # type: ignore[arg-type]
    assert all(there.get(type(value), value.id) == value for value in there.values())
    assert sum(there.count(kind) for kind in KINDS) == len(given_values)


@given(contents(), st.data())
def test_an_act_and_its_inverse_leave_things_as_they_were(there: Contents, data: st.DataObject) -> None:
    act = data.draw(acts_for(there))
    before = there.copy()
    there.apply(act)
    after = there.copy()
    there.apply(act.inverse())
    assert there == before
    there.apply(act.inverse().inverse())
    assert there == after


@given(contents(), st.data())
def test_an_act_that_went_stale_midway_changes_nothing(there: Contents, data: st.DataObject) -> None:
    fitting = data.draw(acts_for(there))
    before = [*there.values()]
    with pytest.raises(StaleEditError):
        there.apply(replace(fitting, edits=(*fitting.edits, Removed(NEXT))))
    assert [*there.values()] == before
