from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Act, Added, Changed, Edit, Removed
from nhplogger.domain.entry import Entry
from nhplogger.domain.faults import StudyError
from nhplogger.domain.people import Person
from nhplogger.storage.engine import EngineError
from nhplogger.storage.store import Store
from tests.builders import a_meeting, a_moment, a_person, an_act, an_entry, contents
from tests.studies import ENTRIES, a_theme_id, reopened


def _first(store: Store) -> Entry:
    return store.read_meeting(a_meeting().id).all(Entry)[0]


def _stale(store: Store) -> Iterator[Edit]:
    entry = _first(store)
    yield Added(entry)
    yield Added(replace(an_entry(), meeting_id="no such meeting"))
    yield Added(replace(an_entry(), speaker_id="nobody"))
    yield Changed(an_entry("never there"), an_entry("still not"))
    yield Changed(entry, replace(entry, id="another"))
    yield Changed(replace(entry, text="what it said before"), replace(entry, text="what it is to say"))
    yield Changed(replace(entry, typed="of another state"), replace(entry, typed="and on from there"))
    yield Removed(an_entry("never there"))
    yield Removed(replace(entry, text="what it said before"))
    yield Added(replace(an_entry(), text="half a pair \ud83d"))
    yield Added(replace(an_entry(), seq=1 << 70))


@pytest.mark.parametrize("number", range(11))
def test_an_act_whose_last_edit_does_not_fit_writes_nothing_at_all(store: Store, number: int) -> None:
    before, acts = store.read_all(), store.acts()
    good = (Added(an_entry("a good line")), Changed(_first(store), replace(_first(store), starred=True)))
    wrong = list(_stale(store))[number]
    # The last edit meets the first entry as the good ones leave it.
    with pytest.raises(StudyError):
        store.apply(an_act(good[0], wrong))
    with pytest.raises(StudyError):
        store.apply(an_act(*good, wrong))
    assert (store.read_all(), store.acts()) == (before, acts)
    assert store.find("good") == ()
    assert store.findings() == []


def test_a_change_of_what_was_removed_is_refused(store: Store) -> None:
    entry = _first(store)
    store.apply(an_act(Removed(entry)))
    for edit in (Changed(entry, replace(entry, text="x")), Changed(entry, entry), Removed(entry)):
        with pytest.raises(StudyError, match="changed meanwhile"):
            store.apply(an_act(edit))


def test_what_was_removed_comes_back_in_its_place(store: Store) -> None:
    before = store.read_meeting(a_meeting().id)
    order = [entry.id for entry in before.all(Entry)]
    entry = before.all(Entry)[5]
    act = an_act(Removed(entry))
    store.apply(act)
    assert store.read_meeting(a_meeting().id).get(Entry, entry.id) is None
    store.apply(act.inverse())
    after = store.read_meeting(a_meeting().id)
    assert after == before
    assert [each.id for each in after.all(Entry)] == order


def test_an_act_is_written_once(store: Store) -> None:
    act = an_act(Added(an_entry()))
    store.apply(act)
    with pytest.raises(StudyError):
        store.apply(act)
    with pytest.raises(StudyError):
        store.apply(replace(act, edits=(Added(an_entry("another")),)))
    assert store.read_all().count(Entry) == ENTRIES + 1


def test_a_change_of_nothing_is_no_fault(store: Store) -> None:
    entry = _first(store)
    store.apply(an_act(Changed(entry, entry)))
    assert _first(store) == entry


def test_the_history_says_what_was_done_by_whom_and_when(store: Store) -> None:
    entry = _first(store)
    act = Act(
        label="Wŵrds",
        edits=(
            Added(an_entry()),
            Changed(entry, replace(entry, text="new")),
            Removed(a_person("Resident 2")),
        ),
        at=a_moment().astimezone(timezone(timedelta(hours=5))),
        meeting_id=a_meeting().id,
        observer="Observer 1",
        device="laptop",
        undoes="another",
    )
    store.apply(replace(act, edits=(*act.edits[:2], Removed(_resident(store)))))
    kept = store.acts(a_meeting().id)[-1]
    assert kept == replace(act, edits=(*act.edits[:2], Removed(_resident_before())))
    assert store.acts()[-1] == kept


def _resident(store: Store) -> Person:
    return next(each for each in store.read_register().all(Person) if each.name == "Resident 2")


def _resident_before() -> Person:
    from tests.builders import a_study

    return next(each for each in a_study().all(Person) if each.name == "Resident 2")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE act SET label = 'x' WHERE row = 1",
        "UPDATE act SET row = 999 WHERE row = 1",
        "DELETE FROM act WHERE row = 1",
        "DELETE FROM act",
        "INSERT OR REPLACE INTO act SELECT row, id, at, 'x', meeting_id, '', '', undoes, edits FROM act",
        "REPLACE INTO act(id, at, label, observer, device, edits) SELECT id, at, 'x', '', '', '[]' FROM act",
        "INSERT INTO act SELECT * FROM act WHERE true ON CONFLICT (id) DO UPDATE SET label = 'x'",
    ],
)
def test_the_history_can_be_neither_changed_nor_removed(store: Store, statement: str) -> None:
    before = store.acts()
    with pytest.raises(EngineError, match="the history is never changed"):
        store._db.execute(statement)
    assert store.acts() == before


@settings(max_examples=25)
@given(contents(), st.data())
def test_the_file_holds_what_its_history_says(there: Contents, data: st.DataObject) -> None:
    """Acts of any edits, played again on nothing, give what the file gives."""
    from tests.builders import acts_for

    store = Store.in_memory()
    store._db.execute("PRAGMA foreign_keys = OFF")
    model = Contents()
    first = an_act(*map(Added, there.values()))
    for act in (first, data.draw(acts_for(there)), an_act()):
        store.apply(replace(act, id=act.id + "x"))
        model.apply(act)
        assert store.read_all() == model
    replayed = Contents()
    for act in store.acts():
        replayed.apply(act)
    assert replayed == model
    store.close()


def test_a_theme_id_is_one_of_the_file(path: Path) -> None:
    """So that tests that refer to it refer to something."""
    store = reopened(path)
    assert a_theme_id() in {theme.id for theme in store.read_all().values()}
    store.close()
