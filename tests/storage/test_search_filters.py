from dataclasses import replace
from datetime import date

import pytest

from nhplogger.domain.action import Status
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added
from nhplogger.domain.entry import Entry, Kind, Sign
from nhplogger.domain.meeting import State
from nhplogger.domain.query_reader import read_query
from nhplogger.domain.values import Value
from nhplogger.storage.store import Store
from tests.builders import (
    DAY,
    a_mark,
    a_meeting,
    a_moment,
    a_person,
    a_study_value,
    a_theme,
    an_act,
    an_action,
    an_agency,
    an_area,
    an_attendance,
    an_entry,
    an_owner,
)

BRACKWELL, ASHMERE = an_area(), an_area("Ashmere", letter="B")
POLICE, HOUSING = an_agency(), an_agency("Housing", "HO")
HUGHES, OFFICER = a_person(agency_id=POLICE.id), a_person("Housing officer", agency_id=HOUSING.id)
INFO = a_theme()
HERE = a_meeting(kind="tasking group", state=State.COMPLETE)
THERE = a_meeting("Panel", area_id=ASHMERE.id, kind="panel")
LATER = a_moment("14:05").replace(month=12)
QUOTE = an_entry("lights quoted", kind=Kind.QUOTE, speaker_id=HUGHES.id, seq=1)
ACTION = an_entry("lights to mend", kind=Kind.ACTION, seq=2)
STARRED = an_entry("lights starred", starred=True, seq=3)
ELSEWHERE = an_entry("lights elsewhere", meeting_id=THERE.id, at="15:00", speaker_id=OFFICER.id)
LAST = replace(an_entry("lights at last", meeting_id=THERE.id), at=LATER)
MEND = an_action(entry_id=ACTION.id, due=date(2025, 12, 1))
DONE = an_action("done", entry_id=LAST.id, meeting_id=THERE.id, status=Status.DONE)
VALUES: tuple[Value, ...] = (
    *(a_study_value(), BRACKWELL, ASHMERE, POLICE, HOUSING, HUGHES, OFFICER, INFO, HERE, THERE),
    *(
        an_attendance(HUGHES, agency_id=POLICE.id),
        an_attendance(OFFICER, agency_id=HOUSING.id, meeting_id=THERE.id),
    ),
    *(QUOTE, ACTION, STARRED, ELSEWHERE, LAST, MEND, DONE, an_owner(MEND, OFFICER)),
    a_mark(INFO, Sign.HINDERS, entry_id=QUOTE.id),
    a_mark(INFO, Sign.HELPS, entry_id=STARRED.id),
)
REGISTER = Contents(VALUES[:10])


@pytest.fixture(scope="module")
def study() -> Store:
    store = Store.in_memory()
    store.apply(an_act(*map(Added, VALUES)))
    return store


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("", []),
        ("-lights", []),
        ("lights", [LAST, ELSEWHERE, STARRED, ACTION, QUOTE]),
        ("area:Ashmere", [LAST, ELSEWHERE]),
        ("-area:Ashmere", [STARRED, ACTION, QUOTE]),
        ("area:Ashmere area:Brackwell kind:quote", [QUOTE]),
        ("area:Ashmere -last", [ELSEWHERE]),
        ("type:panel", [LAST, ELSEWHERE]),
        ("is:complete", [STARRED, ACTION, QUOTE]),
        ("is:starred", [STARRED]),
        ("-is:starred", [LAST, ELSEWHERE, ACTION, QUOTE]),
        ("theme:info", [STARRED, QUOTE]),
        ("theme:info-", [QUOTE]),
        ("-theme:info- is:complete", [STARRED, ACTION]),
        ("@Sgt Hughes", [QUOTE]),
        ("-@Sgt Hughes", [LAST, ELSEWHERE, STARRED, ACTION]),
        ('@"Housing officer"', [ELSEWHERE, ACTION]),  # what she spoke and what she owns
        ("agency:police", [QUOTE]),
        ("agency:police agency:ho", [ELSEWHERE, QUOTE]),
        ("is:open", [ACTION]),
        ("is:overdue", [ACTION]),
        ("is:done", [LAST]),
        ("from:2025-12", [LAST]),
        ("to:2025-11", [ELSEWHERE, STARRED, ACTION, QUOTE]),
        ("from:2025-11-28 to:2025-12-04", []),
        ("from:0001 to:9999", [LAST, ELSEWHERE, STARRED, ACTION, QUOTE]),
    ],
)
def test_filters_find_the_lines_they_name_with_words_and_without(
    study: Store, line: str, found: list[Entry]
) -> None:
    names = [entry.text for entry in found]
    query = read_query(line, REGISTER)
    assert query.problems == ()
    assert [hit.text for hit in study.find(query, today=date(2025, 12, 2))] == names
    with_word = read_query(f"{line} lights ", REGISTER)
    if query.filters or query.since:
        assert [hit.text for hit in study.find(with_word, today=date(2025, 12, 2))] == names


def test_an_action_is_overdue_only_after_its_day(study: Store) -> None:
    query = read_query("is:overdue", REGISTER)
    assert study.find(query, today=date(2025, 12, 1)) == ()


@pytest.mark.parametrize("line", ["lights ", "from:2025"])
def test_a_search_goes_on_where_it_stopped(study: Store, line: str) -> None:
    query = read_query(line, REGISTER)
    whole = study.find(query)
    first = study.find(query, limit=2)
    assert first + study.find(query, limit=9, before=first[-1].row) == whole


def test_a_day_is_that_of_the_zone(study: Store) -> None:
    assert DAY.month == 11
    assert not study.find(read_query("to:2025-11-26", REGISTER))
