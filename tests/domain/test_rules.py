"""What is wrong with a value, in words."""

from datetime import time

import pytest

from nhplogger.domain.edits import Added, Changed, Removed
from nhplogger.domain.rules import LONGEST_TEXT, act_problems, value_problems
from nhplogger.domain.values import Value
from tests.builders import a_meeting, a_person, a_study, a_study_value, an_act, an_agency, an_area, an_entry

NO_NAME = "A name is missing. Type one, and it can be saved."


def test_nothing_is_wrong_with_a_usual_study() -> None:
    assert act_problems(an_act(*map(Added, a_study().values()))) == []


@pytest.mark.parametrize("value", [a_study_value(name=" "), an_area(name=""), a_person(name="\t")])
def test_a_name_may_not_be_missing(value: Value) -> None:
    assert value_problems(value) == [NO_NAME]


def test_an_agency_needs_a_name_and_two_letters() -> None:
    assert value_problems(an_agency(name=" ", initials="P")) == [
        "An agency needs a name.",
        "An agency needs two letters for its badge.",
    ]


def test_a_meeting_needs_a_title_and_may_not_end_before_it_begins() -> None:
    assert value_problems(a_meeting(title=" ")) == ["A meeting needs a title."]
    assert value_problems(a_meeting(begins=time(13), ends=time(12))) == [
        "This meeting would end before it begins. Change one of the two times."
    ]
    assert value_problems(a_meeting(begins=time(13), ends=time(13))) == []
    assert value_problems(a_meeting(ends=time(12))) == []


def test_an_entry_may_be_empty_and_long_but_not_endless() -> None:
    assert value_problems(an_entry("")) == []
    assert value_problems(an_entry("x" * LONGEST_TEXT)) == []
    assert value_problems(an_entry("x" * (LONGEST_TEXT + 1))) == [
        "This line is longer than a million characters. Save it in two parts."
    ]


def test_an_act_is_judged_by_what_it_leaves() -> None:
    bad, good = a_person(name="", id="p"), a_person(id="p")
    assert act_problems(an_act(Changed(bad, good), Removed(bad))) == []
    assert act_problems(an_act(Added(bad), Changed(good, bad))) == [NO_NAME, NO_NAME]
