"""How soon the first window is painted, and how much memory the program takes, beside a bare window of Qt."""

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from nhplogger.logbook.settings import Settings

# A whole window reaches the screen: Qt says so itself, so that nothing has to be added to what is measured.
_FLUSHED = re.compile(r"Flushing QRegion\(0,0 ")
_BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.show()
app.exec()
"""
_DEMO = """
import sys
from pathlib import Path
from nhplogger.app import run_demo
run_demo(Path(sys.argv[1]), keep=True)
"""
_PROGRAM = ("-m", "nhplogger")
_RUNS = 15
_AT_REST = 2  # hundredths of a second of the processor, in a second


def rows() -> list[tuple[str, float, float]]:
    """What was measured, how many times a bare window it takes, and how many it may."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        welcome, unlock = (_environment(home / name) for name in ("new", "known"))
        _remember_a_study(home / "known")
        launches = {
            "bare": (("-c", _BARE), welcome),
            "welcome": (_PROGRAM, welcome),
            "unlock": (_PROGRAM, unlock),
        }
        took = _medians(launches)
        return [
            ("launch to the first window painted", took["welcome"] / took["bare"], 1.5),
            ("launch to the passphrase asked for", took["unlock"] / took["bare"], 1.5),
            ("memory with the demo open, at Home", _memory_of_demo(home / "demo.nhp", welcome), 2.0),
        ]


def _medians(launches: Mapping[str, tuple[tuple[str, ...], dict[str, str]]]) -> dict[str, float]:
    """Seconds to the first paint; one of each in turn, so that a busy moment falls on all of them."""
    taken: dict[str, list[float]] = {name: [] for name in launches}
    for run in range(_RUNS + 1):
        for name, (arguments, environment) in launches.items():
            start = time.perf_counter()
            with _painted(arguments, environment):
                if run:  # the first one fills the caches
                    taken[name].append(time.perf_counter() - start)
    return {name: statistics.median(each) for name, each in taken.items()}


def _memory_of_demo(study: Path, environment: dict[str, str]) -> float:
    from nhplogger.logbook.demo import build_demo

    build_demo(study).close()
    with _painted(("-c", _BARE), environment) as process:
        bare = _resident(process.pid)
    with _painted(("-c", _DEMO, str(study)), environment) as process:
        _wait_until_at_rest(process.pid)
        return _resident(process.pid) / bare


@contextmanager
def _painted(arguments: tuple[str, ...], environment: dict[str, str]) -> Iterator["subprocess.Popen[str]"]:
    """A process of its own, once its first window has been painted."""
    process = subprocess.Popen(
        [sys.executable, *arguments], env=environment, stderr=subprocess.PIPE, text=True
    )
    said = []
    try:
        assert process.stderr
        for line in process.stderr:
            said.append(line)
            if _FLUSHED.search(line):
                break
        else:
            raise RuntimeError("".join(said))
        yield process
    finally:
        process.kill()
        process.communicate()


def _environment(home: Path) -> dict[str, str]:
    """Nobody's own settings, no screen, and compiled files kept as a user's Python keeps them."""
    places = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME"), str(home))
    given = {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "qt.widgets.painting.debug=true"}
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | places | given


def _remember_a_study(home: Path) -> None:
    study = home / "nhplogger" / "My study.nhp"
    study.parent.mkdir(parents=True)
    study.write_bytes(os.urandom(8192))
    Settings(study.with_name("settings.ini")).remember_study(study)


def _resident(pid: int) -> int:
    """Kilobytes of the machine's memory a process takes."""
    found = re.search(
        r"^VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert found
    return int(found[1])


def _wait_until_at_rest(pid: int) -> None:
    """Until the slow parts have been brought in and Home stands: the processor is left alone for a second."""
    before, now = -_AT_REST, 0
    while now - before > _AT_REST or not before:
        time.sleep(1)
        before, now = now, _used(pid)


def _used(pid: int) -> int:
    """Hundredths of a second a process has had of the processor."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


if __name__ == "__main__":
    for name, ratio, limit in rows():
        print(f"{name:<40} {ratio:5.2f} × bare, limit {limit}")
