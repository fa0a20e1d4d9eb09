"""The list of meetings, read from a real file."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from nhplogger.domain.action import Status
from nhplogger.domain.edits import Added, Removed
from nhplogger.domain.entry import Kind, Sign
from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.meeting_list import Column, Order, Stage
from nhplogger.domain.outside import ExportLog
from nhplogger.domain.people import Presence
from nhplogger.domain.query import STARRED, ActionIs, Facet, Query
from nhplogger.domain.values import Value
from nhplogger.storage.meeting_list import MeetingList
from nhplogger.storage.meeting_words import find_meetings
from nhplogger.storage.store import Store
from tests import builders
from tests.builders import DAY, START

AREAS = builders.an_area(), builders.an_area("Carrowby", letter="B")
POLICE, HOUSING = builders.an_agency(), builders.an_agency("Housing", "HO")
HUGHES = builders.a_person(agency_id=POLICE.id)
TENANT = builders.a_person("Mrs Ito", agency_id=HOUSING.id)
INFO, AIMS = builders.a_theme(), builders.a_theme("a", "aims")
NEWEST = Order()


def meeting(name: str, place: int, **fields: object) -> Meeting:
    """The `place`th day before the usual one."""
    return builders.a_meeting(name, day=DAY - timedelta(place), **fields)


ONE = meeting("Brackwell panel", 0, kind="panel", state=State.COMPLETE)
TWO = meeting("Carrowby group", 1, area_id=AREAS[1].id, kind="group", state=State.DEBRIEF)
THREE = meeting("Brackwell group", 2, kind="group", state=State.COMPLETE)
COMING = meeting("Brackwell next", -7, kind="panel")
EXPORT = ExportLog(
    id="export", at=START, meeting_id=THREE.id, path="r.docx", real_names=False, reflections=False
)


def filled() -> Sequence[Value]:
    """Three meetings that are over and one to come."""
    seat, entry, mark = builders.an_attendance, builders.an_entry, builders.a_mark
    return (
        *AREAS, POLICE, HOUSING, HUGHES, TENANT, INFO, AIMS, ONE, TWO, THREE, COMING,
        seat(TENANT, 0, meeting_id=ONE.id, agency_id=HOUSING.id),
        seat(HUGHES, 1, meeting_id=ONE.id, agency_id=POLICE.id),
        seat(HUGHES, 0, meeting_id=TWO.id, agency_id=POLICE.id),
        seat(TENANT, 1, meeting_id=TWO.id, agency_id=HOUSING.id, status=Presence.APOLOGIES),
        entry("Lights are out", meeting_id=ONE.id),
        entry("Lights again", meeting_id=ONE.id, seq=2, starred=True),
        entry("A quote", meeting_id=TWO.id, kind=Kind.QUOTE),
        mark(INFO, Sign.HELPS, meeting_id=ONE.id),
        mark(INFO, Sign.HINDERS, meeting_id=TWO.id),
        mark(AIMS, Sign.HELPS, meeting_id=TWO.id),
        builders.an_action("Mend", meeting_id=ONE.id, due=DAY - timedelta(1)),
        builders.an_action("Ask", meeting_id=ONE.id, due=DAY, status=Status.DONE),
        EXPORT,
    )  # fmt: skip


@pytest.fixture
def store() -> Iterator[Store]:
    store = Store.in_memory()
    store.apply(builders.an_act(*map(Added, filled())))
    yield store
    store.close()


@pytest.fixture
def meetings(store: Store) -> MeetingList:
    return MeetingList(store.opened)


def titles(meetings: MeetingList, query: Query, order: Order = NEWEST) -> list[str]:
    return [row.title for row in meetings.rows(meetings.ids(query, order, DAY), DAY)]


def only(facet: Facet, *values: str, sign: Sign | None = None) -> Query:
    query = Query()
    for value in values:
        query = query.toggled(facet, value, sign)
    return query


def test_all_meetings_come_newest_first(meetings: MeetingList) -> None:
    assert titles(meetings, Query()) == [COMING.title, ONE.title, TWO.title, THREE.title]
    assert meetings.total() == 4


@pytest.mark.parametrize(
    ("column", "first"),
    [
        (Column.TITLE, "Brackwell group"),
        (Column.PEOPLE, "Brackwell next"),
        (Column.ENTRIES, "Brackwell next"),
        (Column.STAGE, "Brackwell next"),
    ],
)
def test_they_can_be_ordered_by_any_column(meetings: MeetingList, column: Column, first: str) -> None:
    up, down = Order(column=column, descending=False), Order(column=column)
    assert titles(meetings, Query(), up)[0] == first
    assert titles(meetings, Query(), down)[-1] in {first, THREE.title}
    assert sorted(titles(meetings, Query(), up)) == sorted(titles(meetings, Query(), down))


def test_the_most_entries_come_first_where_that_is_asked(meetings: MeetingList) -> None:
    assert titles(meetings, Query(), Order(column=Column.ENTRIES))[:2] == [ONE.title, TWO.title]
    assert titles(meetings, Query(), Order(column=Column.ACTIONS))[0] == ONE.title


def test_a_row_counts_who_was_in_the_room_and_what_is_late(meetings: MeetingList) -> None:
    one, two = meetings.rows((ONE.id, TWO.id), DAY)
    assert (one.people, one.entries, one.actions, one.late) == (2, 2, 2, 1)
    assert one.agencies == (HOUSING.id, POLICE.id)
    assert two.agencies == (POLICE.id,)
    assert two.people == 1


def test_a_report_that_left_the_study_shows(meetings: MeetingList) -> None:
    stages = {row.title: row.stage for row in meetings.rows(meetings.ids(Query(), NEWEST, DAY), DAY)}
    assert stages == {
        COMING.title: Stage.PLANNED,
        ONE.title: Stage.COMPLETE,
        TWO.title: Stage.DEBRIEF,
        THREE.title: Stage.EXPORTED,
    }


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (only(Facet.AREA, AREAS[1].id), {TWO}),
        (only(Facet.AREA, *(area.id for area in AREAS)), {ONE, TWO, THREE, COMING}),
        (only(Facet.TYPE, "group"), {TWO, THREE}),
        (only(Facet.STATE, State.PLANNED), {COMING}),
        (only(Facet.AGENCY, HOUSING.id), {ONE}),
        (only(Facet.PERSON, HUGHES.id), {ONE, TWO}),
        (only(Facet.THEME, INFO.id), {ONE, TWO}),
        (only(Facet.THEME, INFO.id, sign=Sign.HINDERS), {TWO}),
        (only(Facet.KIND, Kind.QUOTE), {TWO}),
        (only(Facet.STAR, STARRED), {ONE}),
        (only(Facet.ACTION, ActionIs.OVERDUE), {ONE}),
        (only(Facet.ACTION, ActionIs.DROPPED), set()),
        (only(Facet.AGENCY, POLICE.id).toggled(Facet.THEME, AIMS.id), {TWO}),
        (Query(since=DAY), {ONE, COMING}),
        (Query(until=DAY - timedelta(1)), {TWO, THREE}),
        (Query(words=("lights",)), {ONE}),
        (Query(words=("brackwell",)), {ONE, THREE, COMING}),
        (Query(words=("li",), open_end=True), {ONE}),
        (Query(words=("lights",), unwanted=("again",)), {ONE}),
        (Query(words=("again",), unwanted=("lights",)), set()),
        (Query(phrases=("are out",)), {ONE}),
        (Query(words=("100%",)), set()),
    ],
)
def test_a_query_leaves_the_meetings_it_asks_for(
    meetings: MeetingList, query: Query, found: set[Meeting]
) -> None:
    assert set(titles(meetings, query)) == {each.title for each in found}


def test_what_is_excluded_is_left_out(meetings: MeetingList) -> None:
    asked = only(Facet.THEME, AIMS.id)
    excluded = Query(filters=frozenset(replace(each, excluded=True) for each in asked.filters))
    assert set(titles(meetings, excluded)) == {ONE.title, THREE.title, COMING.title}


def test_each_facet_is_counted_as_if_nothing_of_it_were_chosen(meetings: MeetingList) -> None:
    query = only(Facet.AREA, AREAS[1].id).toggled(Facet.TYPE, "group")
    counts = meetings.counts(query, DAY)
    assert counts[Facet.AREA] == {AREAS[0].id: 1, AREAS[1].id: 1}
    assert counts[Facet.TYPE] == {"group": 1}
    assert counts[Facet.THEME] == {INFO.id: 1, AIMS.id: 1}
    assert counts[Facet.AGENCY] == {POLICE.id: 1}
    assert counts[Facet.PERSON] == {HUGHES.id: 1}


def test_a_meeting_with_two_marks_of_a_theme_counts_once(store: Store, meetings: MeetingList) -> None:
    store.apply(builders.an_act(Added(builders.a_mark(INFO, meeting_id=ONE.id))))
    assert meetings.counts(Query(), DAY)[Facet.THEME][INFO.id] == 2


def test_what_is_counted_is_what_is_found(meetings: MeetingList) -> None:
    """Choosing any value of a facet leaves as many meetings as were told."""
    for facet, values in meetings.counts(Query(), DAY).items():
        for value, count in values.items():
            assert len(meetings.ids(only(facet, value), NEWEST, DAY)) == count


def test_what_was_removed_is_in_no_row_and_no_count(store: Store, meetings: MeetingList) -> None:
    store.apply(builders.an_act(Removed(COMING)))
    assert COMING.title not in titles(meetings, Query())
    assert meetings.rows((COMING.id,), DAY) == ()
    assert meetings.counts(Query(), DAY)[Facet.STATE] == {State.COMPLETE: 2, State.DEBRIEF: 1}


def test_an_empty_study_has_no_meetings() -> None:
    store = Store.in_memory()
    meetings = MeetingList(store.opened)
    assert meetings.ids(Query(), NEWEST, date(2025, 1, 1)) == ()
    assert meetings.counts(Query(), DAY) == {}
    assert meetings.total() == 0
    store.close()


@pytest.mark.parametrize("seconds", [-1, 60])
def test_words_are_found_alike_line_by_line_and_at_once(store: Store, seconds: float) -> None:
    for word, wanted in (("lights", {ONE.id}), ("quote", {TWO.id}), ("nowhere", set())):
        found = list(find_meetings(store._db, Query(words=(word,)), seconds))
        assert found[-1] == wanted
