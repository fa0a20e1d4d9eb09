"""What keeps a meeting form from being saved."""

from dataclasses import replace

from nhplogger.ui.meetings.form_problems import Field, problems
from nhplogger.ui.meetings.form_values import AgendaLine, FormValues, PersonLine
from tests.builders import DAY

GOOD = FormValues(area="Brackwell", title="Partnership meeting", day=DAY, begins="13:45", ends="15:15")


def test_a_form_with_area_and_title_is_enough() -> None:
    assert problems(FormValues(area="Brackwell", title="Meeting", day=DAY)) == {}


def test_an_area_and_a_title_are_asked_for_beside_their_fields() -> None:
    assert set(problems(replace(GOOD, area=" ", title=""))) == {Field.AREA, Field.TITLE}


def test_a_word_that_is_no_time_is_named_in_the_sentence() -> None:
    assert "“noonish”" in problems(replace(GOOD, begins="noonish"))[Field.BEGINS]


def test_a_meeting_cannot_end_before_it_begins() -> None:
    assert set(problems(replace(GOOD, ends="13:00"))) == {Field.ENDS}


def test_an_unreadable_beginning_is_said_once() -> None:
    assert set(problems(replace(GOOD, begins="x"))) == {Field.BEGINS}


def test_somebody_with_a_role_needs_a_name() -> None:
    people = (PersonLine(role="chair"), PersonLine())
    assert "chair" in problems(replace(GOOD, people=people))[Field.PEOPLE]


def test_minutes_are_a_number_and_belong_to_an_item() -> None:
    wordy = replace(GOOD, agenda=(AgendaLine(title="Lighting", minutes="ten"),))
    stray = replace(GOOD, agenda=(AgendaLine(minutes="10"),))
    assert "“ten”" in problems(wordy)[Field.AGENDA]
    assert Field.AGENDA in problems(stray)
