"""How long the program takes to its first painted window, and what it holds, beside a bare window."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from nhplogger.logbook.demo import build_demo

DRIVER = Path(__file__).with_name("launched.py")
ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 15


def rows() -> list[tuple[str, float, float]]:
    """What was measured, its ratio, and the limit of that ratio."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        pairs = [(_launch(home, "bare"), _launch(home, "program")) for _round in range(ROUNDS + 1)][1:]
        build_demo(home / "demo.nhp").close()
        open_study = _launch(home, "study", str(home / "demo.nhp"))
    ratio = statistics.median(ours["seconds"] / bare["seconds"] for bare, ours in pairs)
    window = statistics.median(each["bytes"] for each, _ours in pairs)
    slow = {name for _bare, each in pairs for name in each["slow"]}
    return [
        ("Launch to the first painted window, beside a bare window", ratio, 1.5),
        (f"Slow modules imported before it ({', '.join(sorted(slow)) or 'none'})", float(len(slow)), 0.0),
        ("Memory held with the demo open, beside a bare window", open_study["bytes"] / window, 2.0),
    ]


def _launch(home: Path, *arguments: str) -> dict[str, Any]:
    """Start a process and wait for the line it tells: that, with the seconds from start to line."""
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, str(DRIVER), *arguments], stdout=subprocess.PIPE, env=_environment(home)
    ) as running:
        assert running.stdout
        line = running.stdout.readline()
        seconds = time.perf_counter() - began
    if not line:
        raise RuntimeError(f"the window of {arguments} was never painted")
    return {**json.loads(line), "seconds": seconds}


def _environment(home: Path) -> dict[str, str]:
    """No screen, a home of its own, and compiled files kept as in daily use."""
    changed = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(home), "PYTHONPATH": str(ROOT)}
    changed |= {"XDG_CONFIG_HOME": str(home / "config"), "XDG_DATA_HOME": str(home / "data")}
    return {**{k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}, **changed}
