"""What the list of actions reads of the file: groups, counts, rows, one action with all that is about it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from nhplogger.domain.action import Action, ActionOwner, ActionUpdate, Status
from nhplogger.domain.action_list import DueGroup, GroupBy, Tab, Wanted
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Changed, Removed
from nhplogger.domain.entry import Kind
from nhplogger.domain.faults import StudyError
from nhplogger.domain.review import Supersession
from nhplogger.domain.values import Value
from nhplogger.storage.store import Store
from tests.builders import (
    DAY,
    START,
    a_meeting,
    a_person,
    a_study,
    an_act,
    an_action,
    an_agency,
    an_area,
    an_entry,
    an_owner,
)

HERE = a_meeting(day=DAY - timedelta(28))
LATER = a_meeting("Later", day=DAY - timedelta(7))
ELSEWHERE = a_meeting("Elsewhere", area_id=an_area("Carrowby").id, day=DAY - timedelta(20))
SGT, HOUSING, SIAN = a_person(), a_person("Housing officer"), a_person("Siân O'Brien")


def action(name: str, text: str = "", due: int | None = None, **fields: object) -> Action:
    day = None if due is None else DAY + timedelta(due)
    return replace(an_action(text or name, id=name, meeting_id=HERE.id, due=day), **fields)  # type: ignore[arg-type]


LATE, LATEST, SOON, FAR, NONE = (
    action("late", "Mend the café door", -3),
    action("latest", due=-30),
    action("soon", due=0),
    action("far", due=60),
    action("none"),
)
WEEKLY = action("weekly", due=-10, due_words="every monday")
THERE = action("there", due=2, meeting_id=ELSEWHERE.id)
DONE, DONE_BEFORE = action("done", due=-1, status=Status.DONE), action("before", due=-9, status=Status.DONE)
DROPPED = action("dropped", status=Status.DROPPED)
ALL = (LATE, LATEST, SOON, FAR, NONE, WEEKLY, THERE, DONE, DONE_BEFORE, DROPPED)
LINE = an_entry("We'll mend it", id="line", meeting_id=HERE.id)


def update(name: str, of: Action, meeting_id: str | None, status: Status, text: str = "") -> ActionUpdate:
    return ActionUpdate(id=name, action_id=of.id, meeting_id=meeting_id, at=START, status=status, text=text)


@pytest.fixture
def store() -> Iterator[Store]:
    made = Store.in_memory()
    beside: list[Value] = [
        an_owner(LATE, SGT, id="owner 1"),
        an_owner(LATE, SIAN, id="owner 2", position=1),
        an_owner(SOON, HOUSING, id="owner 3"),
        update("u1", LATE, LATER.id, Status.IN_PROGRESS, "Half"),
        update("u2", LATE, HERE.id, Status.IN_PROGRESS),
        update("u3", LATE, None, Status.IN_PROGRESS),
        update("u4", DONE, LATER.id, Status.DONE, "Seen"),
        update("u5", DONE_BEFORE, LATER.id, Status.DONE, "  "),
        Supersession(id="gone", action_id=DROPPED.id, by_id=LATE.id, at=START),
    ]
    meetings: list[Value] = [an_area("Carrowby", letter="B"), HERE, LATER, ELSEWHERE, LINE]
    made.apply(an_act(*map(Added, a_study().values())))
    made.apply(an_act(*map(Added, [*meetings, *ALL, *beside])))
    yield made
    made.close()


@pytest.fixture
def register(store: Store) -> Contents:
    return store.read_register()


def listed(store: Store, register: Contents, **asked: object) -> dict[str, list[str]]:
    wanted = replace(Wanted(today=DAY), **asked)  # type: ignore[arg-type]
    return {group.key: list(group.ids) for group in store.actions.groups(wanted, register)}


def ids(store: Store, register: Contents, **asked: object) -> set[str]:
    return {each for group in listed(store, register, **asked).values() for each in group}


def test_what_is_open_is_grouped_by_when_it_is_due_soonest_first(store: Store, register: Contents) -> None:
    assert listed(store, register) == {
        DueGroup.PAST: ["latest", "late"],
        DueGroup.SOON: ["weekly", "soon", "there"],
        DueGroup.LATER: ["far"],
        DueGroup.NONE: ["none"],
    }


def test_what_is_closed_comes_latest_due_first(store: Store, register: Contents) -> None:
    groups = listed(store, register, tab=Tab.DONE, group=GroupBy.STATUS)
    assert groups == {"done": ["done", "before"]}


def test_by_area_the_areas_stand_by_name(store: Store, register: Contents) -> None:
    groups = listed(store, register, group=GroupBy.AREA)
    assert list(groups) == [an_area().id, an_area("Carrowby").id]
    assert groups[an_area("Carrowby").id] == ["there"]


@pytest.mark.parametrize(
    ("group", "keys"),
    [
        (GroupBy.OWNER, [HOUSING.id, SGT.id, ""]),
        (GroupBy.AGENCY, [an_agency("Housing", "HO").id, an_agency().id, ""]),
    ],
)
def test_by_owner_the_first_of_several_decides_and_those_without_come_last(
    store: Store, register: Contents, group: GroupBy, keys: list[str]
) -> None:
    groups = listed(store, register, group=group)
    assert list(groups) == keys
    assert groups[keys[1]] == ["late"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"area_id": an_area("Carrowby").id}, {"there"}),
        ({"owner_id": SIAN.id}, {"late"}),
        ({"agency_id": an_agency("Housing", "HO").id}, {"late", "soon"}),
        ({"text": "CAFE"}, {"late"}),
        ({"text": "sian door"}, {"late"}),
        ({"text": "sian letter"}, set()),
        ({"text": "chair"}, {"late"}),
        ({"text": "100%_"}, set()),
        ({"tab": Tab.OVERDUE}, {"late", "latest"}),
        ({"tab": Tab.NO_OWNER}, {"latest", "far", "none", "weekly", "there"}),
        ({"tab": Tab.DROPPED}, {"dropped"}),
    ],
)
def test_filters_leave_what_answers_them(
    store: Store, register: Contents, asked: dict[str, object], found: set[str]
) -> None:
    assert ids(store, register, **asked) == found


@pytest.mark.parametrize("asked", [{}, {"text": "e"}, {"area_id": an_area().id}, {"owner_id": SGT.id}])
def test_counts_are_those_of_the_lists_themselves(
    store: Store, register: Contents, asked: dict[str, object]
) -> None:
    wanted = replace(Wanted(today=DAY), **asked)  # type: ignore[arg-type]
    counts = store.actions.counts(wanted, register)
    assert counts.tabs == {tab: len(ids(store, register, tab=tab, **asked)) for tab in Tab}


def test_areas_are_counted_where_something_is_open(store: Store, register: Contents) -> None:
    assert store.actions.counts(Wanted(today=DAY), register).areas == 2
    store.apply(an_act(Changed(THERE, replace(THERE, status=Status.DONE))))
    assert store.actions.counts(Wanted(today=DAY), register).areas == 1


def test_a_row_tells_its_owners_in_order_and_how_often_it_was_carried_over(
    store: Store, register: Contents
) -> None:
    soon, late = store.actions.lines(("soon", "nowhere", "late"), register)
    assert [owner.id for owner in late.owners] == [SGT.id, SIAN.id]
    assert late.agency == an_agency()
    assert (late.meeting, late.area) == (HERE, an_area())
    assert (late.carried, soon.carried) == (1, 0)


def test_a_row_tells_what_was_shown_and_what_took_its_place(store: Store, register: Contents) -> None:
    done, before, dropped = store.actions.lines(("done", "before", "dropped"), register)
    assert (done.shown, before.shown) == (True, False)
    assert (done.superseded, dropped.superseded) == (False, True)


def test_what_was_taken_back_is_neither_listed_nor_counted(store: Store, register: Contents) -> None:
    owner = next(each for each in store.read_all().all(ActionOwner) if each.id == "owner 1")
    store.apply(an_act(Removed(owner), Removed(FAR)))
    assert "far" not in ids(store, register)
    (late,) = store.actions.lines(("late", "far"), register)
    assert [each.id for each in late.owners] == [SIAN.id]
    assert store.actions.values(("far",)).get(Action, "far") is None


def test_values_are_those_of_the_actions_asked_for(store: Store) -> None:
    found = store.actions.values(("late", "dropped"))
    assert {each.id for each in found.all(Action)} == {"late", "dropped"}
    assert {each.id for each in found.all(ActionOwner)} == {"owner 1", "owner 2"}
    assert {each.id for each in found.all(ActionUpdate)} == {"u1", "u2", "u3"}
    assert {each.id for each in found.all(Supersession)} == {"gone"}


def test_the_line_at_which_an_update_was_given_is_the_last_before_it(store: Store) -> None:
    early, after = (an_entry(at=at, id=at, meeting_id=LATER.id) for at in ("13:40", "13:50"))
    store.apply(an_act(Added(early), Added(after)))
    given = update("u1", LATE, LATER.id, Status.IN_PROGRESS)
    assert store.actions.line_at(given) == "13:40"
    assert store.actions.line_at(replace(given, at=START - timedelta(1))) == ""


def test_a_line_and_a_log_are_read_without_reflections_and_what_was_taken_back(store: Store) -> None:
    private = an_entry("I doubt it", id="private", meeting_id=HERE.id, kind=Kind.REFLECTION)
    gone = an_entry("Never said", id="never", meeting_id=HERE.id)
    store.apply(an_act(Added(private), Added(gone)))
    store.apply(an_act(Removed(gone)))
    assert store.actions.log_of(HERE.id) == ("We'll mend it",)
    assert store.actions.entry("line") == LINE
    assert store.actions.entry("never") is None


def test_acts_about_an_action_are_those_of_its_meetings_and_of_none(store: Store) -> None:
    for meeting_id in (LATER.id, None, ELSEWHERE.id):
        now = store.actions.values(("late",)).get(Action, "late")
        assert now
        store.apply(an_act(Changed(now, replace(now, text=f"{now.text}.")), meeting_id=meeting_id))
    acts = store.actions.acts_about("late", [HERE.id, LATER.id])
    assert [act.meeting_id for act in acts] == [None, LATER.id, None]


def test_a_file_that_cannot_be_read_is_told_in_a_sentence(store: Store, register: Contents) -> None:
    store.opened.db.execute("ALTER TABLE action RENAME TO mislaid")
    with pytest.raises(StudyError, match="What was saved before is safe"):
        store.actions.groups(Wanted(today=date(2025, 11, 27)), register)
