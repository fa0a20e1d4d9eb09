"""Many acts as one write: all of them on disk at its end, or none."""

from pathlib import Path

import pytest

from nhplogger.domain.edits import Added
from nhplogger.domain.entry import Entry
from nhplogger.storage.store import Store
from tests.builders import an_act, an_entry
from tests.studies import ENTRIES, a_study_file, reopened


def entries_in(path: Path) -> int:
    """How many entries the file holds for whoever opens it."""
    store = reopened(path)
    try:
        assert store.findings() == []
        return store.read_all().count(Entry)
    finally:
        store.close()


def test_acts_of_one_write_are_there_at_its_end(tmp_path: Path) -> None:
    path = a_study_file(tmp_path)
    store = reopened(path)
    with store.one_write():
        for number in range(3):
            store.apply(an_act(Added(an_entry(f"Line {number}"))))
    store.close()
    assert entries_in(path) == ENTRIES + 3


def test_nothing_of_a_write_that_breaks_off_is_there(tmp_path: Path) -> None:
    path = a_study_file(tmp_path)
    store = reopened(path)
    with pytest.raises(KeyboardInterrupt):
        _break_off(store)
    store.apply(an_act(Added(an_entry("afterwards"))))
    store.close()
    assert entries_in(path) == ENTRIES + 1


def _break_off(store: Store) -> None:
    with store.one_write():
        store.apply(an_act(Added(an_entry("half of it"))))
        raise KeyboardInterrupt
