"""How long `nhplogger demo` takes without a window, as a whole process: import, build, report."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 5


def rows() -> list[tuple[str, float, float]]:
    """What was measured, in seconds, and the limit."""
    with tempfile.TemporaryDirectory() as folder:
        seconds = [_seconds(Path(folder) / str(number) / "demo.nhp") for number in range(ROUNDS + 1)]
    return [("nhplogger demo --no-window, in seconds", statistics.median(seconds[1:]), 5.0)]


def _seconds(study: Path) -> float:
    """One run; the first of all also compiles, so it does not count."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", "nhplogger", "demo", "--no-window", "--study", str(study)]
    began = time.perf_counter()
    subprocess.run(command, env={**kept, "PYTHONPATH": str(ROOT)}, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began
