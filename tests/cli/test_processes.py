"""The command line as processes: what a shell, a pipe and a console see of it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from nhplogger.logbook.lock import StudyLock
from tests.cli.processes import COMMAND, environment, process

COMMANDS = ("open", "demo", "log", "report", "list", "show", "search", "check", "backup")
needs_unix = pytest.mark.skipif(os.name != "posix", reason="pipes and terminals here are those of Unix")


def test_a_script_reads_json_and_the_exit_code(study: Path) -> None:
    done = process("list", study, "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(json.loads(done.stdout)) == 2


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--help"], 0),
        (["--version"], 0),
        *(([command, "--help"], 0) for command in COMMANDS),
        (["lsit"], 2),
        (["list"], 2),
        (["list", "a.nhp", "b.nhp"], 2),
        (["list", "--no-such-option", "a.nhp"], 2),
        (["log", "notes.txt"], 2),
        (["log", "--study", "a.nhp"], 2),
        (["search", "a.nhp"], 2),
        (["show", "a.nhp"], 2),
        (["backup", "a.nhp"], 2),
        (["report", "a.nhp"], 2),
        (["list", "missing.nhp"], 1),
    ],
)
def test_no_use_right_or_wrong_ends_in_a_traceback(arguments: list[str], code: int) -> None:
    done = process(*arguments)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr + done.stdout
    assert bool(done.stderr) == (code > 0)


def test_wrong_use_names_what_was_meant() -> None:
    assert b"Did you mean 'list'?" in process("lsit").stderr


def test_help_names_every_command() -> None:
    told = process("--help").stdout.decode()
    assert [command for command in COMMANDS if f"\n  {command} " not in told] == []


def test_without_a_screen_the_window_says_so_and_what_to_do(study: Path) -> None:
    for arguments in ([], ["open"], ["open", study], [study]):
        done = process(*arguments)
        assert done.returncode == 1
        assert done.stderr.startswith(b"There is no screen here, so no window opens.")


def test_the_demo_without_a_screen_does_the_main_job(tmp_path: Path) -> None:
    done = process("demo", "--study", tmp_path / "demo.nhp")
    lines = done.stdout.decode().splitlines()
    assert (done.returncode, done.stderr) == (0, b"")
    assert lines[0].startswith("There is no screen here")
    assert lines[1] == f"42 meetings in six areas, in {tmp_path / 'demo.nhp'} (passphrase: demo)"
    assert Path(lines[2].rsplit("; ", 1)[-1]).suffix == ".docx"
    assert sorted(each.suffix for each in tmp_path.iterdir()) == [".docx", ".nhp"]
    again = process("demo", "--no-window", "--study", tmp_path / "demo.nhp")
    assert again.returncode == 2
    listed = process("list", tmp_path / "demo.nhp", "--json", env=environment(NHPLOGGER_PASSPHRASE="demo"))
    assert len(json.loads(listed.stdout)) == 42


@needs_unix
def test_a_reader_that_goes_away_is_no_fault(study: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = process("show", study, "last", "--json", stdout=writing)
    os.close(writing)
    assert done.returncode in (0, 1)
    assert done.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_output_that_cannot_be_written_is_told(study: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = process("list", study, stdout=full)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"No space left on device" in done.stderr


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_a_console_with_few_letters_shows_what_it_can(study: Path, encoding: str) -> None:
    few = environment(PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    for arguments in (["show", study, "last"], ["--help"]):
        done = process(*arguments, env=few)
        assert (done.returncode, done.stderr) == (0, b"")
    listed = process("list", study, "--json", env=few)
    assert (listed.returncode, listed.stderr) == (0, b"")
    found = json.loads(listed.stdout.decode(encoding))
    assert found[0]["title"] == "Panel Ffynnon-lâs"


def test_letters_a_console_lacks_become_question_marks(study: Path, shelf: Path, tmp_path: Path) -> None:
    notes = tmp_path / "ŵyl.txt"
    notes.write_text((shelf / "planned.txt").read_text("utf-8").replace("Panel", "Gŵyl 🎉"), "utf-8")
    done = process("log", notes, "--study", study, env=environment(PYTHONIOENCODING="cp1252"))
    assert done.returncode == 0
    assert done.stdout.decode("cp1252").startswith("G?yl ? Ffynnon-lâs; 2025-12-04")


def test_a_study_open_elsewhere_is_refused_in_a_sentence(study: Path, meeting: Path) -> None:
    lock = StudyLock(study)
    lock.take()
    before = study.read_bytes()
    try:
        for arguments in (["list", study], ["log", meeting, "--study", study], ["check", study]):
            done = process(*arguments)
            assert done.returncode == 1
            assert b"This study is open on " in done.stderr + done.stdout
    finally:
        lock.release()
    assert study.read_bytes() == before
    assert process("list", study).returncode == 0


@needs_unix
def test_being_interrupted_says_so_and_leaves_the_study_sound(study: Path) -> None:
    script = "import os, signal, sys; from nhplogger.cli import looking, main\n"
    script += "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # ignored behind a shell's "&"
    script += "looking.meeting_table = lambda found: os.kill(os.getpid(), signal.SIGINT)\n"
    script += "sys.exit(main.run(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", script, "list", str(study)],
        env=environment(),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr.strip()) == (1, b"Stopped. What was saved before is safe.")
    assert process("check", study).returncode == 0


def test_the_command_is_the_module() -> None:
    assert COMMAND[1:] == ("-m", "nhplogger")
    assert process("--version").stdout.startswith(b"nhplogger, version ")


def test_a_demo_that_is_kept_tells_its_passphrase(tmp_path: Path) -> None:
    kept = tmp_path / "demo.nhp"
    running = subprocess.Popen(
        [*COMMAND, "demo", "--study", str(kept)],
        env=environment(QT_QPA_PLATFORM="offscreen", XDG_CONFIG_HOME=str(tmp_path)),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert running.stdout
        assert running.stdout.readline() == f"The demo study is kept in {kept} (passphrase: demo)\n"
    finally:
        running.kill()
        running.communicate()
