"""What a person came as, for whom and how long."""

from datetime import date, timedelta

from nhplogger.analysis.person_record import OwnedCounts, owned_counts, services
from nhplogger.domain.action import Status
from nhplogger.domain.meeting import State
from nhplogger.domain.people import Presence
from nhplogger.domain.people_seen import Owned, Sitting
from tests.builders import DAY, a_meeting, a_person, an_action, an_attendance

PERSON = a_person(role="Sergeant", agency_id="police")


def sat(
    day: date, role: str = "", status: Presence = Presence.PRESENT, state: State = State.DEBRIEF
) -> Sitting:
    meeting = a_meeting(f"On {day}", day=day, state=state)
    return Sitting(meeting=meeting, seat=an_attendance(PERSON, role=role, status=status))


def test_the_same_role_over_several_meetings_is_one_service() -> None:
    days = [DAY + timedelta(weeks=week) for week in range(4)]
    found = services(PERSON, [sat(days[0], "PCSO"), sat(days[1], "PCSO"), sat(days[2]), sat(days[3])])
    assert [(each.role, each.meetings, each.first, each.last) for each in found] == [
        ("PCSO", 2, days[0], days[1]),
        ("Sergeant", 2, days[2], days[3]),
    ]
    assert [each.lasts for each in found] == [False, True]


def test_somebody_who_is_something_else_by_now_no_longer_serves_as_before() -> None:
    assert [each.lasts for each in services(PERSON, [sat(DAY, "PCSO")])] == [False]


def test_meetings_missed_or_only_planned_are_no_service() -> None:
    missed = sat(DAY, status=Presence.APOLOGIES)
    assert services(PERSON, [missed, sat(DAY + timedelta(7), state=State.PLANNED)]) == ()


def test_actions_are_counted_by_how_they_stand() -> None:
    actions = [
        an_action(due=DAY - timedelta(1)),
        an_action(due=DAY),
        an_action(due=DAY - timedelta(1), due_words="every monday"),
        an_action(status=Status.DONE),
        an_action(status=Status.DROPPED),
    ]
    counts = owned_counts([Owned(action=each, meeting=a_meeting()) for each in actions], DAY)
    assert counts == OwnedCounts(open=3, overdue=1, done=1, dropped=1)
