"""The chain of one action, from the second it was agreed to its end."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from nhplogger.analysis.action_chain import Case, Step, chain
from nhplogger.analysis.action_moves_told import moves_of
from nhplogger.domain.action import Action, ActionUpdate, Status
from nhplogger.domain.edits import Act, Added, Changed, Edit, Removed
from nhplogger.domain.entry import Kind
from nhplogger.domain.ids import new_id
from nhplogger.domain.review import Supersession
from nhplogger.domain.summary import Moment
from tests.builders import DAY, START, a_meeting, a_person, an_action, an_entry, an_owner

AGREED = a_meeting("Agreed", day=date(2025, 9, 25))
LATER = a_meeting("Later", day=date(2025, 10, 30))
ENTRY = an_entry("We'll get the entry door sorted", kind=Kind.ACTION, meeting_id=AGREED.id, at="14:22")
ENTRY = replace(ENTRY, at=datetime.combine(AGREED.day, time(13, 22), START.tzinfo))
ACTION = an_action("Repair the door", meeting_id=AGREED.id, entry_id=ENTRY.id, due=date(2025, 10, 17))


def on(day: date, hour: int = 12) -> datetime:
    return datetime.combine(day, time(hour), START.tzinfo)


def update(day: date, status: Status = Status.IN_PROGRESS, **fields: Any) -> ActionUpdate:
    made = ActionUpdate(id=new_id(), action_id=ACTION.id, meeting_id=None, at=on(day), status=status)
    return replace(made, **fields)


def act(day: date, *edits: Edit, meeting: str | None = None) -> Act:
    return Act(label="Act", edits=edits, at=on(day), meeting_id=meeting)


def steps(case: Case) -> list[tuple[Step, date]]:
    return [(link.step, link.day) for link in chain(case, DAY)]


def test_it_begins_with_the_words_as_said_at_their_moment() -> None:
    (first, *_rest) = chain(Case(action=ACTION, agreed=AGREED, entry=ENTRY), DAY)
    assert (first.step, first.words, first.at) == (Step.AGREED, ENTRY.text, ENTRY.at)
    assert first.moment == Moment(meeting_id=AGREED.id, entry_id=ENTRY.id)


def test_a_meeting_that_leaves_it_open_and_moves_its_date_is_one_step() -> None:
    moved = replace(ACTION, due=date(2025, 11, 14), status=Status.IN_PROGRESS)
    told = update(LATER.day, meeting_id=LATER.id, text="Contractor booked")
    acts = (
        act(AGREED.day, Added(ACTION), meeting=AGREED.id),
        act(LATER.day, Changed(ACTION, moved), Added(told), meeting=LATER.id),
    )
    case = Case(
        action=moved,
        agreed=AGREED,
        meetings=(LATER,),
        updates=(told,),
        moves=moves_of(ACTION.id, acts),
        lines={told.id: "line"},
    )
    found = chain(case, DAY)
    assert [(link.step, link.day) for link in found] == [
        (Step.AGREED, AGREED.day),
        (Step.OVERDUE, date(2025, 10, 17)),
        (Step.CARRIED, LATER.day),
        (Step.OVERDUE, date(2025, 11, 14)),
    ]
    assert found[2].move is not None
    assert found[2].move.after.due == date(2025, 11, 14)
    assert found[2].moment == Moment(meeting_id=LATER.id, entry_id="line")


def test_a_date_moved_before_it_passed_never_made_it_overdue() -> None:
    moved = replace(ACTION, due=DAY + timedelta(9))
    acts = (act(AGREED.day, Added(ACTION)), act(date(2025, 10, 17), Changed(ACTION, moved)))
    case = Case(action=moved, agreed=AGREED, moves=moves_of(ACTION.id, acts))
    assert steps(case) == [(Step.AGREED, AGREED.day), (Step.DATE_MOVED, date(2025, 10, 17))]


def test_another_owner_is_a_step_with_both_names() -> None:
    one, other = a_person("Housing officer"), a_person("Sgt Hughes")
    before, after = an_owner(ACTION, one), an_owner(ACTION, other)
    action = replace(ACTION, due=None)
    acts = (
        act(AGREED.day, Added(action), Added(before)),
        act(LATER.day, Removed(before), Added(after)),
    )
    (move,) = moves_of(ACTION.id, acts)
    assert [each.person_id for each in move.before.owners] == [one.id]
    assert [each.person_id for each in move.after.owners] == [other.id]
    case = Case(action=action, agreed=AGREED, moves=(move,))
    assert steps(case)[-1] == (Step.OWNERS_CHANGED, LATER.day)


def test_what_was_taken_back_never_happened() -> None:
    moved = replace(ACTION, due=DAY)
    changed = act(LATER.day, Changed(ACTION, moved))
    assert moves_of(ACTION.id, (act(AGREED.day, Added(ACTION)), changed, changed.inverse())) == ()


def test_a_change_is_known_without_the_act_that_agreed_it() -> None:
    (move,) = moves_of(ACTION.id, (act(LATER.day, Changed(ACTION, replace(ACTION, due=DAY))),))
    assert (move.before.due, move.after.due) == (ACTION.due, DAY)


def test_done_ends_it_and_says_whether_it_was_shown() -> None:
    done = replace(ACTION, status=Status.DONE)
    said, shown = update(date(2025, 10, 10), Status.DONE), update(LATER.day, Status.DONE, evidence="seen")
    case = Case(action=done, agreed=AGREED, updates=(said, shown))
    found = steps(case)
    assert (Step.DECLARED_DONE, date(2025, 10, 10)) in found
    assert (Step.SHOWN_DONE, LATER.day) in found


def test_what_was_done_in_time_never_became_overdue() -> None:
    done = replace(ACTION, status=Status.DONE)
    case = Case(action=done, agreed=AGREED, updates=(update(date(2025, 10, 10), Status.DONE),))
    assert Step.OVERDUE not in [step for step, _day in steps(case)]


def test_what_was_superseded_ends_with_what_took_its_place() -> None:
    by = an_action("Fit a new door")
    gone = replace(ACTION, status=Status.DROPPED, due=None)
    dropped = update(LATER.day, Status.DROPPED)
    taken = Supersession(id=new_id(), action_id=ACTION.id, by_id=by.id, at=dropped.at)
    case = Case(action=gone, agreed=AGREED, updates=(dropped,), supersession=taken, by=by)
    assert steps(case) == [(Step.AGREED, AGREED.day), (Step.SUPERSEDED, LATER.day)]
    assert chain(case, DAY)[-1].by == by


def test_an_update_without_a_meeting_leads_nowhere() -> None:
    told: Action = replace(ACTION, due=None)
    last = chain(Case(action=told, agreed=AGREED, updates=(update(LATER.day, text="Rang"),)), DAY)[-1]
    assert (last.step, last.moment) == (Step.UPDATED, None)
