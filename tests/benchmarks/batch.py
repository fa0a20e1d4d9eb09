"""What a batch of reports costs beside as many single ones, and how long the window waits meanwhile."""

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

REPORTS = 42
STALL_MS = 50.0
RUNS = 3
_IDLE_MS = 1.0


class Turns(QObject):
    """Looks, at every turn of the event loop, at how long the last one took."""

    def __init__(self) -> None:
        super().__init__()
        self._turns: list[tuple[float, float]] = []  # milliseconds: of work, and by the clock
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._turned)
        self._before = (0.0, 0.0)

    def start(self) -> None:
        """From here on."""
        self._before = (time.thread_time(), time.perf_counter())
        self._timer.start()

    @Slot()
    def _turned(self) -> None:
        work, clock = time.thread_time() - self._before[0], time.perf_counter() - self._before[1]
        self._turns.append((1000 * work, 1000 * clock))
        time.sleep(0.001)  # a window that has nothing to do waits, and leaves the machine to the others
        self._before = (time.thread_time(), time.perf_counter())

    @property
    def work(self) -> float:
        """The most work in one turn: the disk's time and that of other programs is not in it."""
        return max(work for work, _clock in self._turns)

    @property
    def wait(self) -> float:
        """The longest that a turn with nothing to do waited, as it must for Python in the other thread."""
        return max(clock for work, clock in self._turns if work < _IDLE_MS)


@contextmanager
def demo() -> Iterator[tuple[Logbook, Path]]:
    """The demo study, and a folder to write to."""
    with TemporaryDirectory() as folder:
        logbook = build_demo(Path(folder) / "demo.nhp")
        yield logbook, Path(folder)
        logbook.close()


def wanted(logbook: Logbook) -> list[Wanted]:
    """So many observation reports, from the first meeting on and round again."""
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


def in_a_batch(logbook: Logbook, folder: Path, turns: Turns | None = None) -> float:
    """The seconds of a batch, the turns of the event loop looked at meanwhile where asked for."""
    batch, loop = ReportBatch(logbook, wanted(logbook), folder, Sending()), QEventLoop()
    batch.ended.connect(loop.quit)
    began = time.perf_counter()
    QTimer.singleShot(0, batch.start)
    if turns:
        turns.start()
    loop.exec()
    return time.perf_counter() - began


def rows() -> list[tuple[str, float, float]]:
    """The batch beside single reports, and the longest turn of the event loop as a share of 50 ms.

    The longest turn is the most work in any, and the longest wait for the thread that makes the reports. A
    machine that others use lets both wait more by chance, so the least of the runs is what counts.
    """
    with demo() as (logbook, folder):
        singly(logbook, folder)
        times = [(in_a_batch(logbook, folder), singly(logbook, folder)) for _run in range(RUNS)]
        watched = [Turns() for _run in range(RUNS)]
        for turns in watched:
            in_a_batch(logbook, folder, turns)
    ratio = min(batch for batch, _single in times) / min(single for _batch, single in times)
    longest = min(turns.work for turns in watched) + min(turns.wait for turns in watched)
    return [
        (f"{REPORTS} reports in a batch, beside as many single ones", ratio, 1.2),
        ("Longest turn of the window while a batch runs, of 50 ms", longest / STALL_MS, 1.0),
    ]
