"""How long the window is kept from answering, at most, while a meeting is typed at seventy words a minute."""

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.opening import create_study
from tests.stories.long_meeting import PASSPHRASE, START
from tests.ui.capture.brackwell import fill

KEYS = 3_000
STALL_MS = 50.0


def rows() -> list[tuple[str, float, float]]:
    """The longest time between two keys that went to anything but the commits, as a share of 50 ms."""
    with TemporaryDirectory() as folder:
        study = Path(folder) / "Brackwell.nhp"
        made, _words = create_study(study, "Six areas", PASSPHRASE, StillClock(START), "Fieldworker 2")
        fill(made, lines=False)
        made.close()
        busy = _busy(study, Path(folder))
    return [(f"Longest stall in {KEYS:,} keys of a meeting, of 50 ms", max(busy) / STALL_MS, 1.0)]


def _busy(study: Path, folder: Path) -> list[float]:
    """Milliseconds of the main thread from each key to the next, without what the disk took."""
    words = [sys.executable, "-m", "tests.stories.long_meeting_writer", str(study), str(folder)]
    done = subprocess.run(
        [*words, "0", str(KEYS)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    busy: list[float] = json.loads(done.stdout.splitlines()[1])
    return busy


if __name__ == "__main__":
    for what, ratio, limit in rows():
        print(f"{what}: {ratio:.2f}, limit {limit}")
