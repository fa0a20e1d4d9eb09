"""What a report says of talk: by agency, over the time that could be heard."""

import re

from hypothesis import given
from hypothesis import strategies as st

from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Closed, Turn
from nhplogger.domain.people import Agency, Person
from nhplogger.domain.spell import Spell, SpellKind
from nhplogger.domain.values import Value
from nhplogger.reports.blocks import Paragraph, Picture, Report
from tests.builders import a_moment, a_person, an_attendance
from tests.reports.meetings import MEETING, told, with_meeting
from tests.reports.periods import counting_apart
from tests.reports.reading import rows, words

ROOM = "Sgt Hughes", "Housing officer", "Resident 1", "Resident 2"
HUGHES, OFFICER = a_person("Sgt Hughes"), a_person("Housing officer")


def _turn(person: Person, start: str, end: str, closed_by: Closed = Closed.NEXT) -> Turn:
    return Turn(
        id=f"turn {start}",
        meeting_id=MEETING.id,
        person_id=person.id,
        started_at=a_moment(start),
        ended_at=a_moment(end),
        closed_by=closed_by,
    )


def _spell(kind: SpellKind, start: str, end: str | None) -> Spell:
    return Spell(
        id=f"{kind} {start}",
        meeting_id=MEETING.id,
        kind=kind,
        started_at=a_moment(start),
        ended_at=a_moment(end) if end else None,
    )


def _told(*values: Value, least: int = 1) -> Report:
    contents = with_meeting(an_attendance(HUGHES), an_attendance(OFFICER, 1), *values)
    return told(contents, counting_apart(least))


def _said(*values: Value, least: int = 1) -> str:
    blocks = _told(*values, least=least).blocks
    return " ".join(words(block.runs) for block in blocks if isinstance(block, Paragraph))


def _shares(report: Report) -> str:
    """What the chart of the talk says to those who cannot see it; nothing where there is none."""
    return " ".join(block.alt for block in report.blocks if isinstance(block, Picture))


def test_talk_is_shared_between_agencies_and_names_nobody() -> None:
    turns = _turn(HUGHES, "14:00", "14:10"), _turn(OFFICER, "14:10", "14:40")
    report = _told(*turns)
    assert _shares(report) == "Talk by agency, an estimate: Housing 75%, Police 25%."
    assert rows(report, "Who took part") == [
        ("Police", "Chair", "1", "25%"),
        ("Housing", "Housing officer", "1", "75%"),
        ("Housing", "1", "1", "30 minutes", "75%"),
        ("Police", "1", "1", "10 minutes", "25%"),
    ]
    assert "Housing spoke most: by estimate 75% of the talk." in _said(*turns)
    assert "could not be heard" not in _said(*turns)


def test_agencies_of_too_few_people_are_not_told_apart() -> None:
    turns = _turn(HUGHES, "14:00", "14:10"), _turn(OFFICER, "14:10", "14:40")
    assert _shares(_told(*turns, least=2)) == ""
    assert "Shares of the talk are not told: no agency had 2 people or more." in _said(*turns, least=2)
    assert "75%" not in repr(_told(*turns, least=2))


def test_small_agencies_are_counted_together_beside_larger_ones() -> None:
    study = counting_apart(2)
    seats = [an_attendance(a_person(name), place) for place, name in enumerate(ROOM)]
    turns = [_turn(a_person(ROOM[place]), f"14:{place}0", f"14:{place}9") for place in range(4)]
    report = told(with_meeting(*seats, *turns), study)
    assert _shares(report) == "Talk by agency, an estimate: Residents 50%, Other agencies (2 people) 50%."
    assert rows(report, "Who took part")[:3] == [
        ("Police", "Chair", "1", "–"),
        ("Housing", "Housing officer", "1", "–"),
        ("Residents", "Resident; Resident 2", "2", "50%"),
    ]
    said = " ".join(words(block.runs) for block in report.blocks if isinstance(block, Paragraph))
    assert "Agencies of fewer than 2 people are counted together." in said


def test_what_could_not_be_heard_is_said_in_minutes_and_counts_for_nobody() -> None:
    values = (
        _turn(HUGHES, "14:00", "14:10"),
        _turn(OFFICER, "14:10", "14:40"),
        _spell(SpellKind.UNHEARD, "14:15", "14:25"),
        _spell(SpellKind.BREAK, "14:25", "14:35"),
        _spell(SpellKind.RESTRICTED, "14:40", "14:42"),
    )
    said = _said(*values)
    assert "Police 50%, Housing 50%." in _shares(_told(*values))
    assert (
        "22 minutes could not be heard and count in no share: break 10 minutes, out of hearing 10 minutes, "
        "restricted 2 minutes; 1 hour 5 minutes could be heard."
    ) in said


def test_a_spell_that_was_never_ended_lasts_to_the_end_of_the_meeting() -> None:
    assert "12 minutes could not be heard" in _said(_spell(SpellKind.UNHEARD, "15:00", None))


def test_turns_the_program_ended_are_told_apart() -> None:
    said = _said(
        _turn(HUGHES, "14:00", "14:10"),
        _turn(OFFICER, "14:10", "14:20", Closed.PAUSE),
        _turn(HUGHES, "14:30", "14:40", Closed.SILENCE),
        _turn(HUGHES, "15:00", "15:12", Closed.FINISH),
    )
    assert (
        "4 turns were recorded: 1 ended by the next speaker, 1 by silence or a break, "
        "1 closed by the program after a pause, 1 closed by the program at the end."
    ) in said


def test_silence_and_the_observer_effect_are_counted() -> None:
    said = _said(
        _spell(SpellKind.SILENCE, "14:00", "14:02"),
        _spell(SpellKind.SILENCE, "14:10", "14:11"),
        _spell(SpellKind.TOGETHER, "14:20", "14:21"),
        _spell(SpellKind.OBSERVED, "14:32", "14:32"),
    )
    assert "Silence: 2 times, 3 minutes in all. Everybody at once: 1 time, 1 minute in all." in said
    assert "Somebody minded being observed: 14:32." in said
    assert "could not be heard" not in said


def test_where_nothing_was_recorded_of_talk_nothing_is_said_of_it() -> None:
    assert "Talk" not in _said()
    assert "turns" not in _said()


_MINUTES = st.integers(0, 87)


@given(st.lists(st.tuples(_MINUTES, _MINUTES, st.sampled_from(SpellKind)), max_size=5))
def test_no_agency_ever_has_more_than_all_of_the_talk(spells: list[tuple[int, int, SpellKind]]) -> None:
    start = a_moment("13:45")
    made = [
        Spell(
            id=str(place), meeting_id=MEETING.id, kind=kind,
            started_at=start.replace(hour=13 + (45 + begin) // 60, minute=(45 + begin) % 60),
            ended_at=start.replace(hour=13 + (45 + end) // 60, minute=(45 + end) % 60),
        )
        for place, (begin, end, kind) in enumerate(spells)
    ]  # fmt: skip
    said = _shares(_told(_turn(HUGHES, "14:00", "14:10"), _turn(OFFICER, "14:10", "14:40"), *made))
    percents = [int(found) for found in re.findall(r"(\d+)%", said)]
    assert all(percent <= 100 for percent in percents)
    assert not percents or abs(sum(percents) - 100) <= 1


def test_people_of_no_agency_are_together_under_that_name() -> None:
    guest = Person(id="guest", area_id=HUGHES.area_id, name="Guest", pseudonym="Guest")
    study = Contents([*counting_apart(1).values(), guest])
    assert study.count(Agency) == 3
    contents = with_meeting(an_attendance(guest), _turn(guest, "14:00", "14:10"))
    assert _shares(told(contents, study)) == "Talk by agency, an estimate: No agency given 100%."
