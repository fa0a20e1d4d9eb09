"""Files that are no studies, notes that are no notes, places that take nothing: a sentence, and no change."""

import ctypes
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import MEETING, Run
from tests.cli.processes import process

on_linux = pytest.mark.skipif(
    not Path("/proc/self").exists(), reason="rights and limits are taken away as on Linux"
)


def half(study: Path) -> bytes:
    content = study.read_bytes()
    return content[: len(content) // 2]


def plain_database(study: Path) -> bytes:
    path = study.with_name("plain.db")
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE meeting (id TEXT)")
    connection.commit()
    connection.close()
    content = path.read_bytes()
    path.unlink()
    return content


def word_file(study: Path) -> bytes:
    import docx

    path = study.with_name("report.docx")
    docx.Document().save(str(path))
    content = path.read_bytes()
    path.unlink()
    return content


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda study: b"", "is empty (0 bytes)"),
        (lambda study: b"\x8f" * 100, "is cut off or no study"),
        (half, "is damaged: part of it cannot be read"),
        (lambda study: b"\x00" * 4096 + study.read_bytes()[4096:], "does not open with that passphrase"),
        (plain_database, "is not a study but a database that is not encrypted"),
        (word_file, "is not a study but a Word, Excel or zip file"),
        (lambda study: b"%PDF-1.7" + b" " * 5000, "is not a study but a PDF file"),
        (lambda study: MEETING.encode(), "is not a study but a field-notes file"),
        (lambda study: b"some words, " * 500, "does not open with that passphrase"),
    ],
)
@pytest.mark.parametrize("command", ["list", "log"])
def test_what_is_no_study_is_refused_and_left_alone(
    nhplogger: Run, study: Path, meeting: Path, make: Callable[[Path], bytes], words: str, command: str
) -> None:
    study.write_bytes(make(study))
    before = study.read_bytes()
    ran = nhplogger("list", study) if command == "list" else nhplogger("log", meeting, "--study", study)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"my study.nhp {words}")
    assert len(ran.err.splitlines()) == 1
    assert study.read_bytes() == before
    assert [each.name for each in study.parent.iterdir()] == ["my study.nhp"]


def test_a_folder_is_no_study(nhplogger: Run, tmp_path: Path, meeting: Path) -> None:
    for arguments in (["list", tmp_path], ["log", meeting, "--study", tmp_path], ["check", tmp_path]):
        ran = nhplogger(*arguments)
        assert ran.code == 1
        told = f"{tmp_path} is a folder. Name a study's file in it, such as {tmp_path / 'study.nhp'}.\n"
        assert told in (ran.err, ran.out)


def test_a_missing_study_is_not_made_by_looking(nhplogger: Run, tmp_path: Path) -> None:
    ran = nhplogger("list", tmp_path / "none.nhp")
    assert (ran.code, ran.err) == (1, f"There is no file {tmp_path / 'none.nhp'}. Check the name.\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "there is no line 'Meeting: …' at its top"),
        (MEETING.replace("Meeting:", "Sitting:").encode(), "there is no line 'Meeting: …' at its top"),
        (MEETING.replace("27 November", "31 November").encode(), "'31 November 2025' is not a date"),
        (b"\x00\x01\x02\xff" * 300, "is not a text file"),
        (b"Meeting: x\n" * 5_000_000, "is longer than 5 MB"),
    ],
    ids=["empty", "no heading", "no date", "noise", "50 MB"],
)
def test_notes_that_are_none_change_nothing(
    nhplogger: Run, study: Path, tmp_path: Path, content: bytes, words: str
) -> None:
    notes = tmp_path / "my notes.txt"
    notes.write_bytes(content)
    before = study.read_bytes()
    ran = nhplogger("log", notes, "--study", study)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("my notes.txt ")
    assert words in ran.err
    assert study.read_bytes() == before


@pytest.mark.parametrize("alphabet", ["utf-16", "utf-8-sig", "cp1252"])
def test_notes_in_another_alphabet_come_in_as_they_are(nhplogger: Run, tmp_path: Path, alphabet: str) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_bytes(MEETING.replace("Dana Okafor", "Siân Okafor").encode(alphabet))
    ran = nhplogger("log", notes, "--study", tmp_path / "new.nhp")
    assert "3 present, 1 apology, 5 entries, 1 action" in ran.out
    assert ("check accented letters" in ran.out) == (alphabet == "cp1252")
    shown = nhplogger("show", tmp_path / "new.nhp", "last", "--json").json
    assert shown["attendances"][0]["person"] == "Siân Okafor"


def obey_rights() -> None:
    """Give up the administrator's right to write where writing is forbidden."""
    drop_from_bounding_set, override, read_search = 24, 1, 2
    libc = ctypes.CDLL(None)
    for right in (override, read_search):
        libc.prctl(drop_from_bounding_set, right, 0, 0, 0)


@on_linux
class TestAFolderThatMayNotBeWritten:
    """As on a stick with its switch set, or on a share."""

    @pytest.fixture(autouse=True)
    def locked(self, study: Path) -> object:
        study.chmod(0o444)
        study.parent.chmod(0o555)
        yield
        study.parent.chmod(0o755)

    def test_nothing_is_logged_and_the_study_is_named(self, study: Path, tmp_path: Path) -> None:
        notes = tmp_path / "more.txt"
        notes.write_text(MEETING.replace("27 November", "18 December"), "utf-8")
        before = study.read_bytes()
        done = process("log", notes, "--study", study, before=obey_rights)
        told = done.stderr.decode()
        assert (done.returncode, done.stdout) == (1, b"")
        assert "my study.nhp" in told
        assert "read-only" in told
        assert study.read_bytes() == before

    def test_no_study_is_made_there(self, study: Path, meeting: Path) -> None:
        done = process("log", meeting, "--study", study.with_name("new.nhp"), before=obey_rights)
        told = done.stderr.decode()
        assert (done.returncode, len(told.splitlines())) == (1, 1)
        assert "new.nhp" in told
        assert [each.name for each in study.parent.iterdir()] == ["my study.nhp"]

    def test_no_report_and_no_copy_is_written_there(self, study: Path, shelf: Path) -> None:
        for command in (["report", "--out", study.parent], ["backup", study.with_name("copy.nhp")]):
            done = process(command[0], shelf / "study.nhp", *command[1:], before=obey_rights)
            assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
        assert [each.name for each in study.parent.iterdir()] == ["my study.nhp"]

    def test_notes_that_may_not_be_read_are_named(self, study: Path, shelf: Path, tmp_path: Path) -> None:
        notes = tmp_path / "closed.txt"
        notes.write_text(MEETING, "utf-8")
        notes.chmod(0)
        done = process("log", notes, "--study", tmp_path / "new.nhp", before=obey_rights)
        assert (done.returncode, done.stderr[:60]) == (
            1,
            b"closed.txt cannot be read: Permission denied. Check the name",
        )


@on_linux
class TestAFullDisk:
    """Files may not grow past a limit, as where no space is left."""

    def test_what_was_there_stays_and_the_same_again_completes_it(self, study: Path, tmp_path: Path) -> None:
        notes = tmp_path / "more.txt"
        long = "\n".join(f"line {number} of a long meeting" for number in range(2_000))
        notes.write_text(MEETING.replace("27 November", "18 December") + long, "utf-8")
        room = study.stat().st_size + 20_000

        done = process("log", notes, "--study", study, before=lambda: _no_file_past(room))

        told = done.stderr.decode()
        assert (done.returncode, done.stdout) == (1, b"")
        assert "more.txt was not read into the study" in told
        assert "my study.nhp" in told
        assert process("check", study).returncode == 0
        assert process("list", study).stdout.count(b"\n") == 2
        assert process("log", notes, "--study", study).returncode == 0
        assert process("list", study).stdout.count(b"\n") == 3

    def test_no_half_study_is_left(self, meeting: Path, tmp_path: Path) -> None:
        place = tmp_path / "full"
        place.mkdir()
        done = process("log", meeting, "--study", place / "new.nhp", before=lambda: _no_file_past(60_000))
        assert (done.returncode, done.stdout) == (1, b"")
        assert b"new.nhp" in done.stderr
        assert list(place.iterdir()) == []


def _no_file_past(size: int) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
