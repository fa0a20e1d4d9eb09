"""The three ways to give a passphrase, and what is said where there is none."""

import os
import select
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import PASSPHRASE, Run
from tests.cli.processes import COMMAND, environment, process

NONE = environment(NHPLOGGER_PASSPHRASE=None)


def test_a_passphrase_comes_from_the_first_line_of_a_file(study: Path, tmp_path: Path) -> None:
    for content in (PASSPHRASE, f"{PASSPHRASE}\nmore\n", f"\ufeff{PASSPHRASE}\r\n"):
        (tmp_path / "secret").write_bytes(content.encode())
        assert process("list", study, "--passphrase-file", tmp_path / "secret", env=NONE).returncode == 0


def test_a_passphrase_file_counts_before_the_environment(nhplogger: Run, study: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("another one")
    ran = nhplogger("list", study, "--passphrase-file", tmp_path / "secret")
    assert (ran.code, ran.err[:48]) == (1, "my study.nhp does not open with that passphrase.")


def test_a_wrong_passphrase_changes_nothing(
    nhplogger: Run, study: Path, meeting: Path, tmp_path: Path
) -> None:
    (tmp_path / "secret").write_text("wrong")
    before = study.read_bytes()
    ran = nhplogger("log", meeting, "--study", study, "--passphrase-file", tmp_path / "secret")
    assert (ran.code, ran.out) == (1, "")
    assert "Try it again, mind the capitals, or use the recovery sheet." in ran.err
    assert study.read_bytes() == before
    assert [each.name for each in study.parent.iterdir()] == [study.name]


def test_a_passphrase_file_that_is_none_is_wrong_use(nhplogger: Run, study: Path, tmp_path: Path) -> None:
    (tmp_path / "noise").write_bytes(b"\xff\xfe\x00\xd8")
    for file in (tmp_path / "missing", tmp_path, tmp_path / "noise"):
        ran = nhplogger("list", study, "--passphrase-file", file)
        assert ran.code == 2
        assert f"The passphrase file {file} cannot be read" in ran.err


def test_an_empty_passphrase_is_told(nhplogger: Run, study: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").write_text("")
    ran = nhplogger("list", study, "--passphrase-file", tmp_path / "empty")
    assert (ran.code, ran.err[:38]) == (1, "A passphrase has 1 to 128 characters. ")


def test_without_a_terminal_a_missing_passphrase_is_wrong_use(study: Path) -> None:
    done = process("list", study, env=NONE)
    words = b"No passphrase: give --passphrase-file FILE or set NHPLOGGER_PASSPHRASE."
    assert (done.returncode, words in done.stderr, done.stdout) == (2, True, b"")


def test_the_passphrase_of_another_laptops_alphabet_is_the_same(
    nhplogger: Run, tmp_path: Path, meeting: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NHPLOGGER_PASSPHRASE", "tŷ gŵyr")
    assert nhplogger("log", meeting, "--study", tmp_path / "new.nhp").code == 0
    monkeypatch.setenv("NHPLOGGER_PASSPHRASE", "ty\u0302 gw\u0302yr")
    assert nhplogger("list", tmp_path / "new.nhp").code == 0


@pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are those of Unix")
class TestAtATerminal:
    """Somebody is there to ask."""

    def test_the_passphrase_is_asked_for_and_not_shown(self, study: Path) -> None:
        code, shown = typed(["list", str(study)], PASSPHRASE)
        assert (code, PASSPHRASE in shown) == (0, False)
        assert shown.startswith("Passphrase: ")
        assert "Partnership meeting" in shown

    def test_a_wrong_one_is_told(self, study: Path) -> None:
        code, shown = typed(["list", str(study)], "wrong")
        assert code == 1
        assert "does not open with that passphrase" in shown

    def test_for_a_new_study_it_is_asked_for_twice(self, tmp_path: Path, meeting: Path) -> None:
        new = tmp_path / "new.nhp"
        code, _shown = typed(["log", str(meeting), "--study", str(new)], PASSPHRASE, PASSPHRASE)
        assert code == 0
        assert process("list", new).returncode == 0


def typed(arguments: list[str], *answers: str) -> tuple[int, str]:
    """Run at a pseudo-terminal, giving each answer where a passphrase is asked for: exit code, screen."""
    import pty

    child, terminal = pty.fork()
    if child == 0:
        os.execve(sys.executable, [*COMMAND, *arguments], NONE)
    shown = ""
    for place, answer in enumerate(answers):
        shown += _read(terminal, until=": ", after=place)
        os.write(terminal, answer.encode() + b"\n")
    shown += _read(terminal, until=None)
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), shown


def _read(terminal: int, until: str | None, after: int = 0) -> str:
    """What comes from the terminal: until those characters, or to the end."""
    shown, stop = b"", time.monotonic() + 60
    while time.monotonic() < stop:
        if not select.select([terminal], [], [], 1)[0]:
            continue
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # Linux says so where the other end is closed
            break
        shown += piece
        if not piece or (until and shown.decode(errors="replace").endswith(until)):
            break
    return shown.decode(errors="replace")
