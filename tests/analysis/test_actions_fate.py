"""What became of agreed actions."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from nhplogger.analysis import actions_fate as fate
from nhplogger.analysis.actions_fate import Age, Proof, Standing
from nhplogger.domain.action import Action, ActionUpdate, Status
from nhplogger.domain.ids import new_id
from nhplogger.domain.meeting import Meeting, State
from tests.builders import DAY, START, a_meeting, an_action


def a_past(days: int, **fields: Any) -> Meeting:
    return replace(a_meeting(f"{days} days ago", day=DAY - timedelta(days), state=State.COMPLETE), **fields)


def an_update(action: Action, meeting: Meeting | None = None, **fields: Any) -> ActionUpdate:
    made = ActionUpdate(
        id=new_id(),
        action_id=action.id,
        meeting_id=meeting.id if meeting else None,
        at=START,
        status=Status.IN_PROGRESS,
    )
    return replace(made, **fields)


AGREED, SECOND, LAST = a_past(60), a_past(30), a_past(10)
PLANNED = a_meeting("Next", day=DAY)
MEETINGS = (AGREED, SECOND, LAST, PLANNED)
LATE = an_action("Repair the entry door", meeting_id=AGREED.id, due=DAY - timedelta(1))


@pytest.mark.parametrize(
    ("action", "found"),
    [
        (LATE, Standing.OVERDUE),
        (replace(LATE, due=DAY), Standing.OPEN),
        (replace(LATE, due_words="every monday"), Standing.OPEN),
        (replace(LATE, status=Status.DONE), Standing.DONE),
        (replace(LATE, status=Status.DROPPED), Standing.DROPPED),
    ],
)
def test_an_action_stands_as_its_status_and_date_say(action: Action, found: Standing) -> None:
    assert fate.standing(action, DAY) is found


def test_what_another_action_took_the_place_of_is_superseded() -> None:
    gone = replace(LATE, status=Status.DROPPED)
    assert fate.standing(gone, DAY, superseded=True) is Standing.SUPERSEDED


def test_done_without_a_word_is_only_declared() -> None:
    done = replace(LATE, status=Status.DONE)
    assert fate.proof(done, [an_update(done, status=Status.DONE)]) is Proof.DECLARED
    assert fate.proof(LATE, [an_update(LATE, status=Status.DONE)]) is Proof.NOT_DONE


@pytest.mark.parametrize("said", [{"evidence": "walked past it"}, {"text": "new lock fitted on Friday"}])
def test_done_is_shown_by_evidence_or_by_saying_how(said: dict[str, Any]) -> None:
    done = replace(LATE, status=Status.DONE)
    assert fate.proof(done, [an_update(done, status=Status.DONE, **said)]) is Proof.SHOWN


def test_age_counts_days_and_the_meetings_of_the_area_that_were_held() -> None:
    elsewhere = a_past(20, area_id="another")
    assert fate.age(AGREED, (*MEETINGS, elsewhere), DAY) == Age(days=60, meetings=2)


def test_it_is_carried_over_once_by_each_later_meeting_that_leaves_it_open() -> None:
    updates = [
        an_update(LATE, AGREED),
        an_update(LATE, SECOND),
        an_update(LATE, SECOND),
        an_update(LATE, LAST, status=Status.DONE),
        an_update(LATE),
    ]
    assert fate.times_carried(LATE, updates) == 1


def dropped(action: Action = LATE, *updates: ActionUpdate, **logs: tuple[str, ...]) -> bool:
    said = {LAST.id: logs.get("last", ()), SECOND.id: logs.get("second", ())}
    return fate.is_quietly_dropped(action, AGREED, meetings=MEETINGS, updates=updates, logs=said, today=DAY)


def test_what_the_last_two_meetings_do_not_mention_is_quietly_dropped() -> None:
    assert dropped()
    assert dropped(replace(LATE, due=None))


def test_what_was_told_of_or_is_in_the_log_was_not_dropped() -> None:
    assert not dropped(LATE, an_update(LATE, LAST))
    assert not dropped(LATE, last=("The entry door was repaired at last",))
    assert dropped(LATE, last=("The door was open",))


def test_what_is_not_due_yet_or_closed_or_done_over_and_over_was_not_dropped() -> None:
    assert not dropped(replace(LATE, due=DAY + timedelta(1)))
    assert not dropped(replace(LATE, status=Status.DONE))
    assert not dropped(replace(LATE, due_words="every monday"))


def test_after_a_single_meeting_nothing_was_dropped_yet() -> None:
    found = fate.is_quietly_dropped(LATE, SECOND, meetings=(SECOND, LAST), updates=(), logs={}, today=DAY)
    assert not found
