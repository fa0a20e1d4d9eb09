"""The demo study for tests: built once, and copied for each that wants one of its own."""

import tempfile
from functools import cache
from pathlib import Path

from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.demo import NOW, OBSERVER, PASSPHRASE, build_demo
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.opening import open_study


def a_demo(path: Path) -> Logbook:
    """The demo in a file of its own, open, on the day it is about."""
    copy_demo(path)
    return open_study(path, PASSPHRASE, StillClock(NOW), OBSERVER)


def copy_demo(path: Path) -> None:
    """The demo in a file of its own."""
    path.write_bytes(_built())


@cache
def _built() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Demo study.nhp"
        build_demo(path, StillClock(NOW)).close()
        return path.read_bytes()
