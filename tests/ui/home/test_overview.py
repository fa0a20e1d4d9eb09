"""What of a study needs attention on a day."""

from datetime import date, time, timedelta

from nhplogger.domain.meeting import State
from nhplogger.domain.summary import MeetingSummary, OpenAction
from nhplogger.ui.home.overview import overview
from tests.builders import DAY, a_meeting, an_action, an_area


def summary(title: str, day: date = DAY, state: State = State.PLANNED, hour: int = 10) -> MeetingSummary:
    meeting = a_meeting(title, day=day, state=state, begins=time(hour))
    return MeetingSummary(meeting=meeting, area=an_area())


def action(due: date | None, area: str = "Brackwell") -> OpenAction:
    return OpenAction(action=an_action(due=due), meeting=a_meeting(), area=an_area(area))


def days(count: int) -> date:
    return DAY + timedelta(days=count)


def test_a_study_with_nothing_in_it_needs_nothing() -> None:
    assert overview((), (), DAY).card is None


def test_todays_first_meeting_is_on_the_card() -> None:
    late, early, tomorrow = summary("Late", hour=15), summary("Early", hour=9), summary("Next", days(1))
    assert overview((tomorrow, late, early), (), DAY).card == early


def test_without_one_today_the_next_planned_meeting_is_on_the_card() -> None:
    second, first = summary("Second", days(5)), summary("First", days(2))
    assert overview((second, first), (), DAY).card == first


def test_a_planned_meeting_that_never_was_is_not_offered() -> None:
    assert overview((summary("Missed", days(-3)),), (), DAY).card is None


def test_meetings_are_sorted_by_how_far_they_have_come() -> None:
    live, waiting = summary("Live", state=State.LIVE), summary("Waiting", days(-2), State.DEBRIEF)
    over = summary("Over", days(-9), State.COMPLETE)
    found = overview((live, waiting, over), (), DAY)
    assert (found.live, found.debriefs, found.recent) == (live, (waiting,), (over,))


def test_an_action_is_overdue_the_day_after_it_is_due() -> None:
    late, today, some_day = action(days(-1)), action(DAY), action(None)
    found = overview((), (late, today, some_day), DAY)
    assert found.overdue == (late,)
    assert found.open_actions == 3


def test_what_is_done_over_and_over_is_never_overdue() -> None:
    weekly = OpenAction(
        action=an_action(due=days(-20), due_words="every monday"), meeting=a_meeting(), area=an_area()
    )
    found = overview((), (weekly,), DAY)
    assert (found.overdue, found.open_actions) == ((), 1)


def test_only_actions_of_its_own_area_are_carried_over_to_the_meeting() -> None:
    found = overview((summary("Early"),), (action(None), action(None, "Carrowby")), DAY)
    assert found.carried == 1
