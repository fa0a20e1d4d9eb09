"""Periods to report on: one told in full, and any that hypothesis can think of."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar, cast

from hypothesis import strategies as st

from nhplogger.domain.action import Action, ActionUpdate
from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Entry, Kind, Turn
from nhplogger.domain.leaving import ReflectiveSummary
from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.people import Attendance, Person
from nhplogger.domain.review import Annotation, Supersession
from nhplogger.domain.spell import Spell
from nhplogger.domain.study import Study
from nhplogger.domain.theme import Rating, Theme
from nhplogger.domain.values import Value
from nhplogger.reports.blocks import Report
from nhplogger.reports.covered import OneMeeting, Period
from nhplogger.reports.making import make_report
from nhplogger.reports.options import EVERY_PART, Part, ReportKind, ReportOptions
from tests.builders import a_meeting, a_moment, a_study, an_area, values
from tests.reports.meetings import MEETING, NOW, any_meeting

V = TypeVar("V", bound=Value)
FIRST = a_meeting(
    "First meeting", day=date(2025, 9, 25), state=State.COMPLETE, started_at=a_moment() - timedelta(63)
)
SECOND = a_meeting(
    "Second meeting", day=date(2025, 10, 30), state=State.COMPLETE, started_at=a_moment() - timedelta(28)
)
THIRD = replace(MEETING, state=State.DEBRIEF)


def one_meeting(contents: Contents, register: Contents | None = None) -> OneMeeting:
    """The only meeting there."""
    (meeting,) = contents.all(Meeting)
    return OneMeeting(register=register or a_study(), meeting_id=meeting.id, contents=contents)


def a_period(*meetings: Contents, register: Contents | None = None) -> Period:
    """Those meetings of the usual area."""
    kept = Contents([*(register or a_study()).values(), *(each.all(Meeting)[0] for each in meetings)])
    pairs = tuple((each.all(Meeting)[0].id, each) for each in meetings)
    return Period(register=kept, meetings=pairs, area_id=an_area().id)


def with_values(meeting: Meeting, *found: Value) -> Contents:
    """A meeting with these values, all of them its own but for actions and updates."""
    own = (each if isinstance(each, Action | ActionUpdate) else _of(meeting, each) for each in found)
    return Contents([meeting, *own])


def _of(meeting: Meeting, value: Value) -> Value:
    """The value at that meeting, if it is at any."""
    if not hasattr(value, "meeting_id"):
        return value
    moved: Value = replace(value, meeting_id=meeting.id)  # type: ignore[arg-type]
    return moved


def counting_apart(least: int) -> Contents:
    """The usual study, which counts apart groups of so many people."""
    return Contents(
        replace(value, min_group=least) if isinstance(value, Study) else value for value in a_study().values()
    )


def made(
    covered: OneMeeting | Period,
    kind: ReportKind = ReportKind.OBSERVATION,
    *,
    parts: frozenset[Part] = EVERY_PART,
    reflections: bool = False,
    real_names: bool = False,
) -> Report:
    """The report at 16:20 on the day of the usual meeting."""
    options = ReportOptions(kind=kind, parts=parts, reflections=reflections, real_names=real_names)
    return make_report(covered, options, NOW)


@st.composite
def any_period(draw: st.DrawFn) -> Period:
    """Up to three meetings of one area, of any words at all, every reference sound."""
    register: list[Value] = []
    meetings: list[tuple[str, Contents]] = []
    area_id = None
    for _place in range(draw(st.integers(1, 3))):
        own, contents = draw(any_full_meeting())
        (meeting,) = contents.all(Meeting)
        area_id = area_id or meeting.area_id
        moved = replace(meeting, area_id=area_id)
        register += [_in(area_id, each) for each in own.values() if each.id != meeting.id]
        register.append(moved)
        meetings.append((meeting.id, Contents([moved, *_but(contents, meeting)])))
    return Period(register=Contents(register), meetings=tuple(meetings), area_id=area_id)


def _but(contents: Contents, meeting: Meeting) -> list[Value]:
    return [each for each in contents.values() if each.id != meeting.id]


def _in(area_id: str, value: Value) -> Value:
    return replace(value, area_id=area_id) if isinstance(value, Person) else value


@st.composite
def any_full_meeting(draw: st.DrawFn) -> tuple[Contents, Contents]:
    """Any meeting, and beside its log turns, spells, ratings, reflections and what took whose place."""
    register, contents = draw(any_meeting())
    (meeting,) = contents.all(Meeting)
    people, themes = register.all(Person), register.all(Theme)
    entries, actions = contents.all(Entry), contents.all(Action)
    turns = [
        replace(each, meeting_id=meeting.id, person_id=draw(st.sampled_from([None, *ids])))
        for each in _some(draw, Turn)
        for ids in [[person.id for person in people]]
    ]
    spells = [replace(each, meeting_id=meeting.id) for each in _some(draw, Spell)]
    looking_back = [replace(each, meeting_id=meeting.id) for each in _some(draw, ReflectiveSummary)[:1]]
    rated = [
        replace(each, meeting_id=meeting.id, theme_id=theme.id, value=draw(st.sampled_from([None, 1, 3, 5])))
        for theme in themes
        for each in _some(draw, Rating)[:1]
    ]
    notes = [
        replace(each, meeting_id=meeting.id, entry_id=draw(st.sampled_from(entries)).id)
        for each in (_some(draw, Annotation) if entries else ())
    ]
    gone = [
        replace(each, action_id=actions[0].id, by_id=actions[-1].id)
        for each in (_some(draw, Supersession)[:1] if len(actions) > 1 else ())
    ]
    study: list[Value] = [replace(each, min_group=draw(st.integers(1, 5))) for each in _some(draw, Study)[:1]]
    more: list[Value] = [*turns, *spells, *looking_back, *rated, *notes, *gone]
    return Contents([*study, *register.values()]), Contents([*contents.values(), *more])


def _some(draw: st.DrawFn, kind: type[V]) -> list[V]:
    found = draw(st.lists(values(cast("type[Value]", kind)), max_size=2))
    return [each for each in found if isinstance(each, kind)]


def entries_of(period: Period) -> list[Entry]:
    """Every entry of a period."""
    return [entry for _id, contents in period.meetings for entry in contents.all(Entry)]


def without(entries: Sequence[Entry], *kinds: Kind) -> list[Entry]:
    """The entries of other kinds."""
    return [entry for entry in entries if entry.kind not in kinds]


def seats_of(period: Period) -> list[Attendance]:
    """Every seat of a period."""
    return [seat for _id, contents in period.meetings for seat in contents.all(Attendance)]
