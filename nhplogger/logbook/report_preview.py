"""A report as it would leave now, made in a thread of its own while somebody goes on choosing."""

from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from nhplogger.domain.faults import StudyError
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.wanted_report import Wanted, covered_by, made_of
from nhplogger.reports.blocks import Report
from nhplogger.reports.covered import Covered
from nhplogger.reports.identifying import Identifying, highlighted, still_identifying
from nhplogger.reports.rendering import Made

_PAUSE = 120  # ms: a name or two may be chosen in one go


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """The report, what in it still identifies somebody, and the report with that highlighted."""

    wanted: Wanted
    made: Made
    found: tuple[Identifying, ...]
    shown: Report


class ReportPreview(QObject):
    """Makes what was asked for last; what was asked for before that is not told any more."""

    ready = Signal(object)  # Preview
    refused = Signal(str)  # why there is nothing to show
    _made = Signal(object)  # Future[Preview]

    def __init__(self, logbook: Logbook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._logbook = logbook
        self._threads = ThreadPoolExecutor(max_workers=1)
        self._wanted: Wanted | None = None
        self._busy = False
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._begin)
        self._made.connect(self._was_made)

    def want(self, wanted: Wanted) -> None:
        """Ask for a report; `ready` or `refused` answers."""
        self._wanted = wanted
        self._timer.start()

    def stop(self) -> None:
        """Ask for nothing any more."""
        self._wanted = None
        self._timer.stop()

    @Slot()
    def _begin(self) -> None:
        if self._busy or self._wanted is None:
            return
        try:
            covered = covered_by(self._logbook, self._wanted)
        except StudyError as error:
            self.refused.emit(str(error))
            return
        self._busy = True
        future = self._threads.submit(_made, covered, self._wanted, self._logbook.clock.now())
        future.add_done_callback(self._hand_over)

    def _hand_over(self, future: Future[Preview]) -> None:
        """From the other thread to this one; whoever asked may be gone by now."""
        with suppress(RuntimeError):
            self._made.emit(future)

    @Slot(object)
    def _was_made(self, future: Future[Preview]) -> None:
        self._busy = False
        preview = future.result()
        if self._wanted is not None and preview.wanted != self._wanted:
            self._begin()
        elif self._wanted is not None:
            self.ready.emit(preview)


def _made(covered: Covered, wanted: Wanted, now: datetime) -> Preview:
    made = made_of(covered, wanted.options, now)
    found = () if wanted.options.real_names else still_identifying(made.report, covered.register)
    shown = highlighted(made.report, found) if found else made.report
    return Preview(wanted=wanted, made=made, found=found, shown=shown)
