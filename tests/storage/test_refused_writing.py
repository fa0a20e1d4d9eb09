"""A disk, a folder, a file or another program that refuses: told in a sentence, nothing of the act done."""

import os
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from nhplogger.domain.edits import Act, Added
from nhplogger.domain.entry import Draft, Entry
from nhplogger.domain.faults import StudyError
from nhplogger.storage.connection import connect
from nhplogger.storage.opening import open_file
from nhplogger.storage.store import Store
from tests.builders import a_meeting, a_moment, an_act, an_entry
from tests.places import no_file_longer_than, read_only, small_disk, unchangeable
from tests.studies import ENTRIES, a_study_file, digest, recovery, reopened


def _note(text: str = "One more") -> Act:
    return an_act(Added(an_entry("first of two")), Added(an_entry(text)))


def _draft() -> Draft:
    return Draft(id="draft", meeting_id=a_meeting().id, text="half a li", caret=9, at=a_moment())


def _counts(store: Store) -> tuple[int, int]:
    return store.read_all().count(Entry), len(store.acts())


_PLACES: dict[str, Callable[[Path], AbstractContextManager[object]]] = {
    "read-only folder": lambda path: read_only(path.parent),
    "read-only file": unchangeable,
}


@pytest.mark.parametrize("place", _PLACES)
def test_a_study_that_may_not_be_written_is_read_and_every_write_refused(path: Path, place: str) -> None:
    before = digest(path)
    with _PLACES[place](path):
        store = reopened(path)
        assert _counts(store) == (ENTRIES, ENTRIES + 1)
        assert store.find("log")
        assert store.findings() == []
        for write, given in (
            (store.apply, _note()),
            (store.keep_draft, _draft()),
            (store.drop_draft, a_meeting().id),
        ):
            with pytest.raises(StudyError, match=r"study\.nhp .*(may not be written|cannot be opened)"):
                write(given)  # type: ignore[arg-type]
        assert _counts(store) == (ENTRIES, ENTRIES + 1)
        store.close()
    assert digest(path) == before


@pytest.mark.parametrize("place", _PLACES)
def test_a_study_that_becomes_read_only_while_open_keeps_what_it_had(path: Path, place: str) -> None:
    store = reopened(path)
    store.apply(_note())
    with _PLACES[place](path):
        with pytest.raises(StudyError, match=r"study\.nhp"):
            store.apply(_note())
        with pytest.raises(StudyError, match=r"study\.nhp"):
            store.keep_draft(_draft())
    assert _counts(store) == (ENTRIES + 2, ENTRIES + 2)
    store.apply(_note())
    assert _counts(store) == (ENTRIES + 4, ENTRIES + 3)
    assert store.findings() == []
    store.close()


def test_a_full_disk_takes_nothing_of_an_act_and_goes_on_when_there_is_room(tmp_path: Path) -> None:
    with small_disk(tmp_path, 900) as disk:
        store = reopened(a_study_file(disk))
        (disk / "ballast").write_bytes(os.urandom(300_000))
        taken, told = _until_refused(store)
        assert "The disk is full, so study.nhp could not be written" in told
        wanted = (ENTRIES + 2 * taken, ENTRIES + 1 + taken)
        with pytest.raises(StudyError, match="The disk is full"):
            store.apply(_note("words " * 5_000))
        assert _counts(store) == wanted
        (disk / "ballast").unlink()
        store.apply(_note())
        assert store.findings() == []
        store.close()
        again = reopened(disk / "study.nhp")
        assert _counts(again) == (wanted[0] + 2, wanted[1] + 1)
        again.close()


def test_a_file_that_may_not_grow_takes_nothing_of_an_act(path: Path) -> None:
    store = reopened(path)
    with no_file_longer_than(path.stat().st_size + 8192):
        _taken, told = _until_refused(store)
    assert "study.nhp" in told
    assert "try again" in told
    kept = _counts(store)
    assert (kept[0] - ENTRIES) == 2 * (kept[1] - ENTRIES - 1)
    store.apply(_note())
    assert _counts(store) == (kept[0] + 2, kept[1] + 1)
    assert store.findings() == []
    store.close()


def test_a_file_replaced_underneath_is_not_written_to(tmp_path: Path, path: Path) -> None:
    other = a_study_file(tmp_path, "from the other laptop.nhp")
    store = reopened(path)
    other.replace(path)
    before = digest(path)
    _refuses(store)
    assert _counts(store) == (ENTRIES, ENTRIES + 1), "what was read is held on to"
    store.backup(tmp_path / "rescued.nhp")
    store.close()
    assert digest(path) == before


def test_a_file_deleted_underneath_is_not_written_to_and_can_be_rescued(tmp_path: Path, path: Path) -> None:
    store = reopened(path)
    store.apply(_note())
    path.unlink()
    _refuses(store, r"study\.nhp is no longer there")
    store.backup(tmp_path / "rescued.nhp")
    store.close()
    assert not path.exists()
    rescued = reopened(tmp_path / "rescued.nhp")
    assert _counts(rescued) == (ENTRIES + 2, ENTRIES + 2)
    rescued.close()


def test_a_file_another_program_wrote_to_is_not_written_to(path: Path) -> None:
    store = reopened(path)
    opened = open_file(path, recovery())
    opened.db.execute("UPDATE entry SET text = 'changed elsewhere' WHERE seq = 1")
    opened.db.close()
    before = digest(path)
    _refuses(store)
    store.close()
    assert digest(path) == before


def test_a_file_copied_over_in_place_is_not_written_to(tmp_path: Path, path: Path) -> None:
    store = reopened(path)
    newer = reopened(a_study_file(tmp_path, "newer.nhp"))
    newer.apply(_note())
    newer.close()
    shutil.copyfile(tmp_path / "newer.nhp", path)
    before = digest(path)
    _refuses(store)
    store.close()
    assert digest(path) == before


def test_a_study_of_another_key_copied_over_in_place_is_not_written_to(tmp_path: Path, path: Path) -> None:
    store = reopened(path)
    Store.create(tmp_path / "other.nhp", "another").close()
    shutil.copyfile(tmp_path / "other.nhp", path)
    before = digest(path)
    with pytest.raises(StudyError, match=r"study\.nhp"):
        store.apply(_note())
    store.close()
    assert digest(path) == before


def test_a_write_between_looking_and_writing_cannot_happen(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program's write, at the worst moment, waits or fails; it is never written over unseen."""
    store = reopened(path)
    opened = open_file(path, recovery())
    opened.db.close()
    looked = store._check_untouched
    tried: list[str] = []

    def look_and_let_the_other_in() -> None:
        looked()
        other = connect(path, opened.key, opened.salt)
        other.execute("PRAGMA busy_timeout = 0")
        try:
            other.execute("UPDATE entry SET text = 'changed elsewhere' WHERE seq = 1")
            other.commit()
            tried.append("written")
        except Exception as error:
            tried.append(str(error))
        other.close()

    monkeypatch.setattr(store, "_check_untouched", look_and_let_the_other_in)
    store.apply(_note())
    assert tried == ["database is locked"]
    store.close()


def test_a_file_that_another_program_is_writing_is_refused_in_words(path: Path) -> None:
    store = reopened(path)
    opened = open_file(path, recovery())
    opened.db.execute("BEGIN IMMEDIATE")
    store._db.execute("PRAGMA busy_timeout = 50")
    with pytest.raises(StudyError, match=r"study\.nhp is being written by another program"):
        store.apply(_note())
    opened.db.execute("ROLLBACK")
    store.apply(_note())
    opened.db.close()
    store.close()


def test_a_closed_study_refuses_in_words(path: Path) -> None:
    store = reopened(path)
    store.close()
    with pytest.raises(StudyError, match=r"study\.nhp"):
        store.apply(_note())


def _until_refused(store: Store) -> tuple[int, str]:
    """How many acts were taken, and what was said to the first that was not."""
    for taken in range(2_000):
        try:
            store.apply(_note("words " * 200))
        except StudyError as error:
            return taken, str(error)
    raise AssertionError("there was room for everything")


def _refuses(store: Store, words: str = r"changed or replaced study\.nhp while it was open") -> None:
    with pytest.raises(StudyError, match=words):
        store.apply(_note())
    with pytest.raises(StudyError, match=words):
        store.keep_draft(_draft())
    with pytest.raises(StudyError, match=words):
        store.drop_draft(a_meeting().id)
