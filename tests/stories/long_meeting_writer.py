"""Strikes the keys of the long meeting in the real window, until the crash or to the end.

Run as a process of its own: `python -m tests.stories.long_meeting_writer STUDY FOLDER FIRST LAST`. It kills
itself after the last key where that is not the last of all, and else finishes the meeting. What it prints is
one line of JSON each: what stood in the line at the start, and how long the window was kept busy by each key.
"""

import json
import os
import signal
import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from nhplogger.domain.edits import Act
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.settings import Settings
from nhplogger.storage.store import Store
from nhplogger.ui.capture.capture_page import CapturePage
from nhplogger.ui.look import Look
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.theme import ThemeName
from tests.stories.long_meeting import KEY, PASSPHRASE, START, from_key, script
from tests.ui.capture.keyboard import strike
from tests.ui.recorder import Recorder

# A key that kept the window longer is looked at again: how fast was the machine just then?
_SLOW_MS = 10
# The unfinished line is on disk this long after its last key at the latest.
_PAUSE_MS = 500


class Writer(QObject):
    """A key whenever the window has nothing else to do."""

    def __init__(self, window: MainWindow, clock: StillClock, first: int, last: int) -> None:
        super().__init__(window)
        self._window, self._clock = window, clock
        whole = script()
        self._to_the_end = last >= len(whole.presses)
        self._left = from_key(whole, first)
        self._count = last - first
        self._began, self._writing = time.thread_time(), 0.0
        self.busy: list[float] = []
        self.pace: list[float] = []  # milliseconds that the same piece of work took after each slow key
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._strike)

    def begin(self) -> str:
        """Start; what stands in the line already."""
        house = self._window.house
        assert house
        page = house.pages.currentWidget()
        assert isinstance(page, CapturePage)
        self._time_commits(house.logbook.store)
        self._next.start()
        self._began = time.thread_time()
        return page.desk.line.text

    def _time_commits(self, store: Store) -> None:
        """What the disk takes is measured elsewhere."""
        apply = store.apply

        def timed(act: Act) -> None:
            began = time.thread_time()
            apply(act)
            self._writing += time.thread_time() - began

        store.apply = timed  # type: ignore[method-assign]

    @Slot()
    def _strike(self) -> None:
        now = time.thread_time()
        self.busy.append(1000 * (now - self._began - self._writing))
        self.pace.append(pace() if self.busy[-1] > _SLOW_MS else 0.0)
        self._began, self._writing = time.thread_time(), 0.0
        if self._count <= 0:
            self._stop()
            return
        self._count -= 1
        press = next(self._left)
        strike(_focus(self._window), press.key, press.modifier)
        self._clock.advance(KEY.total_seconds())

    def _stop(self) -> None:
        self._next.stop()
        if self._to_the_end:
            QTest.keyClick(_focus(self._window), Qt.Key.Key_F12)
            self._window.close()
            QApplication.quit()
        else:
            QTimer.singleShot(_PAUSE_MS, self._crash)

    def tell(self) -> None:
        """How long each key took, and how fast the machine was then."""
        print(json.dumps([self.busy[1:], self.pace[1:]]), flush=True)

    @Slot()
    def _crash(self) -> None:
        self.tell()
        os.kill(os.getpid(), signal.SIGKILL)


def pace() -> float:
    """Milliseconds that a piece of work takes which is always the same."""
    began = time.thread_time()
    sum(number * number % 7 for number in range(20_000))
    return 1000 * (time.thread_time() - began)


def _focus(window: MainWindow) -> QWidget:
    return QApplication.focusWidget() or window


def main(study: Path, folder: Path, first: int, last: int) -> None:
    app = QApplication(sys.argv[:1])
    look = Look(app, ThemeName.LIGHT)
    clock = StillClock(START + KEY * first)
    ask = Recorder()
    ask.will_answer(0)
    window = MainWindow(look, Settings(folder / "settings.ini"), ask, clock, folder)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    window.begin(study)
    QTest.keyClicks(_focus(window), PASSPHRASE)
    QTest.keyClick(_focus(window), Qt.Key.Key_Return)
    while window.house is None:
        QTest.qWait(10)
    writer = Writer(window, clock, first, last)
    print(json.dumps(writer.begin()), flush=True)
    app.exec()
    writer.tell()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
