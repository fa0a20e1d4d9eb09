"""Acts of no meeting are told apart by what they change."""

from dataclasses import replace

import pytest

from nhplogger.domain.action import ActionUpdate, Status
from nhplogger.domain.acts_of_pages import is_of_actions, is_of_debrief, is_of_people, own
from nhplogger.domain.edits import Act, Added, Changed, Edit, Removed
from nhplogger.domain.leaving import ReflectiveSummary
from nhplogger.domain.review import SavedView
from nhplogger.domain.theme import Rating
from tests.builders import START, a_person, a_study, an_act, an_action, an_agency, an_attendance, an_owner

ACTION, PERSON, AGENCY = an_action(), a_person(), an_agency()
OTHER = an_agency("Housing", "HO")
UPDATE = ActionUpdate(
    id="update", action_id=ACTION.id, meeting_id=None, at=START, status=Status.DONE, text=""
)
SEAT = an_attendance(PERSON)


@pytest.mark.parametrize(
    ("edits", "of_actions", "of_people"),
    [
        ((Added(UPDATE), Changed(ACTION, replace(ACTION, status=Status.DONE))), True, False),
        ((Removed(an_owner(ACTION, PERSON)),), True, False),
        ((Changed(PERSON, replace(PERSON, name="Sgt Price")),), False, True),
        ((Removed(SEAT), Removed(PERSON)), False, True),
        ((Added(AGENCY),), False, True),
        ((Removed(AGENCY),), False, True),
        ((Added(AGENCY), Added(OTHER)), False, False),
        ((Added(AGENCY), Added(PERSON)), False, False),
        (tuple(map(Added, a_study().values())), False, False),
        ((Added(SavedView(id="view", name="Open", words="is:open")),), False, False),
        ((), False, False),
    ],
)
def test_what_an_act_changes_tells_where_it_was_done(
    edits: tuple[Edit, ...], of_actions: bool, of_people: bool
) -> None:
    act = an_act(*edits)
    assert (is_of_actions(act), is_of_people(act)) == (of_actions, of_people)


def test_what_only_a_debrief_says_is_told_apart_by_its_meeting() -> None:
    rating = Rating(id="rating", meeting_id="over", theme_id="aims", value=3)
    thought = ReflectiveSummary(id="thought", meeting_id="over", text="Kind")
    assert is_of_debrief(an_act(Added(rating), Removed(thought)), "over")
    assert not is_of_debrief(an_act(Added(rating)), "another")
    assert not is_of_debrief(an_act(Added(rating), Added(UPDATE)), "over")
    assert not is_of_debrief(an_act(Added(rating), meeting_id="over"), "over")


def test_what_was_done_in_a_meeting_is_of_no_page() -> None:
    assert not is_of_actions(an_act(Added(UPDATE), meeting_id="meeting"))
    assert not is_of_people(an_act(Added(AGENCY), meeting_id="meeting"))


def test_taking_back_goes_with_what_it_takes_back() -> None:
    renamed = an_act(Changed(PERSON, replace(PERSON, name="Sgt Price")))
    brought = an_act(Added(a_person("Somebody")))
    acts: list[Act] = [renamed, brought, brought.inverse(), renamed.inverse()]
    assert [each.id for each in own(acts, is_of_people)] == [renamed.id, acts[3].id]
