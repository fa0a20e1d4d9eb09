"""Meetings to draw: usual, long, short, crowded, on paper."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache

from nhplogger.analysis.meeting_timeline import meeting_timeline
from nhplogger.analysis.timeline_parts import MeetingTimeline
from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Sign, Turn
from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.people import Agency, Attendance, Person
from nhplogger.domain.spell import Spell, SpellKind
from nhplogger.domain.theme import Theme
from nhplogger.domain.values import Value
from tests.builders import (
    START,
    a_mark,
    a_meeting,
    a_person,
    a_study,
    an_agency,
    an_attendance,
    an_entry,
    an_item,
    the_themes,
)
from tests.ui.capture.brackwell import MEETING, brackwell, moment


@cache  # each time it has agencies with other ids
def usual() -> MeetingTimeline:
    """Brackwell at 14:32, while it goes on."""
    made = brackwell()
    meeting = made.meeting.get(Meeting, MEETING.id)
    assert meeting is not None
    return meeting_timeline(meeting, made.meeting, made.register, moment(14, 32, 9))


def planned() -> MeetingTimeline:
    """Nothing in it yet."""
    return drawn(a_meeting(), [])


def on_paper() -> MeetingTimeline:
    """Lines with times and no turns; the first names a speaker."""
    police = an_agency()
    person = a_person("Sgt Hughes", agency_id=police.id)
    seat = an_attendance(person, agency_id=police.id)
    lines = [
        an_entry("Lights are out", "14:00", seq=1, speaker_id=person.id),
        an_entry("Buses are late", "14:20", seq=2),
    ]
    return drawn(a_meeting(state=State.COMPLETE), [seat, *lines], [police, person])


def lasting(span: timedelta, agencies: int = 3, *, marks_at: tuple[timedelta, ...] = ()) -> MeetingTimeline:
    """A meeting so long, with a turn of equal length for each agency, and a break in the middle."""
    meeting = a_meeting(state=State.COMPLETE, started_at=START, ended_at=START + span)
    shared, values = _speakers(agencies, span)
    items = [
        an_item(
            f"Item of some length {place}", position=place, started_at=START + span * place / 4,
            ended_at=START + span * (place + 1) / 4,
        )
        for place in range(4)
    ]  # fmt: skip
    middle = Spell(
        id="break", meeting_id=meeting.id, kind=SpellKind.BREAK,
        started_at=START + span * 0.45, ended_at=START + span * 0.55,
    )  # fmt: skip
    lines = [an_entry(f"Line {n}", seq=n, starred=n == 5) for n in range(1, 9)]
    lines = [replace(line, at=START + span * n / 10) for n, line in enumerate(lines, 1)]
    marks = [replace(a_mark(the_themes()[0], Sign.HELPS), at=START + at) for at in marks_at]
    return drawn(meeting, [*values, *items, middle, *lines, *marks], shared)


def _speakers(agencies: int, span: timedelta) -> tuple[list[Value], list[Value]]:
    known: list[Value] = []
    here: list[Value] = []
    for place in range(agencies):
        agency = Agency(id=f"agency {place}", name=f"Agency {place}", initials=f"A{place % 10}")
        person = Person(
            id=f"person {place}", area_id="area", name=f"P {place}", pseudonym="P", agency_id=agency.id
        )
        begun = START + span * place / agencies
        known += [agency, person]
        here.append(Attendance(id=f"seat {place}", meeting_id="m", person_id=person.id, seat=place))
        here.append(
            Turn(
                id=f"turn {place}", meeting_id="m", person_id=person.id, started_at=begun,
                ended_at=begun + span / agencies,
            )
        )  # fmt: skip
    return known, here


def drawn(meeting: Meeting, values: list[Value], shared: list[Value] | None = None) -> MeetingTimeline:
    """What those values make, with the themes of the usual study."""
    register = Contents([*a_study().all(Theme), *(shared or [])])
    now = datetime(2025, 11, 27, 16, tzinfo=UTC)
    return meeting_timeline(meeting, Contents([meeting, *values]), register, now)
