"""That a line counts as saved only once the disk was told to write it through."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.studies import a_study_file, recovery

_LINES = 10
_WRITER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from nhplogger.domain.edits import Added
from nhplogger.logbook.clock import Clock
from nhplogger.logbook.drafts import Drafts
from nhplogger.logbook.opening import open_study
from tests.builders import a_meeting, an_entry
program = QCoreApplication([])
logbook = open_study(Path(sys.argv[1]), sys.argv[2], Clock())
logbook.open_meeting(a_meeting().id)
drafts = Drafts(logbook)
for number in range(int(sys.argv[3])):
    drafts.keep(f"half {number}", 4, logbook.clock.now(), None)
    drafts.flush()
    print("half", flush=True)
    logbook.do("Note", Added(an_entry(str(number))))
    print("line", flush=True)
"""


def _trace(path: Path, log: Path) -> list[str]:
    calls = "trace=fsync,fdatasync,write,ftruncate,pwrite64"
    command = ["strace", "-f", "-y", "-e", calls, "-o", str(log), sys.executable, "-c", _WRITER]
    done = subprocess.run(
        [*command, str(path), recovery(), str(_LINES)],
        env=os.environ | {"PYTHONPATH": "."},
        capture_output=True,
        check=False,
    )
    if done.returncode and b"ptrace" in done.stderr.lower():
        pytest.skip("this machine does not allow strace")
    assert done.returncode == 0, done.stderr.decode()
    return log.read_text(errors="replace").splitlines()


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not there")
def test_every_line_and_half_line_is_written_through_before_it_counts(tmp_path: Path) -> None:
    """Between one acknowledgement and the next, study and journal are each synced after their last write."""
    path = a_study_file(tmp_path)
    waiting: set[str] = set()
    synced: dict[str, int] = {}
    acknowledged = 0
    for call in _trace(path, tmp_path / "calls"):
        match = re.search(r"(fsync|fdatasync|write|ftruncate|pwrite64)\(\d+<([^>]*)>(.*)", call)
        if match is None:
            continue
        name, file, rest = match[1], Path(match[2]).name, match[3]
        if file.startswith(path.name) and name in ("pwrite64", "ftruncate", "write"):
            waiting.add(file)
        elif "sync" in name:
            waiting.discard(file)
            synced[file] = synced.get(file, 0) + 1
        elif '"half' in rest or '"line' in rest:
            assert not waiting - {f"{path.name}.lock"}, "something was not written through"
            assert {path.name, f"{path.name}-journal"} <= set(synced), "no write reached the disk"
            synced, acknowledged = {}, acknowledged + 1
    assert acknowledged == 2 * _LINES
