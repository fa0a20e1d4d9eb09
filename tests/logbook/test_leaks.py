"""What is typed is in no file in plain text: not the study, its journal, its lock, its copies."""

import os
import subprocess
import sys
from pathlib import Path

from tests.studies import PASSPHRASE

NEEDLE = "Zwiebelkuchen"

_WRITER = """
import os, sys
from pathlib import Path
from dataclasses import replace
from nhplogger.domain.edits import Added, Changed
from nhplogger.logbook.clock import Clock
from nhplogger.logbook.drafts import Drafts
from nhplogger.logbook.opening import create_study
from tests.builders import a_meeting, a_person, an_area, an_entry
from tests.logbook.test_leaks import NEEDLE
from PySide6.QtCore import QCoreApplication
program = QCoreApplication([])
clock = Clock()
folder = Path(sys.argv[1])
logbook, words = create_study(folder / "study.nhp", f"Study {NEEDLE}", sys.argv[2], clock, NEEDLE)
person = a_person(NEEDLE, role=NEEDLE)
meeting = a_meeting(f"About {NEEDLE}", place=NEEDLE)
logbook.do(NEEDLE, Added(an_area(NEEDLE, id=person.area_id)), Added(person), Added(meeting))
logbook.open_meeting(meeting.id)
for number in range(50):
    logbook.do(NEEDLE, Added(an_entry(f"{NEEDLE} {number} " * 20, meeting_id=meeting.id)))
logbook.find(NEEDLE)
logbook.back_up(folder / "copy.nhp")
drafts = Drafts(logbook)
drafts.keep(f"half a {NEEDLE}", 3, clock.now(), None)
drafts.flush()
store = logbook.store
store._db.execute("PRAGMA cache_size = 2")
store._db.execute("PRAGMA cache_spill = 2")
store._db.execute("BEGIN")
store._db.execute("UPDATE entry SET text = text || ?", [NEEDLE * 50])
print("in the middle of a write", flush=True)
sys.stdin.read()
"""


def test_nothing_typed_is_in_any_file_in_plain_text(tmp_path: Path) -> None:
    """Not even in the journal of a program killed in the middle of a large write."""
    environment = os.environ | {"PYTHONPATH": ".", "TMPDIR": str(tmp_path), "HOME": str(tmp_path)}
    command = (sys.executable, "-c", _WRITER, str(tmp_path), PASSPHRASE)
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as child:
        assert child.stdout
        assert child.stdout.readline() == b"in the middle of a write\n"
        child.kill()
    files = {path.name: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert {"study.nhp", "study.nhp-journal", "study.nhp.lock", "copy.nhp"} <= set(files)
    assert len(files["study.nhp-journal"]) > 4096, "the journal was caught in the middle of a write"
    for name, content in files.items():
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            for needle in (NEEDLE, NEEDLE.lower(), PASSPHRASE, "entry_text", "SQLite format"):
                assert needle.encode(encoding) not in content, f"{needle} is in {name}"
