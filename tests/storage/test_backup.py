import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from nhplogger.domain.edits import Added, Removed
from nhplogger.domain.entry import Entry
from nhplogger.domain.faults import StudyError
from nhplogger.storage import backup, connection
from nhplogger.storage.store import Store
from tests.builders import a_meeting, an_act, an_entry
from tests.places import no_file_longer_than, read_only, small_disk
from tests.studies import ENTRIES, PASSPHRASE, a_study_file, digest, names_in, recovery, reopened


def test_a_copy_holds_everything_and_opens_with_the_same_passphrase(store: Store, tmp_path: Path) -> None:
    first = store.read_meeting(a_meeting().id).all(Entry)[0]
    store.apply(an_act(Removed(first)))
    target = tmp_path / "copies" / "copy.nhp"
    assert store.backup(target) == ENTRIES, "removed entries are kept, so they are counted"
    copy = Store.open(target, PASSPHRASE)
    assert copy.read_all() == store.read_all()
    assert copy.acts() == store.acts()
    assert copy.recovery_words == store.recovery_words
    assert copy.findings() == []
    copy.apply(an_act(Added(first)))
    assert copy.find('"line 0"')
    copy.close()
    assert names_in(target.parent) == {"copy.nhp"}
    assert not list(target.parent.glob(".*"))


def test_a_study_can_be_written_to_after_it_was_copied(store: Store, tmp_path: Path) -> None:
    for number in range(3):
        store.backup(tmp_path / f"{number}.nhp")
        store.apply(an_act(Added(an_entry())))
    assert store.findings() == []


def test_a_copy_never_takes_the_place_of_another_file(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "thesis.docx"
    target.write_bytes(b"years of work")
    with pytest.raises(StudyError, match=r"thesis\.docx is there already"):
        store.backup(target)
    assert target.read_bytes() == b"years of work"


def test_a_copy_to_a_folder_that_may_not_be_written_is_refused_in_words(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    with read_only(folder):
        for target in (folder / "copy.nhp", folder / "new" / "copy.nhp"):
            with pytest.raises(StudyError, match=r"copy\.nhp|could not be written"):
                store.backup(target)
    assert list(folder.iterdir()) == []
    assert store.findings() == []


@pytest.mark.parametrize("name", ["x" * 300, "study.nhp/copy.nhp"])
def test_a_copy_to_no_possible_place_is_refused_in_words(store: Store, tmp_path: Path, name: str) -> None:
    with pytest.raises(StudyError, match="The study itself is safe"):
        store.backup(tmp_path / name)


def test_a_copy_that_finds_no_room_leaves_nothing(store: Store, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    with small_disk(tmp_path / "stick", 100) as stick:
        with pytest.raises(StudyError, match=r"The disk is full, so copy\.nhp could not be written"):
            store.backup(stick / "copy.nhp")
        assert list(stick.iterdir()) == []
    store.apply(an_act(Added(an_entry())))


def test_a_copy_that_may_not_grow_leaves_nothing(store: Store, tmp_path: Path) -> None:
    with no_file_longer_than(50_000), pytest.raises(StudyError, match=r"copy\.nhp"):
        store.backup(tmp_path / "copies" / "copy.nhp")
    assert list((tmp_path / "copies").iterdir()) == []
    store.apply(an_act(Added(an_entry())))


def test_a_copy_that_does_not_hold_everything_is_not_kept(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where the disk says that it wrote, and did not."""
    connect = connection.connect

    def lossy(path: Path, key: bytes, salt: bytes) -> object:
        opened = connect(path, key, salt)
        opened.execute("DELETE FROM mark")
        opened.execute("DELETE FROM entry WHERE seq = 7")
        opened.commit()
        return opened

    monkeypatch.setattr(backup, "connect", lossy)
    with pytest.raises(StudyError, match="did not hold everything"):
        store.backup(tmp_path / "copies" / "copy.nhp")
    assert list((tmp_path / "copies").iterdir()) == []


def test_a_copy_with_a_flipped_byte_is_not_kept(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = connection.connect

    def flipped(path: Path, key: bytes, salt: bytes) -> object:
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 1
        path.write_bytes(content)
        return connect(path, key, salt)

    monkeypatch.setattr(backup, "connect", flipped)
    with pytest.raises(StudyError, match=r"damaged|did not hold"):
        store.backup(tmp_path / "copies" / "copy.nhp")
    assert list((tmp_path / "copies").iterdir()) == []


def test_a_copy_that_is_killed_leaves_nothing_under_its_name(tmp_path: Path) -> None:
    """Whenever it is stopped, what bears the name opens, and the study is unharmed."""
    program = "import sys; from pathlib import Path; from nhplogger.storage.store import Store\n"
    program += "store = Store.open(Path(sys.argv[1]), sys.argv[2])\n"
    program += "print('ready', flush=True); store.backup(Path(sys.argv[3]))"
    path = a_study_file(tmp_path)
    store = reopened(path)
    store.apply(an_act(*(Added(an_entry("words " * 100)) for _line in range(1_500))))
    store.close()
    before, stopped = digest(path), 0
    for attempt in range(4):
        target = tmp_path / f"{attempt}.nhp"
        command = (sys.executable, "-c", program, str(path), recovery(), str(target))
        child = subprocess.Popen(command, stdout=subprocess.PIPE)
        assert child.stdout
        with child.stdout:
            assert child.stdout.readline() == b"ready\n"
            with suppress(subprocess.TimeoutExpired):
                child.wait(0.005 + 0.015 * attempt)
            child.kill()
            child.wait()
        if target.exists():
            copy = reopened(target)
            assert copy.read_all().count(Entry) == ENTRIES + 1_500
            copy.close()
        else:
            stopped += 1
    assert stopped, "none was interrupted: the moments of the kills are wrong"
    assert digest(path) == before
