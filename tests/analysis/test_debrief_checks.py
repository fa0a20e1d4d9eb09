"""The record of a meeting is looked through for what is missing or doubtful."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from nhplogger.analysis.debrief_checks import Checked, checked
from nhplogger.analysis.debrief_findings import (
    ActionLacks,
    Check,
    Finding,
    LeftOpen,
    Nameless,
    NoAgency,
    NoEnd,
    NoStart,
    NotMentioned,
    PersonalFound,
    Silence,
    Unthemed,
)
from nhplogger.domain.action import ActionUpdate, Status
from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Kind, Turn
from nhplogger.domain.ids import new_id
from nhplogger.domain.leaving import SettledCheck
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Presence
from nhplogger.domain.spell import Spell, SpellKind
from nhplogger.domain.values import Value
from tests.builders import (
    a_mark,
    a_meeting,
    a_moment,
    a_person,
    a_study,
    a_theme,
    an_action,
    an_agency,
    an_attendance,
    an_entry,
    an_item,
    an_owner,
    contents,
)

MEETING = a_meeting(started_at=a_moment("13:45"), ended_at=a_moment("15:12"))
HUGHES = a_person("Sgt Hughes", agency_id=an_agency().id)
STRANGER = a_person("Unnamed, blue coat", unnamed=True, agency_id=an_agency("Residents", "RE").id)


def looked_through(
    *values: Value, meeting: Meeting = MEETING, people: tuple[Value, ...] = ()
) -> dict[Check, Checked]:
    register = Contents([*a_study().values(), *people])
    return {each.check: each for each in checked(meeting, Contents([meeting, *values]), register)}


def found(
    check: Check, *values: Value, meeting: Meeting = MEETING, people: tuple[Value, ...] = ()
) -> tuple[Finding, ...]:
    return looked_through(*values, meeting=meeting, people=people)[check].open


def test_a_meeting_with_nothing_in_it_has_nothing_open() -> None:
    checks = looked_through()
    assert list(checks) == list(Check)
    assert all(each.is_clear for each in checks.values())


def test_an_action_without_an_owner_or_a_day_is_found_with_who_spoke_before() -> None:
    line = an_entry("Sign off repairs", "14:10", kind=Kind.ACTION, seq=2)
    before = an_entry("It will be done", "14:09", speaker_id=HUGHES.id)
    action = an_action(entry_id=line.id)
    assert found(Check.OWNERS, before, line, action) == (
        ActionLacks(action=action, owner=False, day=False, offered=(HUGHES.id,)),
    )
    dated = replace(action, due_words="every monday")
    assert found(Check.OWNERS, dated, an_owner(dated, HUGHES)) == ()
    (lacks,) = found(Check.OWNERS, action, an_owner(action, HUGHES))
    assert isinstance(lacks, ActionLacks)
    assert (lacks.owner, lacks.day, lacks.offered) == (True, False, ())


@pytest.mark.parametrize("status", [Status.DONE, Status.DROPPED])
def test_an_action_that_is_over_needs_no_owner_any_more(status: Status) -> None:
    assert found(Check.OWNERS, an_action(status=status)) == ()


def test_somebody_in_the_room_without_a_name_is_found_with_how_often_they_spoke() -> None:
    seat = an_attendance(STRANGER, agency_id=STRANGER.agency_id)
    lines = [an_entry("So what?", speaker_id=STRANGER.id, seq=seq) for seq in (1, 2)]
    assert found(Check.NAMES, seat, *lines, people=(STRANGER,)) == (
        Nameless(person=STRANGER, seat=seat, spoke=2),
    )
    away = replace(seat, status=Presence.APOLOGIES)
    assert found(Check.NAMES, away, people=(STRANGER,)) == ()


def test_notes_and_quotes_without_a_theme_are_found_other_lines_are_not() -> None:
    note, quote = an_entry("A note"), an_entry("A quote", kind=Kind.QUOTE, seq=2)
    others = [an_entry("x", kind=kind, seq=3) for kind in Kind if kind not in (Kind.NOTE, Kind.QUOTE)]
    assert [each.about for each in found(Check.THEMES, note, quote, *others)] == [note.id, quote.id]
    assert found(Check.THEMES, note, a_mark(entry_id=note.id)) == ()


def test_a_line_is_offered_the_themes_that_its_words_name_and_that_like_lines_have() -> None:
    leadership, info = a_theme("l", "leadership"), a_theme("i", "info")
    marked = an_entry("The caretaker shrugs")
    lines = [
        an_entry("The caretaker again", seq=2),
        an_entry("No leadership at all", seq=3),
        an_entry("Rain", seq=4),
    ]
    offered = found(Check.THEMES, marked, a_mark(info, entry_id=marked.id), *lines)
    assert [each.offered for each in offered if isinstance(each, Unthemed)] == [
        (info.id,),
        (leadership.id,),
        (),
    ]


def test_a_start_and_an_end_that_were_not_recorded_are_offered_from_the_log() -> None:
    bare = a_meeting()
    lines = [
        an_entry("a", "14:05"),
        an_entry("b", "15:01", seq=2),
        an_entry("c", "16:00", seq=3, timed=False),
    ]
    assert found(Check.TIMES, *lines, meeting=bare) == (
        NoStart(meeting=bare, offered=a_moment("14:05")),
        NoEnd(meeting=bare, offered=a_moment("15:01")),
    )


def test_a_turn_that_never_ended_ends_when_the_next_began() -> None:
    first, second = (
        Turn(id=new_id(), meeting_id=MEETING.id, person_id=HUGHES.id, started_at=a_moment(at), ended_at=end)
        for at, end in (("14:00", None), ("14:07", a_moment("14:09")))
    )
    assert found(Check.TIMES, first, second) == (LeftOpen(value=first, offered=a_moment("14:07")),)
    assert found(Check.TIMES, first) == (LeftOpen(value=first, offered=MEETING.ended_at),)


def test_the_last_agenda_item_ends_with_the_meeting() -> None:
    first = an_item("Lighting", started_at=a_moment("13:50"))
    last = an_item("Parking", position=1, started_at=a_moment("14:20"))
    assert found(Check.TIMES, last) == ()
    assert found(Check.TIMES, first, last) == (LeftOpen(value=first, offered=a_moment("14:20")),)


def test_ten_minutes_without_a_line_are_found_unless_a_break_accounts_for_them() -> None:
    lines = [an_entry("a", "14:00"), an_entry("b", "14:10", seq=2), an_entry("c", "14:19", seq=3)]
    assert found(Check.SILENCES, *lines) == (Silence(start=a_moment("14:00"), end=a_moment("14:10")),)
    for kind in (SpellKind.BREAK, SpellKind.UNHEARD, SpellKind.RESTRICTED, SpellKind.SILENCE):
        spell = Spell(
            id=new_id(),
            meeting_id=MEETING.id,
            kind=kind,
            started_at=a_moment("14:02"),
            ended_at=a_moment("14:08"),
        )
        assert found(Check.SILENCES, *lines, spell) == ()


def test_somebody_in_no_agency_is_found() -> None:
    nobody = a_person("Ms Price")
    seat = an_attendance(nobody)
    assert found(Check.AGENCIES, seat, people=(nobody,)) == (NoAgency(person=nobody, seat=seat),)
    assert found(Check.AGENCIES, an_attendance(HUGHES), people=(HUGHES,)) == ()


def test_a_carried_over_action_nobody_spoke_of_is_found() -> None:
    earlier = an_action("Ask highways", meeting_id="earlier")
    assert found(Check.CARRIED, earlier) == (NotMentioned(action=earlier),)
    told = ActionUpdate(
        id=new_id(),
        action_id=earlier.id,
        meeting_id=MEETING.id,
        at=a_moment("14:30"),
        status=Status.IN_PROGRESS,
    )
    assert found(Check.CARRIED, earlier, told) == ()
    assert looked_through(earlier, told)[Check.CARRIED].looked_at == 1
    assert found(Check.CARRIED, replace(earlier, status=Status.DONE)) == ()


def test_what_tells_who_somebody_is_is_found_once_a_line() -> None:
    line = an_entry("Hughes rang 0114 496 0123, then Hughes went to S1 2HH", kind=Kind.REFLECTION)
    words = [each.found.words for each in found(Check.PERSONAL, line) if isinstance(each, PersonalFound)]
    assert sorted(words) == ["0114 496 0123", "Hughes", "S1 2HH"]


def test_what_was_settled_is_not_asked_for_again() -> None:
    note = an_entry("A note")
    settled = SettledCheck(id=new_id(), meeting_id=MEETING.id, gap=Check.THEMES, about=note.id)
    themes = looked_through(note, settled)[Check.THEMES]
    assert (themes.open, themes.settled, themes.is_clear) == ((), 1, True)
    elsewhere = replace(settled, meeting_id="another")
    assert len(looked_through(note, elsewhere)[Check.THEMES].open) == 1


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(contents())
def test_any_record_can_be_looked_through_and_every_finding_settled(there: Contents) -> None:
    for meeting in there.all(Meeting):
        for each in checked(meeting, there, there):
            settled = [
                SettledCheck(id=new_id(), meeting_id=meeting.id, gap=each.check, about=finding.about)
                for finding in each.open
            ]
            after = checked(meeting, Contents([*there.values(), *settled]), there)
            assert next(one for one in after if one.check is each.check).is_clear
