"""The sentences that sum up a meeting: what they say, and that every number in them was counted."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nhplogger.analysis.agency_talk import Talk
from nhplogger.analysis.meeting_counts import MeetingCounts, is_chair
from nhplogger.analysis.number_words import in_words, spelled, times
from nhplogger.analysis.summary_sentences import meeting_sentences
from nhplogger.analysis.traced import Traced
from nhplogger.domain.action import Status
from nhplogger.domain.entry import Kind, Sign
from nhplogger.domain.meeting import State
from nhplogger.domain.people import Presence
from nhplogger.domain.values import Value
from tests.analysis.tracing import ShownAsTheyAre, is_traced, numbers_in
from tests.builders import (
    DAY,
    a_mark,
    a_meeting,
    a_person,
    a_theme,
    an_action,
    an_attendance,
    an_entry,
    an_item,
)

CHAIR, OFFICER, RESIDENT = a_person("Safety officer"), a_person("Housing officer"), a_person("Resident 1")
SEATS = [an_attendance(person, place) for place, person in enumerate((CHAIR, OFFICER, RESIDENT))]
AGENCIES = {CHAIR.id: "council", OFFICER.id: "housing", RESIDENT.id: "residents"}
NAMES = ShownAsTheyAre({"council": "Council", CHAIR.id: "Safety officer", OFFICER.id: "Housing officer"})


def counts(**fields: Any) -> MeetingCounts:
    meeting = a_meeting(kind="partnership meeting", state=State.COMPLETE)
    usual = MeetingCounts(
        meeting=meeting, today=DAY, seats=SEATS, agencies=AGENCIES, roles={CHAIR.id: "chair"}
    )
    return replace(usual, **fields)


def said(**fields: Any) -> list[str]:
    return [each.words for each in meeting_sentences(counts(**fields), NAMES)]


def test_it_says_who_met_for_what_and_who_was_in_the_chair() -> None:
    assert said() == [
        "Three people from three agencies met for the partnership meeting, "
        "chaired by Safety officer (Council)."
    ]


@pytest.mark.parametrize(
    ("kind", "met"), [("Estate panel", "estate panel"), ("PACT meeting", "PACT meeting")]
)
def test_a_kind_that_begins_with_letters_for_words_keeps_them(kind: str, met: str) -> None:
    assert f"met for the {met}," in said(meeting=a_meeting(kind=kind, state=State.COMPLETE))[0]


def test_a_pseudonym_that_only_says_chair_gives_way_to_the_agency() -> None:
    names = ShownAsTheyAre({"council": "Council", CHAIR.id: "Chair"})
    (sentence,) = meeting_sentences(counts(), names)
    assert sentence.words.endswith("met for the partnership meeting, with Council in the chair.")


@pytest.mark.parametrize(
    ("role", "chairs"),
    [("chair", True), ("Chair of the panel", True), ("vice chair", False), ("chairlift", False), ("", False)],
)
def test_only_the_chair_is_the_chair(role: str, chairs: bool) -> None:
    assert is_chair(role) is chairs


def test_where_nobody_was_recorded_it_says_so_and_where_people_are_left_out_nothing() -> None:
    assert said(seats=()) == ["Who was there was not recorded."]
    assert said(seats=None) == []
    absent = [replace(seat, status=Presence.ABSENT) for seat in SEATS]
    assert said(seats=absent) == ["Nobody was there."]


def test_a_meeting_that_is_only_planned_was_met_by_nobody() -> None:
    told = said(meeting=a_meeting(kind="panel"), carried=[(an_action(), None)])
    assert told == ["This meeting has not been held yet."]


def test_apologies_are_counted() -> None:
    sorry = [SEATS[0], *(replace(seat, status=Presence.APOLOGIES) for seat in SEATS[1:])]
    assert said(seats=sorry)[1] == "Two people sent apologies."


def test_it_says_what_took_the_most_time_and_what_came_of_it() -> None:
    entries = [an_entry("Lights first", kind=Kind.DECISION), an_entry("Bikes", kind=Kind.PRIORITY)]
    longest = an_item("Lighting"), timedelta(minutes=22)
    told = said(entries=entries, agreed=[an_action(), an_action()], longest=longest)
    assert told[1:] == [
        "“Lighting” took the most time: 22 minutes.",
        "The group made one decision and agreed two actions.",
        "One community priority was raised.",
    ]


def test_it_says_what_was_reported_of_what_was_carried_over_and_what_is_late() -> None:
    door = an_action("The entry door", due=DAY - timedelta(days=13))
    carried = [(an_action("A"), Status.DONE), (an_action("B"), Status.DONE), (door, None)]
    assert said(carried=carried)[1:] == [
        "Of three actions carried over, two were reported done and one was not spoken of.",
        "One carried-over action, “The entry door”, is 13 days overdue.",
    ]
    worse = an_action("The lamp", due=DAY - timedelta(days=20))
    late = said(carried=[*carried, (worse, None)])[-1]
    assert late == "Two carried-over actions are overdue, “The lamp” the longest, by 20 days."


def test_what_is_done_over_and_over_is_never_late() -> None:
    again = an_action("Ring", due=date(2020, 1, 1), due_words="every monday")
    assert not any("overdue" in words for words in said(carried=[(again, Status.IN_PROGRESS)]))


def test_the_theme_marked_most_is_told_with_both_of_its_sides() -> None:
    info, funding = a_theme("i", "info"), a_theme("f", "funding")
    marks = [a_mark(info), a_mark(info, Sign.HINDERS), a_mark(info, Sign.HINDERS), a_mark(funding)]
    told = said(marks=marks, themes=(funding, info))
    assert told[-1] == "The theme marked most was “info”: once as a help and twice as in the way."


def test_who_spoke_most_is_an_agency_and_an_estimate() -> None:
    talk = Talk(agencies=("council",), people=5, turns=("1", "2"), held=timedelta(minutes=3), share=0.304)
    assert said(talk=[talk])[-1] == "Council spoke most: by estimate 30% of the talk."
    together = replace(talk, agencies=("council", "police"))
    assert not any("spoke" in words for words in said(talk=[together]))


def test_counts_are_words_up_to_twenty() -> None:
    assert [in_words(number) for number in (0, 1, 13, 20, 21)] == ["no", "one", "thirteen", "twenty", "21"]
    assert spelled("13 people", 13) == "thirteen people"
    assert [times(number) for number in (1, 2, 3, 21)] == ["once", "twice", "three times", "21 times"]


def test_numbers_are_read_off_a_sentence_whether_in_words_or_figures() -> None:
    assert numbers_in("Thirteen came; “two of us” said twice, by 30%.") == [13, 2, 30]
    assert not is_traced(Traced("Three came."))


_STATUSES = st.lists(st.sampled_from([*Status, None]), max_size=25)


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(Presence), max_size=30),
    st.lists(st.sampled_from(Kind), max_size=30),
    _STATUSES,
    st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(Sign)), max_size=30),
    st.lists(st.integers(-40, 40), max_size=25),
    st.integers(0, 90),
)
def test_every_number_in_every_sentence_was_counted(
    statuses: Sequence[Presence],
    kinds: Sequence[Kind],
    fates: Sequence[Status | None],
    marks: Sequence[tuple[str, Sign]],
    due: Sequence[int],
    minutes: int,
) -> None:
    seats = [an_attendance(a_person(f"P {n}"), n, status=each) for n, each in enumerate(statuses)]
    actions = [an_action(f"A {n}") for n in range(len(fates))]
    dated = [an_action(f"D {n}", due=DAY + timedelta(days)) for n, days in enumerate(due)]
    themes = [a_theme(key, f"theme {key}") for key in "abc"]
    of_key = dict(zip("abc", themes, strict=True))
    found = counts(
        seats=seats,
        agencies={seat.person_id: f"agency {place % 4}" for place, seat in enumerate(seats)},
        roles={},
        entries=[an_entry(f"E {n}", kind=kind) for n, kind in enumerate(kinds)],
        agreed=actions,
        carried=[*zip(actions, fates, strict=True), *((each, None) for each in dated)],
        longest=(an_item(), timedelta(minutes=minutes)),
        marks=[a_mark(of_key[key], sign) for key, sign in marks],
        themes=themes,
    )
    sentences = list(meeting_sentences(found, NAMES))
    assert [each.words for each in sentences if not is_traced(each)] == []
    counted: list[Value] = [*seats, *actions, *dated, *found.entries, *found.marks]
    known = {each.id for each in counted}
    known |= {*found.agencies.values(), found.longest[0].id if found.longest else ""}
    assert {each for sentence in sentences for figure in sentence.figures for each in figure.of} <= known
