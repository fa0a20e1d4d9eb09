"""Meetings and actions as rows."""

from datetime import time, timedelta

import pytest

from nhplogger.domain.meeting import State
from nhplogger.domain.summary import MeetingSummary, OpenAction
from nhplogger.ui.home.rows import day_words, debrief_row, next_row, overdue_row, recent_row
from nhplogger.ui.theme import Tone
from tests.builders import DAY, a_meeting, a_person, an_action, an_agency, an_area


def test_a_coming_meeting_says_when_where_and_how_many() -> None:
    meeting = a_meeting("Tasking group", begins=time(10), place="station annexe")
    row = next_row(MeetingSummary(meeting=meeting, area=an_area("Dunmere", letter="D"), present=9), DAY)
    assert (row.lead, row.aside) == ("Thu 27 Nov", "9 expected")
    assert row.detail == "Dunmere, area D. 10:00, station annexe"


def test_a_meeting_nobody_is_named_for_is_an_open_one() -> None:
    assert next_row(MeetingSummary(meeting=a_meeting(), area=an_area()), DAY).aside == "open meeting"


@pytest.mark.parametrize(("days", "tone"), [(0, Tone.NEUTRAL), (2, Tone.WARN), (7, Tone.DANGER)])
def test_a_debrief_grows_urgent_as_memory_fades(days: int, tone: Tone) -> None:
    meeting = a_meeting(day=DAY - timedelta(days=days), state=State.DEBRIEF)
    chip = debrief_row(MeetingSummary(meeting=meeting, area=an_area(), entries=3), DAY).chip
    assert chip is not None
    assert chip.tone is tone


def test_an_overdue_action_says_whose_it_is_and_how_late() -> None:
    action = OpenAction(
        action=an_action("Repair the door", due=DAY - timedelta(days=13)),
        meeting=a_meeting(),
        area=an_area(),
        owners=(a_person("Ann Lee", role="housing officer"),),
        agency=an_agency("Housing", "HO", colour="HO"),
    )
    row = overdue_row(action, DAY)
    assert row.spoken == "Repair the door, Housing officer, Brackwell, 13 days late"
    assert row.badge == ("HO", "HO")


def test_an_action_without_an_owner_says_so() -> None:
    action = OpenAction(action=an_action(due=DAY - timedelta(days=1)), meeting=a_meeting(), area=an_area())
    assert overdue_row(action, DAY).detail == "Nobody named, Brackwell"


def test_a_meeting_that_is_over_is_counted() -> None:
    summary = MeetingSummary(meeting=a_meeting(), area=an_area(), entries=44, actions=1)
    assert recent_row(summary, DAY).detail == "44 entries, 1 action"


def test_a_day_of_another_year_has_its_year() -> None:
    assert day_words(DAY, DAY) == "Thu 27 Nov"
    assert day_words(DAY, DAY + timedelta(days=60)) == "27 Nov 2025"
    later = MeetingSummary(meeting=a_meeting(day=DAY + timedelta(days=60)), area=an_area())
    assert next_row(later, DAY).lead == "26 Jan 2026"
