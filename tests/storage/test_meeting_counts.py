"""Counting from the whole what is left out finds what counting each meeting finds."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from nhplogger.domain.edits import Removed
from nhplogger.domain.entry import Mark
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.meeting_list import Counts, Order
from nhplogger.domain.query import Facet, Query
from nhplogger.domain.query_reader import read_query
from nhplogger.storage import meeting_counts
from nhplogger.storage.meeting_counts import count_facets
from nhplogger.storage.meeting_list import MeetingList
from nhplogger.storage.store import Store
from tests.benchmarks.big_meetings import FIRST_DAY
from tests.benchmarks.big_study import PASSPHRASE, build
from tests.builders import an_act

COUNTED = (Facet.AREA, Facet.TYPE, Facet.STATE, Facet.THEME, Facet.AGENCY, Facet.PERSON)
LINES = (
    *("", "-area:Brackwell", "area:Brackwell", "area:Brackwell area:Ashmere theme:info-", "agency:police"),
    *('-@"Police 1 of Ashmere"', "from:2019-01-08", "type:panel is:complete", "is:planned", "lights"),
)


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One of its meetings was removed, and a mark of another."""
    path: Path = tmp_path_factory.mktemp("study")
    with closing(Store.open(build(path / "some.nhp", 20, 30), PASSPHRASE)) as store:
        first, second = store.read_register().all(Meeting)[:2]
        marks = store.read_meeting(second.id).all(Mark)
        store.apply(an_act(Removed(first), Removed(marks[0])))
        yield store


def one_by_one(meetings: MeetingList, query: Query, store: Store) -> Counts:
    """How many meetings each value of a facet would leave, were it chosen alone."""
    counts: Counts = {}
    for facet in COUNTED:
        for value in _values(store, facet):
            chosen = replace(query, filters=query.filters - set(query.of(facet))).toggled(facet, value)
            excluded = frozenset(query.of(facet, excluded=True))
            plain = replace(chosen, filters=chosen.filters - excluded)
            if found := len(meetings.ids(plain, Order(), FIRST_DAY)):
                counts.setdefault(facet, {})[value] = found
    return counts


def _values(store: Store, facet: Facet) -> list[str]:
    table = "meeting" if facet in (Facet.TYPE, Facet.STATE) else facet.value
    column = {Facet.TYPE: "kind", Facet.STATE: "state"}.get(facet, "id")
    return [row[0] for row in store._db.execute(f"SELECT DISTINCT {column} FROM {table}")]


@pytest.mark.parametrize("line", LINES)
def test_counts_are_what_each_value_leaves(study: Store, line: str) -> None:
    meetings, query = MeetingList(study.opened), read_query(line, study.read_register())
    assert query.problems == ()
    assert meetings.counts(query, FIRST_DAY) == one_by_one(meetings, query, study)


def test_counting_stops_in_between_and_holds_nothing_open(
    study: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(meeting_counts, "_MOMENT", -1)
    steps = list(count_facets(study._db, Query(), FIRST_DAY))
    assert {each[0] for each in steps if each} == set(COUNTED)
    assert steps.count(None) > len(_values(study, Facet.PERSON))
    assert dict(each for each in steps if each) == MeetingList(study.opened).counts(Query(), FIRST_DAY)
