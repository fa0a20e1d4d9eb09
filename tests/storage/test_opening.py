import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from nhplogger.domain.contents import Contents
from nhplogger.domain.faults import StudyError, WrongPassphraseError
from nhplogger.domain.people import Person
from nhplogger.storage import opening
from nhplogger.storage.store import Store
from tests.places import no_file_longer_than, read_only, small_disk
from tests.studies import PASSPHRASE, a_study_file, digest, names_in, recovery, reopened


def test_a_new_study_is_empty_sound_and_the_only_file_there(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "new.nhp", PASSPHRASE)
    assert store.read_all() == Contents()
    assert store.findings() == []
    store.close()
    assert names_in(tmp_path) == {"new.nhp"}
    assert not list(tmp_path.glob(".*")), "what was in the making is cleared away, its journal too"


def test_a_new_study_is_made_in_folders_that_are_made_for_it(tmp_path: Path) -> None:
    Store.create(tmp_path / "a" / "b" / "new.nhp", PASSPHRASE).close()
    assert (tmp_path / "a" / "b" / "new.nhp").is_file()


def test_a_study_opens_with_its_passphrase_and_with_its_recovery_words(path: Path) -> None:
    for secret in (PASSPHRASE, recovery(), recovery().lower().replace(" ", "-")):
        store = Store.open(path, secret)
        assert store.read_register().count(Person) == 5
        store.close()


def test_two_studies_with_one_passphrase_have_different_keys(tmp_path: Path, path: Path) -> None:
    store = Store.create(tmp_path / "other.nhp", PASSPHRASE)
    assert store.recovery_words != recovery()
    assert path.read_bytes()[:16] != (tmp_path / "other.nhp").read_bytes()[:16]
    store.close()


def test_no_study_begins_like_a_file_of_another_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = iter([b"%PDF" + bytes(12), b"PK\x03\x04" + bytes(12), b"a good one here!"])
    monkeypatch.setattr(os, "urandom", lambda _size: next(drawn))
    assert opening._new_salt() == b"a good one here!"


def test_opening_and_closing_changes_nothing(path: Path) -> None:
    before = digest(path)
    reopened(path).close()
    assert digest(path) == before


def test_a_study_that_is_there_is_not_made_anew(path: Path) -> None:
    before = digest(path)
    with pytest.raises(StudyError, match=r"study\.nhp is there already"):
        Store.create(path, PASSPHRASE)
    assert digest(path) == before


def test_a_study_cannot_be_made_in_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    with read_only(tmp_path), pytest.raises(StudyError, match=r"new\.nhp|cannot be"):
        Store.create(tmp_path / "new.nhp", PASSPHRASE)
    assert list(tmp_path.iterdir()) == []


def test_a_study_cannot_be_made_where_a_file_stands_in_place_of_a_folder(path: Path) -> None:
    with pytest.raises(StudyError, match="Choose another folder"):
        Store.create(path / "new.nhp", PASSPHRASE)


@pytest.mark.parametrize("length", [252, 300, 5000])
def test_a_name_too_long_for_the_disk_is_refused_in_words(tmp_path: Path, length: int) -> None:
    with pytest.raises(StudyError, match="Choose another folder"):
        Store.create(tmp_path / f"{'x' * length}.nhp", PASSPHRASE)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_without_room_for_a_new_study_keeps_nothing_of_it(tmp_path: Path) -> None:
    with small_disk(tmp_path, 64) as disk:
        with pytest.raises(StudyError, match="The disk is full"):
            Store.create(disk / "new.nhp", PASSPHRASE)
        assert list(disk.iterdir()) == []


def test_a_file_that_may_not_grow_is_no_new_study(tmp_path: Path) -> None:
    with no_file_longer_than(40_000), pytest.raises(StudyError, match="disk did not take"):
        Store.create(tmp_path / "new.nhp", PASSPHRASE)
    assert list(tmp_path.iterdir()) == []


def test_making_a_study_that_is_killed_leaves_nothing_under_its_name(tmp_path: Path) -> None:
    """Whenever it is stopped, the name is free or is that of a whole study."""
    program = "import sys; from pathlib import Path; from nhplogger.storage.store import Store\n"
    program += "print('ready', flush=True); Store.create(Path(sys.argv[1]), 'correct horse').close()"
    whole = 0
    for attempt in range(4):
        path = tmp_path / f"{attempt}.nhp"
        child = subprocess.Popen([sys.executable, "-c", program, str(path)], stdout=subprocess.PIPE)
        assert child.stdout
        assert child.stdout.readline() == b"ready\n"
        with child.stdout:
            _wait(child, 0.08 * attempt)
            child.kill()
            child.wait()
        if path.exists():
            Store.open(path, "correct horse").close()
            whole += 1
    assert whole < 4, "none was interrupted: the moments of the kills are wrong"


def _wait(child: "subprocess.Popen[bytes]", seconds: float) -> None:
    with suppress(subprocess.TimeoutExpired):
        child.wait(seconds)


def test_a_wrong_passphrase_is_told_from_other_faults(path: Path) -> None:
    with pytest.raises(WrongPassphraseError, match=r"study\.nhp does not open with that passphrase"):
        Store.open(path, "incorrect horse")


def test_recovery_words_of_another_study_do_not_open_it(tmp_path: Path, path: Path) -> None:
    other = Store.create(tmp_path / "other.nhp", "another")
    words = other.recovery_words
    other.close()
    with pytest.raises(WrongPassphraseError, match="recovery sheet"):
        Store.open(path, words)


def test_a_file_elsewhere_is_no_study_of_that_name(tmp_path: Path) -> None:
    with pytest.raises(StudyError, match=r"gone\.nhp cannot be read"):
        Store.open(tmp_path / "gone.nhp", PASSPHRASE)
    assert list(tmp_path.iterdir()) == [], "no empty study is made by looking for one"


def test_a_study_with_an_odd_name_opens(tmp_path: Path) -> None:
    path = a_study_file(tmp_path, "Siân's #1 ?mode=ro&x=%20 'study' \"ŵ\".nhp")
    store = reopened(path)
    assert store.findings() == []
    store.close()
