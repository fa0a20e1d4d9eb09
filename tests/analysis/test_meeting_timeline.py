"""A meeting laid out in time."""

from dataclasses import replace
from datetime import time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhplogger.analysis.meeting_timeline import meeting_timeline
from nhplogger.analysis.timeline_parts import AgendaStretch, MeetingTimeline, SpellStretch
from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Kind, Sign, Turn
from nhplogger.domain.meeting import State
from nhplogger.domain.people import Presence
from nhplogger.domain.spell import Spell, SpellKind
from nhplogger.domain.values import Value
from tests.builders import (
    START,
    a_mark,
    a_meeting,
    a_moment,
    a_person,
    a_study,
    a_theme,
    an_agency,
    an_attendance,
    an_entry,
    an_item,
)

MEETING = a_meeting(state=State.COMPLETE, started_at=a_moment("13:45"), ended_at=a_moment("15:00"))
SERGEANT, HOUSING = a_person("Sgt Hughes"), a_person("Housing officer")
SEATS = (an_attendance(SERGEANT, 0), an_attendance(HOUSING, 1), an_attendance(a_person("Resident 1"), 2))


def a_turn(person: str | None, start: str, end: str | None) -> Turn:
    return Turn(
        id=f"{person} {start}", meeting_id=MEETING.id, person_id=person and a_person(person).id,
        started_at=a_moment(start), ended_at=a_moment(end) if end else None,
    )  # fmt: skip


def a_spell(start: str, end: str | None, kind: SpellKind = SpellKind.BREAK) -> Spell:
    return Spell(
        id=start, meeting_id=MEETING.id, kind=kind, started_at=a_moment(start),
        ended_at=a_moment(end) if end else None,
    )  # fmt: skip


def timeline(*values: Value, **fields: object) -> MeetingTimeline:
    meeting = replace(MEETING, **fields)  # type: ignore[arg-type]
    return meeting_timeline(meeting, Contents([meeting, *values]), a_study(), a_moment("16:00"))


def test_agencies_stand_in_the_order_of_their_seats_each_with_its_share_of_the_talk() -> None:
    found = timeline(
        *SEATS, a_turn("Housing officer", "14:00", "14:03"), a_turn("Sgt Hughes", "14:03", "14:04")
    )
    told = [(voice.agency and voice.agency.initials, voice.share, voice.turns) for voice in found.voices]
    assert told == [("PO", 0.25, 1), ("HO", 0.75, 1), ("RE", 0.0, 0)]
    assert [voice.held for voice in found.voices[:2]] == [timedelta(minutes=1), timedelta(minutes=3)]


def test_turns_of_one_agency_that_touch_are_one_stretch_and_two_turns() -> None:
    found = timeline(a_turn("Resident 1", "14:00", "14:05"), a_turn("Resident 2", "14:05", "14:06"))
    assert found.voices[0].stretches == ((a_moment("14:00"), a_moment("14:06")),)
    assert found.voices[0].turns == 2


def test_a_break_cuts_a_stretch_and_counts_for_nobody() -> None:
    found = timeline(a_turn("Sgt Hughes", "14:00", "14:20"), a_spell("14:05", "14:15"))
    assert found.voices[0].stretches == (
        (a_moment("14:00"), a_moment("14:05")), (a_moment("14:15"), a_moment("14:20")),
    )  # fmt: skip
    assert found.voices[0].held == timedelta(minutes=10)
    assert [(each.kind, each.ended) for each in found.spells] == [(SpellKind.BREAK, a_moment("14:15"))]


def test_somebody_who_spoke_for_another_agency_that_day_counts_there() -> None:
    seat = an_attendance(SERGEANT, 0, agency_id=an_agency("Housing", "HO").id)
    found = timeline(seat, a_turn("Sgt Hughes", "14:00", "14:05"))
    assert [voice.agency and voice.agency.initials for voice in found.voices] == ["HO"]


def test_who_sent_apologies_has_no_row() -> None:
    assert timeline(an_attendance(SERGEANT, 0, status=Presence.APOLOGIES)).voices == ()


def test_without_turns_the_lines_of_each_agency_are_told_and_those_of_nobody_last() -> None:
    found = timeline(
        *SEATS,
        an_entry("One", "14:00", seq=1, speaker_id=HOUSING.id),
        an_entry("Two", "14:05", seq=2),
        an_entry("Mine", "14:06", seq=3, kind=Kind.REFLECTION),
    )
    assert not found.has_turns
    assert [voice.lines for voice in found.voices] == [(), (a_moment("14:00"),), (), (a_moment("14:05"),)]
    assert found.voices[-1].agency is None


def test_an_item_gone_back_to_has_a_stretch_before_and_after_the_one_between() -> None:
    items = (
        an_item("First", position=0, started_at=a_moment("13:45"), ended_at=a_moment("14:30")),
        an_item("Second", position=1, started_at=a_moment("14:00"), ended_at=a_moment("14:10")),
    )
    told = [(each.number, each.begun, each.ended) for each in timeline(*items).agenda]
    assert told == [
        (1, a_moment("13:45"), a_moment("14:00")),
        (2, a_moment("14:00"), a_moment("14:10")),
        (1, a_moment("14:10"), a_moment("14:30")),
    ]


def test_an_item_that_was_not_begun_is_not_on_the_timeline() -> None:
    assert timeline(an_item("Later")).agenda == ()


def test_the_item_that_was_on_is_found_by_the_moment() -> None:
    found = timeline(an_item("First", started_at=a_moment("13:50"), ended_at=None))
    on = found.item_at(a_moment("14:00"))
    assert on is not None
    assert on.item.title == "First"
    assert found.item_at(a_moment("13:46")) is None


def test_a_theme_stands_at_its_line_and_a_mark_without_words_opens_at_the_line_before() -> None:
    entry = an_entry("Lights are out", "14:05")
    theme = a_study().all(type(a_theme()))[0]
    found = timeline(
        entry,
        a_mark(theme, Sign.HINDERS, "14:05", entry_id=entry.id),
        a_mark(theme, Sign.HELPS, "14:20"),
    )
    assert [(mark.theme.key, mark.sign, mark.at) for mark in found.marks] == [
        ("l", Sign.HINDERS, a_moment("14:05")), ("l", Sign.HELPS, a_moment("14:20")),
    ]  # fmt: skip
    assert [stop.entry_id for stop in found.stops] == [entry.id, entry.id]


def test_starred_lines_are_the_first_key_moments_then_decisions_and_quotes_in_order_of_time() -> None:
    quotes = [an_entry(f"Quote {n}", f"14:0{n}", seq=n, kind=Kind.QUOTE) for n in range(9)]
    decision = an_entry("Agreed", "14:30", seq=20, kind=Kind.DECISION)
    starred = an_entry("Seen", "14:40", seq=21, starred=True)
    found = timeline(*quotes, decision, starred).key_moments
    texts = [stop.entry.text for stop in found if stop.entry]
    assert texts == ["Seen", *(f"Quote {n}" for n in range(7)), "Agreed"]


def test_every_starred_line_is_a_key_moment_however_many_there_are() -> None:
    lines = [an_entry(f"Line {n}", f"14:{n:02}", seq=n, starred=True) for n in range(12)]
    assert len(timeline(*lines).key_moments) == 12


def test_what_was_written_after_the_end_stands_at_the_end() -> None:
    found = timeline(an_entry("Afterwards", "18:00"))
    assert (found.ended, found.stops[0].at) == (a_moment("15:00"), a_moment("15:00"))


def test_a_meeting_that_goes_on_ends_now_and_so_do_its_turn_and_spell() -> None:
    found = timeline(
        a_turn("Sgt Hughes", "15:30", None), a_spell("15:50", None), state=State.LIVE, ended_at=None
    )
    assert found.ended == a_moment("16:00")
    assert found.voices[0].stretches == ((a_moment("15:30"), a_moment("15:50")),)


def test_a_meeting_without_recorded_times_runs_from_its_first_line_to_its_last() -> None:
    lines = (an_entry("One", "14:10", seq=1), an_entry("Two", "14:20", seq=2))
    found = timeline(*lines, started_at=None, ended_at=None)
    assert (found.begun, found.ended, found.has_times) == (a_moment("14:10"), a_moment("14:20"), True)


def test_lines_without_any_times_stand_evenly_in_their_order() -> None:
    lines = [an_entry(text, "13:45", seq=seq, timed=False) for seq, text in enumerate(("One", "Two"), 1)]
    found = timeline(*lines)
    assert not found.has_times
    assert [stop.at for stop in found.stops] == [a_moment("14:10"), a_moment("14:35")]


def test_a_planned_meeting_is_empty_and_begins_when_it_is_planned_to() -> None:
    found = timeline(state=State.PLANNED, started_at=None, ended_at=None)
    assert found.is_empty
    assert found.ended > found.begun


@pytest.mark.parametrize("zone", ["Europe/London", "Mars/Olympus"])
def test_an_unknown_zone_leaves_a_planned_meeting_its_time(zone: str) -> None:
    found = timeline(state=State.PLANNED, started_at=None, ended_at=None, begins=time(13, 45), zone=zone)
    assert found.begun == START


@given(
    st.lists(st.tuples(st.integers(-60, 200), st.integers(-60, 200), st.sampled_from("aitb")), max_size=12)
)
def test_whatever_was_recorded_lies_within_the_meeting(rows: list[tuple[int, int, str]]) -> None:
    values: list[Value] = [*SEATS]
    for place, (begun, ended, what) in enumerate(rows):
        start = START + timedelta(minutes=begun)
        end = START + timedelta(minutes=ended) if ended >= begun else None
        match what:
            case "a":
                values.append(an_item(f"{place}", position=place, started_at=start, ended_at=end))
            case "i":
                values.append(an_entry(f"{place}", seq=place, speaker_id=SERGEANT.id))
            case "t":
                values.append(
                    Turn(id=f"{place}", meeting_id="m", person_id=SERGEANT.id, started_at=start, ended_at=end)
                )
            case _:
                values.append(
                    Spell(id=f"{place}", meeting_id="m", kind=SpellKind.BREAK, started_at=start, ended_at=end)
                )
    found = timeline(*values)
    spans: list[AgendaStretch | SpellStretch] = [*found.agenda, *found.spells]
    assert all(found.begun <= each.begun <= each.ended <= found.ended for each in spans)
    assert all(
        found.begun <= start < end <= found.ended for voice in found.voices for start, end in voice.stretches
    )
    ends = [each.ended for each in found.agenda]
    assert all(end <= after.begun for end, after in zip(ends, found.agenda[1:], strict=False))
    assert [stop.at for stop in found.stops] == sorted(stop.at for stop in found.stops)
