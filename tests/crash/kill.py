"""Kills the program while it logs, again and again on one study, and looks at what is left each time.

python -m tests.crash.kill --kills 200
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from nhplogger.domain.entry import Draft, Entry
from nhplogger.domain.faults import WrongPassphraseError
from nhplogger.logbook.clock import Clock
from nhplogger.logbook.drafts import PAUSE_MS, Drafts
from nhplogger.logbook.opening import open_study
from nhplogger.storage.key import recovery_words
from nhplogger.storage.store import Store
from tests.builders import a_meeting
from tests.studies import a_study_file, recovery

# A write may have been under way, on a machine that does other things too.
_SLACK = 0.25


@dataclass
class Said:
    """What one life of the program said before it was killed."""

    saved: list[str] = field(default_factory=list)
    typed: list[tuple[float, str]] = field(default_factory=list)
    killed_at: float = 0.0

    def half_line(self) -> list[tuple[float, str]]:
        """The line it was in the middle of: when each state of it was reached."""
        last = self.typed[-1][1].split()[0] if self.typed else ""
        if last in self.saved:
            return []
        return [(at, text) for at, text in self.typed if text.split()[0] == last]


@dataclass
class Tally:
    """What all lives came to."""

    kills: int = 0
    saved: int = 0
    lost: int = 0
    findings: list[str] = field(default_factory=list)
    journals: int = 0
    half_lines: int = 0
    behind: list[float] = field(default_factory=list)

    @property
    def worst(self) -> float:
        """Seconds of typing that the half line lacked, at most."""
        return max(self.behind, default=0.0)

    @property
    def sound(self) -> bool:
        """Whether every promise was kept."""
        return not self.lost and not self.findings and self.worst <= PAUSE_MS / 1000 + _SLACK

    def __str__(self) -> str:
        typical = sorted(self.behind)[len(self.behind) // 2] if self.behind else 0.0
        return (
            f"{self.kills} kills, {self.saved} lines acknowledged, {self.lost} lost, "
            f"{len(self.findings)} findings, {self.journals} journals left to roll back, "
            f"{self.half_lines} half lines, "
            f"missing {typical:.3f} s of typing (median), {self.worst:.3f} s at most"
        )


def kill_often(folder: Path, kills: int, seed: int = 0) -> Tally:
    """So many lives of the program on one study in `folder`, each looked at after its end."""
    path, tally, chance = a_study_file(folder), Tally(), random.Random(seed)
    acknowledged: set[str] = set()
    for _kill in range(kills):
        said = _one_life(path, chance)
        acknowledged |= set(said.saved)
        _look(path, said, acknowledged, tally)
    return tally


def _one_life(path: Path, chance: random.Random) -> Said:
    """Starts the program, kills it at some moment, and gives what it said."""
    command = [
        sys.executable,
        "-m",
        "tests.crash.writer",
        str(path),
        recovery(),
        str(chance.choice((1, 4, 15))),
    ]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": "."})
    assert child.stdout
    said = Said()
    with child.stdout:
        assert "opened" in child.stdout.readline()
        stopping = threading.Timer(chance.uniform(0.05, 1.5), _kill, (child, said))
        stopping.start()
        for line in child.stdout:
            _take(line, said)
        child.wait()
        stopping.join()
    return said


def _kill(child: "subprocess.Popen[str]", said: Said) -> None:
    said.killed_at = time.monotonic()
    child.kill()


def _take(line: str, said: Said) -> None:
    """Lines that the kill cut short say nothing."""
    if not line.endswith("\n"):
        return
    at, what, words = line.rstrip("\n").split(" ", 2)
    if what == "saved":
        said.saved.append(words)
    else:
        said.typed.append((float(at), words))


def _look(path: Path, said: Said, acknowledged: set[str], tally: Tally) -> None:
    """Opens what was left, as the next start of the program would, and counts what is missing."""
    journal = path.with_name(f"{path.name}-journal")
    tally.journals += journal.exists() and journal.stat().st_size > 0
    _try_a_wrong_key(path)
    logbook = open_study(path, recovery(), Clock())
    logbook.open_meeting(a_meeting().id)
    there = {entry.id for entry in logbook.meeting.all(Entry)}
    tally.kills += 1
    tally.saved += len(said.saved)
    tally.lost += len(acknowledged - there)
    tally.findings += logbook.store.findings()
    _look_at_half_line(Drafts(logbook).found(), said, there, tally)
    logbook.close()


def _try_a_wrong_key(path: Path) -> None:
    """Somebody mistypes the passphrase first: what the crash left must bear that."""
    try:
        Store.open(path, recovery_words(bytes(32)))
    except WrongPassphraseError:
        return
    raise AssertionError("a wrong key opened the study")


def _look_at_half_line(found: Draft | None, said: Said, there: set[str], tally: Tally) -> None:
    states = said.half_line()
    if not states or states[0][1].split()[0] in there:
        return
    kept = found.text if found and found.text.startswith(states[0][1].split()[0]) else ""
    missing = [at for at, text in states if len(text) > len(kept)]
    tally.half_lines += 1
    tally.behind.append(said.killed_at - missing[0] if missing else 0.0)


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--kills", type=int, default=30)
    asked.add_argument("--seed", type=int, default=0)
    given = asked.parse_args()
    program = QCoreApplication([])
    with tempfile.TemporaryDirectory() as folder:
        tally = kill_often(Path(folder), given.kills, given.seed)
    print(tally)
    for finding in tally.findings:
        print(finding)
    del program
    return 0 if tally.sound else 1


if __name__ == "__main__":
    sys.exit(main())
