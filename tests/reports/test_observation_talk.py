"""What a report says of talk: by agency, over the time that could be heard."""

import re

from hypothesis import given
from hypothesis import strategies as st

from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Closed, Turn
from nhplogger.domain.people import Agency, Person
from nhplogger.domain.spell import Spell, SpellKind
from nhplogger.domain.values import Value
from nhplogger.reports.blocks import Paragraph
from tests.builders import a_moment, a_person, a_study, an_attendance
from tests.reports.meetings import MEETING, told, with_meeting

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


def _said(*values: Value) -> str:
    contents = with_meeting(an_attendance(HUGHES), an_attendance(OFFICER, 1), *values)
    blocks = told(contents).blocks
    return " ".join(
        "".join(run.text for run in block.runs) for block in blocks if isinstance(block, Paragraph)
    )


def test_talk_is_shared_between_agencies_and_names_nobody() -> None:
    said = _said(_turn(HUGHES, "14:00", "14:10"), _turn(OFFICER, "14:10", "14:40"))
    assert "an estimate from when each speaker was marked: Housing 75%, Police 25%." in said
    assert "could not be heard" not in said


def test_what_could_not_be_heard_is_said_in_minutes_and_counts_for_nobody() -> None:
    said = _said(
        _turn(HUGHES, "14:00", "14:10"),
        _turn(OFFICER, "14:10", "14:40"),
        _spell(SpellKind.UNHEARD, "14:15", "14:25"),
        _spell(SpellKind.BREAK, "14:25", "14:35"),
        _spell(SpellKind.RESTRICTED, "14:40", "14:42"),
    )
    assert "Housing 50%, Police 50%." in said
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
    said = _said(_turn(HUGHES, "14:00", "14:10"), _turn(OFFICER, "14:10", "14:40"), *made)
    percents = [int(found) for found in re.findall(r"(\d+)%", said)]
    assert all(percent <= 100 for percent in percents)
    assert not percents or abs(sum(percents) - 100) <= 1


def test_people_of_no_agency_are_together_under_that_name() -> None:
    guest = Person(id="guest", area_id=HUGHES.area_id, name="Guest", pseudonym="Guest")
    study = Contents([*a_study().values(), guest])
    assert study.count(Agency) == 3
    contents = with_meeting(an_attendance(guest), _turn(guest, "14:00", "14:10"))
    words = [block for block in told(contents, study).blocks if isinstance(block, Paragraph)]
    assert any("No agency given 100%" in "".join(run.text for run in block.runs) for block in words)
