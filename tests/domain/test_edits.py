"""Edits that know their inverse."""

from hypothesis import given
from hypothesis import strategies as st

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Changed, Removed, subject
from tests.builders import a_moment, acts_for, an_act, an_entry

OLD, NEW = an_entry("lights out", id="e"), an_entry("lights on", id="e")


def test_adding_is_taken_back_by_removing() -> None:
    assert Added(OLD).inverse() == Removed(OLD)
    assert Removed(OLD).inverse() == Added(OLD)


def test_a_change_is_taken_back_by_changing_back() -> None:
    assert Changed(OLD, NEW).inverse() == Changed(NEW, OLD)


def test_an_edit_is_about_the_value_as_it_stands_afterwards() -> None:
    assert [subject(edit) for edit in (Added(NEW), Changed(OLD, NEW), Removed(OLD))] == [NEW, NEW, OLD]


def test_an_act_is_taken_back_from_its_end() -> None:
    act = an_act(Added(OLD), Changed(OLD, NEW), meeting_id="m", observer="Fieldworker 2", device="LAPTOP-B")
    back = act.inverse(at=a_moment("14:06"))
    assert back.edits == (Changed(NEW, OLD), Removed(OLD))
    assert (back.undoes, back.at) == (act.id, a_moment("14:06"))
    assert (back.label, back.meeting_id, back.observer, back.device) == (
        "Note",
        "m",
        "Fieldworker 2",
        "LAPTOP-B",
    )
    assert back.id != act.id


@given(st.data())
def test_taking_back_twice_is_doing_it_again(data: st.DataObject) -> None:
    act = data.draw(acts_for(Contents()))
    assert act.inverse().inverse().edits == act.edits
    assert act.inverse().at == act.at
