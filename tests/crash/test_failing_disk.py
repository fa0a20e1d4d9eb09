"""A disk that reports a fault at one moment of a write: what was said of a line is what the file holds."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from nhplogger.domain.entry import Entry
from tests.studies import a_study_file, recovery, reopened

_WRITER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from nhplogger.domain.edits import Added
from nhplogger.domain.entry import Entry
from nhplogger.logbook.clock import Clock
from nhplogger.logbook.opening import open_study
from tests.builders import a_meeting, an_entry
program = QCoreApplication([])
logbook = open_study(Path(sys.argv[1]), sys.argv[2], Clock())
logbook.open_meeting(a_meeting().id)
for number in range(6):
    assert logbook.do("Note", Added(an_entry(f"line {number}")))
held = {edit.value.id for act in logbook.unwritten.acts for edit in act.edits}
for entry in logbook.meeting.all(Entry)[-6:]:
    print(entry.id not in held, entry.id, flush=True)
"""


def _said(path: Path, call: str, when: str) -> dict[str, bool]:
    """Which lines the program said were saved, where that call fails at that time."""
    fault = ["-e", f"trace={call}", "-e", f"inject={call}:error=EIO:when={when}"]
    command = ["strace", "-f", "-o", os.devnull, *fault, sys.executable, "-c", _WRITER, str(path), recovery()]
    done = subprocess.run(
        command, env=os.environ | {"PYTHONPATH": "."}, capture_output=True, check=False, text=True
    )
    if done.returncode and "ptrace" in done.stderr.lower():
        pytest.skip("this machine does not allow strace")
    assert done.returncode == 0, done.stderr
    return {line.split()[1]: line.startswith("True") for line in done.stdout.splitlines()}


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not there")
@pytest.mark.parametrize(
    ("call", "when"),
    [
        *(("fsync", str(time)) for time in range(11, 16)),
        ("ftruncate", "3"),
        ("fsync", "12+"),
        ("ftruncate", "2+"),
    ],
)
def test_a_line_is_said_to_be_saved_just_where_it_is_in_the_file(
    tmp_path: Path, call: str, when: str
) -> None:
    path = a_study_file(tmp_path)
    said = _said(path, call, when)
    assert len(said) == 6
    assert when.endswith("+") or all(said.values()), "what one fault held went in with the next line"
    store = reopened(path)
    there = {entry.id for entry in store.read_all().all(Entry)}
    assert said == {entry_id: entry_id in there for entry_id in said}
    assert store.findings() == []
    store.close()
