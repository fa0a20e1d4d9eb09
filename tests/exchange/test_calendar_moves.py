"""An event that has moved is offered as a move of its planned meeting."""

from dataclasses import replace
from datetime import time, timedelta

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Changed
from nhplogger.domain.meeting import State
from nhplogger.exchange.calendar_plan import EventRow, event_edits
from nhplogger.exchange.calendar_reading import CalendarEvent
from tests.builders import DAY, a_meeting, an_area

LATER = DAY + timedelta(7)
THERE = a_meeting(begins=time(14), place="Town hall")


def row(**fields: object) -> EventRow:
    event = CalendarEvent(uid="u", title="Panel", day=LATER, begins=time(15), ends=None, place="Library")
    return replace(EventRow(event=event, meeting_id=THERE.id, area="Brackwell", there=THERE), **fields)  # type: ignore[arg-type]


def test_a_move_that_is_marked_changes_day_time_and_place_only() -> None:
    register = Contents([an_area(), THERE])
    assert event_edits([row()], register, "") == ()
    moved = replace(THERE, day=LATER, begins=time(15), place="Library")
    assert event_edits([row(wanted=True)], register, "") == (Changed(THERE, moved),)


def test_a_meeting_that_is_over_is_not_moved() -> None:
    over = replace(THERE, state=State.COMPLETE)
    assert row(there=over).moved
    assert not row(there=over).can_move
    assert event_edits([row(there=over, wanted=True)], Contents([an_area(), over]), "") == ()
