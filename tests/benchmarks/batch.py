"""What a batch of reports costs beside as many single ones, and how long the window waits meanwhile."""

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QObject, QTimer, Slot

from nhplogger.domain.meeting import Meeting, State
from nhplogger.logbook.demo import build_demo
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.report import send
from nhplogger.logbook.report_batch import ReportBatch
from nhplogger.logbook.wanted_report import Wanted
from nhplogger.reports.options import ReportKind, ReportOptions
from nhplogger.reports.sending import Sending
from tests.stories.long_meeting_writer import pace

REPORTS = 42
STALL_MS = 50.0
RUNS = 3


class Turns(QObject):
    """Looks, at every turn of the event loop, at how much work the last one did, and at the machine's pace."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._turned)
        self._last = 0.0

    def start(self) -> None:
        """From here on."""
        self._last = time.perf_counter()
        self._timer.start()

    @Slot()
    def _turned(self) -> None:
        now = time.perf_counter()
        self.gaps.append(1000 * (now - self._last))
        time.sleep(0.001)  # a window that has nothing to do waits, and leaves the machine to the others
        self._last = time.perf_counter()


@contextmanager
def demo() -> Iterator[tuple[Logbook, Path]]:
    """The demo study, and a folder to write to."""
    with TemporaryDirectory() as folder:
        logbook = build_demo(Path(folder) / "demo.nhp")
        yield logbook, Path(folder)
        logbook.close()


def wanted(logbook: Logbook) -> list[Wanted]:
    """So many reports of one meeting each, as many kinds as there are for one meeting in turn."""
    held = [each for each in logbook.register.all(Meeting) if each.state is not State.PLANNED]
    return [
        Wanted(options=ReportOptions(kind=ReportKind.OBSERVATION), meeting_id=held[number % len(held)].id)
        for number in range(REPORTS)
    ]


def singly(logbook: Logbook, folder: Path) -> float:
    """The seconds of one after the other."""
    began = time.perf_counter()
    for each in wanted(logbook):
        send(logbook, each, folder, Sending())
    return time.perf_counter() - began


def in_a_batch(logbook: Logbook, folder: Path) -> tuple[float, list[float]]:
    """The seconds of a batch, and the milliseconds of each turn of the event loop meanwhile."""
    batch, turns, loop = ReportBatch(logbook, wanted(logbook), folder, Sending()), Turns(), QEventLoop()
    batch.ended.connect(loop.quit)
    began = time.perf_counter()
    QTimer.singleShot(0, batch.start)
    turns.start()
    loop.exec()
    return time.perf_counter() - began, turns.gaps


def rows() -> list[tuple[str, float, float]]:
    """The batch beside single reports, and the longest turn of the event loop as a share of 50 ms."""
    with demo() as (logbook, folder):
        singly(logbook, folder)
        tries = [(singly(logbook, folder), *in_a_batch(logbook, folder)) for _run in range(RUNS)]
    ratio = statistics.median(batch / single for single, batch, _gaps in tries)
    longest = statistics.median(max(gaps) for _single, _batch, gaps in tries)
    return [
        (f"{REPORTS} reports in a batch, beside as many single ones", ratio, 1.2),
        ("Longest turn of the window while a batch runs, of 50 ms", longest / STALL_MS, 1.0),
    ]
