import os
import re
import subprocess
import sys
from pathlib import Path
from platform import node

import pytest

from nhplogger.domain.faults import StudyError
from nhplogger.i18n import clock_time
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.lock import StudyLock
from nhplogger.logbook.opening import open_study
from tests.places import read_only
from tests.studies import names_in, recovery

pytestmark = pytest.mark.usefixtures("qapp")

_HOLDER = """
import sys
from pathlib import Path
from nhplogger.logbook.clock import Clock
from nhplogger.logbook.opening import open_study
logbook = open_study(Path(sys.argv[1]), sys.argv[2], Clock())
print("open", flush=True)
sys.stdin.read()
logbook.close()
"""


def _holder(path: Path) -> "subprocess.Popen[bytes]":
    """Another program with the study open."""
    command = (sys.executable, "-c", _HOLDER, str(path), recovery())
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert child.stdout
    assert child.stdout.readline() == b"open\n"
    return child


def test_a_second_program_is_told_where_and_since_when_the_study_is_open(
    path: Path, clock: StillClock
) -> None:
    with _holder(path) as child:
        with pytest.raises(StudyError) as told:
            open_study(path, recovery(), clock)
        assert child.stdin
        child.stdin.close()
    since = re.fullmatch(
        rf"This study is open on {re.escape(node())} since (\d\d:\d\d)\. Close it there, then open it here\.",
        str(told.value),
    )
    assert since
    open_study(path, recovery(), clock).close()


def test_a_study_cannot_be_opened_twice_in_one_program(path: Path, clock: StillClock) -> None:
    logbook = open_study(path, recovery(), clock)
    with pytest.raises(StudyError, match="This study is open on"):
        open_study(path, recovery(), clock)
    assert logbook.store.findings() == []
    logbook.close()
    assert names_in(path.parent) == {"study.nhp"}


def test_the_lock_of_a_program_that_was_killed_does_not_count(path: Path, clock: StillClock) -> None:
    with _holder(path) as child:
        child.kill()
    assert (path.parent / "study.nhp.lock").exists()
    open_study(path, recovery(), clock).close()
    assert names_in(path.parent) == {"study.nhp"}


def test_the_lock_of_another_machine_counts(path: Path, clock: StillClock) -> None:
    lock = path.parent / "study.nhp.lock"
    lock.write_text("4711\nnhplogger\nLAPTOP-B\n0123456789abcdef\nfedcba98\n")
    os.utime(lock, (clock.now().timestamp(), clock.now().timestamp()))
    with pytest.raises(StudyError) as told:
        open_study(path, recovery(), clock)
    assert f"open on LAPTOP-B since {clock_time(clock.now().astimezone())}" in str(told.value)
    assert lock.exists()


@pytest.mark.parametrize("content", [b"", b"\0" * 60, b"\xff\xfe"])
def test_a_lock_that_a_power_cut_left_blank_does_not_count(
    path: Path, clock: StillClock, content: bytes
) -> None:
    (path.parent / "study.nhp.lock").write_bytes(content)
    logbook = open_study(path, recovery(), clock)
    with pytest.raises(StudyError, match="This study is open on"):
        StudyLock(path).take()
    logbook.close()
    assert names_in(path.parent) == {"study.nhp"}


def test_a_study_in_a_folder_that_may_not_be_written_opens_without_a_lock(
    path: Path, clock: StillClock
) -> None:
    with read_only(path.parent):
        logbook = open_study(path, recovery(), clock)
        assert logbook.find("log")
        logbook.close()
    assert names_in(path.parent) == {"study.nhp"}


def test_a_refused_study_leaves_no_lock(path: Path, clock: StillClock) -> None:
    path.write_bytes(b"")
    with pytest.raises(StudyError, match="0 bytes"):
        open_study(path, recovery(), clock)
    assert names_in(path.parent) == {"study.nhp"}
