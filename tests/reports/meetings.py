"""Meetings to report on: one told in full, any that hypothesis can think of, and one of any length."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any, TypeVar, cast

from hypothesis import strategies as st

from nhplogger.domain.action import Action, ActionOwner, ActionUpdate
from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Entry, Kind, Mark, Sign
from nhplogger.domain.meeting import AgendaItem, Meeting
from nhplogger.domain.people import Agency, Attendance, Person
from nhplogger.domain.study import Area
from nhplogger.domain.theme import Rating, Theme
from nhplogger.domain.values import Value
from nhplogger.reports.blocks import Report
from nhplogger.reports.observation import observation_report
from nhplogger.reports.options import ReportOptions
from tests.builders import (
    START,
    a_mark,
    a_meeting,
    a_moment,
    a_study,
    an_action,
    an_attendance,
    an_entry,
    an_item,
    an_owner,
    values,
)

NOW = a_moment("16:20")
MEETING = a_meeting(
    "Brackwell Neighbourhood Partnership",
    started_at=a_moment("13:45"),
    ended_at=a_moment("15:12"),
    place="Community hub, Brackwell",
    kind="partnership meeting",
    observer="Fieldworker 2",
)
V = TypeVar("V", bound=Value)


def told(
    contents: Contents,
    register: Contents | None = None,
    *,
    real_names: bool = False,
    reflections: bool = False,
) -> Report:
    """The report of the only meeting there, at 16:20 of its day."""
    (meeting,) = contents.all(Meeting)
    options = ReportOptions(real_names=real_names, reflections=reflections)
    return observation_report(register or a_study(), contents, meeting.id, options, NOW)


def with_meeting(*values: Value, **fields: Any) -> Contents:
    """The usual meeting, but for these fields, with these values."""
    return Contents([replace(MEETING, **fields), *(_of_this_meeting(value) for value in values)])


def _of_this_meeting(value: Value) -> Value:
    match value:
        case Entry() | AgendaItem() | Attendance() | Rating() | Mark():
            return replace(value, meeting_id=MEETING.id)
        case Action() if value.meeting_id == a_meeting().id:
            return replace(value, meeting_id=MEETING.id)
        case _:
            return value


@st.composite
def any_meeting(draw: st.DrawFn) -> tuple[Contents, Contents]:
    """A register and a meeting of any words at all, every reference sound."""
    area, meeting = draw(values(Area)), draw(values(Meeting))
    assert isinstance(area, Area)
    assert isinstance(meeting, Meeting)
    meeting = replace(meeting, area_id=area.id, zone="Europe/London")
    agencies, themes = _some(draw, Agency), _some(draw, Theme)
    people = [replace(each, area_id=area.id, agency_id=_one(draw, agencies)) for each in _some(draw, Person)]
    items = [replace(each, meeting_id=meeting.id) for each in _some(draw, AgendaItem)]
    seats = [
        replace(each, meeting_id=meeting.id, person_id=person.id, agency_id=_one(draw, agencies))
        for person in people
        for each in _some(draw, Attendance)[:1]
    ]
    entries = [
        replace(
            each,
            meeting_id=meeting.id,
            item_id=_one(draw, items),
            speaker_id=_one(draw, people),
            said_to_id=_one(draw, people),
        )
        for each in _some(draw, Entry)
    ]
    marks = [
        replace(
            each,
            meeting_id=meeting.id,
            theme_id=draw(st.sampled_from(themes)).id,
            entry_id=_one(draw, entries),
        )
        for each in (_some(draw, Mark) if themes else ())
    ]
    actions = [replace(each, meeting_id=meeting.id) for each in _some(draw, Action)]
    owners = [
        replace(each, action_id=draw(st.sampled_from(actions)).id, person_id=draw(st.sampled_from(people)).id)
        for each in (_some(draw, ActionOwner) if actions and people else ())
    ]
    updates = [
        replace(each, action_id=draw(st.sampled_from(actions)).id, meeting_id=meeting.id)
        for each in (_some(draw, ActionUpdate) if actions else ())
    ]
    register = Contents([area, *agencies, *people, *themes, meeting])
    return register, Contents([meeting, *items, *seats, *entries, *marks, *actions, *owners, *updates])


def _some(draw: st.DrawFn, kind: type[V]) -> list[V]:
    found = draw(st.lists(values(cast("type[Value]", kind)), max_size=3))
    return [each for each in found if isinstance(each, kind)]


def _one(draw: st.DrawFn, among: Sequence[Value]) -> str | None:
    """The id of one of them, or of none."""
    return draw(st.sampled_from([None, *(each.id for each in among)]))


def a_long_meeting(entries: int) -> tuple[Contents, Contents]:
    """A register and a meeting of so many entries, with marks, quotes and actions as they come."""
    register = a_study()
    people, themes = register.all(Person), register.all(Theme)
    items = [an_item(f"Item {number}", position=number) for number in range(10)]
    lines = [
        an_entry(
            f"Entry {number}: Hughes says four of six car park lights at Brackwell are out, and paid for.",
            id=f"entry {number}",
            at=(START + timedelta(seconds=number)).strftime("%H:%M:%S"),
            seq=number,
            kind=_KINDS[number % len(_KINDS)],
            item_id=items[number * 10 // entries].id,
            speaker_id=people[number % len(people)].id,
        )
        for number in range(entries)
    ]
    marks = [
        a_mark(themes[number % len(themes)], Sign(number % 3 - 1), entry_id=line.id, id=f"mark {number}")
        for number, line in enumerate(lines)
        if number % 3 == 0
    ]
    actions = [an_action(line.text, entry_id=line.id) for line in lines if line.kind is Kind.ACTION]
    owners = [an_owner(action, people[0]) for action in actions]
    seats = [an_attendance(person, seat) for seat, person in enumerate(people)]
    return register, with_meeting(*items, *seats, *lines, *marks, *actions, *owners)


_KINDS = (
    *(Kind.NOTE, Kind.NOTE, Kind.NOTE, Kind.QUOTE, Kind.NOTE),
    *(Kind.NOTE, Kind.DECISION, Kind.QUOTE, Kind.ACTION, Kind.REFLECTION),
)
