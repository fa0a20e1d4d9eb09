"""What a killed backup or creation left behind is cleared by the next one, and nothing else is."""

import os
from pathlib import Path

import pytest

from nhplogger.domain.ids import new_id
from nhplogger.storage.store import Store
from nhplogger.storage.unfinished import unfinished

DAY = 24 * 60 * 60


def _left_by_a_kill(target: Path) -> Path:
    """A file as a program leaves it that is stopped half-way."""
    kept = []
    with unfinished(target) as path:
        path.write_bytes(b"half")
        kept.append(path.read_bytes())
    path.write_bytes(kept[0])
    journal = path.with_name(f"{path.name}-journal")
    journal.write_bytes(b"half")
    return path


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_the_next_creation_of_the_same_study_clears_what_a_kill_left(tmp_path: Path) -> None:
    target = tmp_path / "study.nhp"
    _left_by_a_kill(target)
    assert len(_names(tmp_path)) == 2
    Store.create(target, "a long passphrase").close()
    assert _names(tmp_path) == {"study.nhp"}


def test_the_next_backup_to_the_same_name_clears_what_a_kill_left(tmp_path: Path) -> None:
    store, copy = Store.create(tmp_path / "study.nhp", "a long passphrase"), tmp_path / "copy.nhp"
    _left_by_a_kill(copy)
    store.backup(copy)
    store.close()
    assert _names(tmp_path) == {"study.nhp", "copy.nhp"}


def test_what_is_being_made_for_another_name_stays(tmp_path: Path) -> None:
    with unfinished(tmp_path / "one.nhp") as one:
        one.write_bytes(b"half")
        with unfinished(tmp_path / "two.nhp"):
            assert one.read_bytes() == b"half"


@pytest.mark.parametrize("mark", ["", "0123456789ab."])
def test_a_leftover_of_any_name_is_cleared_after_a_day(tmp_path: Path, mark: str) -> None:
    old = tmp_path / f".{mark}{new_id()}.unfinished"
    old.write_bytes(b"half")
    with unfinished(tmp_path / "study.nhp"):
        assert old.exists()
    past = old.stat().st_mtime - DAY - 1
    os.utime(old, (past, past))
    with unfinished(tmp_path / "study.nhp"):
        assert not old.exists()


@pytest.mark.parametrize("name", ["notes.unfinished", ".notes.unfinished", "study.nhp.unfinished"])
def test_a_file_of_somebody_else_is_never_touched(tmp_path: Path, name: str) -> None:
    other = tmp_path / name
    other.write_text("mine")
    os.utime(other, (0, 0))
    with unfinished(tmp_path / "study.nhp"):
        pass
    assert other.read_text() == "mine"
