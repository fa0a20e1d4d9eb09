"""A meeting as there are many, the same each time, and reports of it and the one before."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from nhplogger.domain.entry import Closed, Kind, Sign, Turn
from nhplogger.domain.meeting import State
from nhplogger.domain.people import Attendance, Person
from nhplogger.domain.theme import Rating
from nhplogger.domain.values import Value
from nhplogger.reports.blocks import Report
from nhplogger.reports.kinds import OF_ONE_MEETING
from nhplogger.reports.making import make_report
from nhplogger.reports.options import ReportOptions
from tests.builders import (
    a_mark,
    a_meeting,
    a_moment,
    a_study,
    an_action,
    an_attendance,
    an_entry,
    an_item,
    an_owner,
    the_themes,
)
from tests.reports.meetings import MEETING, NOW, with_meeting
from tests.reports.periods import a_period, one_meeting, with_values

_BEFORE = a_meeting("Before", day=date(2025, 10, 30), state=State.COMPLETE)
_SAID = (
    (Kind.NOTE, "Four of the six car park lights are still out, and the contractor was paid in September"),
    (Kind.QUOTE, "We have asked three times and nobody tells us whose lights they are"),
    (Kind.DECISION, "The car park is looked at together before anything else is bought"),
    (Kind.ACTION, "Walk the car park after dark with two residents"),
    (Kind.PRIORITY, "Off-road bikes on the field behind the school"),
    (Kind.QUOTE, "Mae’r goleuadau wedi torri ers mis ac nid oes neb yn gwrando arnom ni"),
    (Kind.REFLECTION, "The room was tired, and warmer than last time"),
)


_ITEMS = [
    an_item(
        title,
        id=title,
        position=place,
        minutes=20,
        started_at=a_moment(f"14:{place * 20:02}"),
        ended_at=a_moment(f"14:{place * 20 + 19:02}"),
    )
    for place, title in enumerate(("Lighting", "The field", "Any other business"))
]


def everyday(options: ReportOptions) -> Report:
    """Its report, at 16:20 on its day."""
    people = a_study().all(Person)
    meeting = with_meeting(
        *_ITEMS, *_seats(people), *_lines(people), *_turns(people), *_ratings(), state=State.DEBRIEF
    )
    before = with_values(_BEFORE, *(replace(each, id=f"{each.id} before") for each in _seats(people)))
    covered = one_meeting(meeting) if options.kind in OF_ONE_MEETING else a_period(before, meeting)
    return make_report(covered, options, NOW)


def _seats(people: Sequence[Person]) -> list[Attendance]:
    return [an_attendance(person, seat, id=f"seat {seat}") for seat, person in enumerate(people)]


def _lines(people: Sequence[Person]) -> Iterator[Value]:
    """The entries, with a mark on every second, and the actions that came of them."""
    actions = [an_action("Price new locks", id="0", meeting_id=_BEFORE.id, due=date(2025, 11, 14))]
    for number, (kind, words) in enumerate(_SAID * 4):
        line = an_entry(
            words,
            id=f"line {number}",
            at=f"14:{number * 2 + 1:02}",
            seq=number,
            kind=kind,
            item_id=_ITEMS[number // 10].id,
            speaker_id=people[number % len(people)].id,
            starred=number == 3,
        )
        yield line
        if number % 2:
            theme, sign = the_themes()[number % 6], Sign(number % 3 - 1)
            yield a_mark(theme, sign, entry_id=line.id, id=f"mark {number}")
        if kind is Kind.ACTION:
            actions.append(an_action(words, id=line.id, entry_id=line.id, due=date(2025, 12, 11)))
    yield from actions
    yield from (an_owner(action, people[0], id=f"owner {action.id}") for action in actions)


def _turns(people: Sequence[Person]) -> Iterator[Turn]:
    for minute in range(40):
        yield Turn(
            id=f"turn {minute}",
            meeting_id=MEETING.id,
            person_id=people[minute % len(people)].id,
            started_at=a_moment(f"14:{minute:02}"),
            ended_at=a_moment(f"14:{minute:02}:40"),
            closed_by=Closed.NEXT,
        )


def _ratings() -> Iterator[Rating]:
    for place, theme in enumerate(the_themes()[:5]):
        yield Rating(id=f"rating {place}", meeting_id=MEETING.id, theme_id=theme.id, value=place + 1)
