"""Brings in the reader of rare due dates while the capture screen is in use, and keeps nobody waiting."""

import gc
import sys
from threading import Thread
from time import perf_counter, sleep
from types import FrameType

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from nhplogger.domain import due_dates, loose_dates

_RUN_S, _REST_S = 0.002, 0.004
_LOOK_MS = 100


def warm_up_dates() -> None:
    """Begin, once for the whole program."""
    program = QCoreApplication.instance()
    if program and program.findChild(DateWarmUp) is None:
        DateWarmUp(program)


class DateWarmUp(QObject):
    """Until it is done, lines are read by our own phrases only.

    Most of the work is one call of some hundred milliseconds that cannot be cut into idle steps, so it goes
    on in a thread that rests after every few. No garbage is collected meanwhile: in another thread that would
    take widgets away under the window's hands.
    """

    def __init__(self, parent: QObject) -> None:
        """`parent` is to last as long as the program: it has garbage collected again at the end."""
        super().__init__(parent)
        self._thread: Thread | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)
        if not loose_dates.is_ready():
            self._timer.start()

    @property
    def goes_on(self) -> bool:
        """Whether there is anything left to bring in."""
        return self._timer.isActive()

    @Slot()
    def _step(self) -> None:
        if self._thread is None:
            self._begin()
        elif not self._thread.is_alive():
            self._timer.stop()
            # What there is by now stays: to look through it all for garbage would keep a key waiting.
            gc.freeze()
            gc.enable()

    def _begin(self) -> None:
        gc.disable()
        self._thread = Thread(target=_bring_in, name="dates", daemon=True)
        self._thread.start()
        self._timer.setInterval(_LOOK_MS)


def _bring_in() -> None:
    sys.setprofile(_Rests())
    try:
        due_dates.make_ready()
        loose_dates.make_ready()
    finally:
        sys.setprofile(None)


class _Rests:
    """Called by Python at every call the thread makes; sleeps so that the window comes first."""

    def __init__(self) -> None:
        self._since = perf_counter()

    def __call__(self, _frame: FrameType, _event: str, _argument: object) -> None:
        if perf_counter() - self._since > _RUN_S:
            sleep(_REST_S)
            self._since = perf_counter()
