"""Many reports in a row: read here, made and written in a thread of their own, noted here again."""

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from nhplogger.domain.faults import StudyError
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.report import ReportNotWritten, Written, noted, written
from nhplogger.logbook.wanted_report import Wanted, covered_by, made_of
from nhplogger.reports.covered import Covered
from nhplogger.reports.options import ReportOptions
from nhplogger.reports.rendering import Draw
from nhplogger.reports.sending import Sending


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What became of one of them: where it lies, or why it was not written."""

    wanted: Wanted
    path: Path | None = None
    problem: str = ""


class ReportBatch(QObject):
    """Writes reports one after the other while the window goes on answering.

    After each, `went_on` says what became of it; `ended` comes once, with everything, whether all were
    written or somebody cancelled. What was written stays written, and noted.
    """

    went_on = Signal(object)  # Sent
    ended = Signal(object)  # tuple[Sent, ...]
    _made = Signal(object)  # Future[Written]

    def __init__(
        self,
        logbook: Logbook,
        wanted: Sequence[Wanted],
        folder: Path,
        sending: Sending,
        draw: Draw | None = None,
    ) -> None:
        super().__init__()
        self._logbook, self._waiting = logbook, list(reversed(wanted))
        self._write = partial(_made_and_written, folder=folder, sending=sending, draw=draw)
        self._threads = ThreadPoolExecutor(max_workers=1)
        self._sent: list[Sent] = []
        self._now: Wanted | None = None
        self._made.connect(self._was_made)

    @property
    def sent(self) -> tuple[Sent, ...]:
        """What has become of those that are done."""
        return tuple(self._sent)

    @property
    def left(self) -> int:
        """How many are still to be done, the one at work counted in."""
        return len(self._waiting) + (self._now is not None)

    @Slot()
    def start(self) -> None:
        """Begin, or go on to the next; where there is none, end."""
        while self._waiting:
            self._now = self._waiting.pop()
            try:
                covered = covered_by(self._logbook, self._now)
            except StudyError as error:
                self._told(Sent(wanted=self._now, problem=str(error)))
                continue
            work = partial(self._write, covered, self._now.options, self._logbook.clock.now())
            self._threads.submit(work).add_done_callback(self._hand_over)
            return
        self._now = None
        self._threads.shutdown(wait=False)
        self.ended.emit(self.sent)

    @Slot()
    def cancel(self) -> None:
        """Write no more after the one at work."""
        self._waiting.clear()

    def _hand_over(self, future: Future[Written]) -> None:
        """From the other thread to this one; whoever asked may be gone by now."""
        with suppress(RuntimeError):
            self._made.emit(future)

    @Slot(object)
    def _was_made(self, future: Future[Written]) -> None:
        if self._now is None:
            return
        try:
            self._told(Sent(wanted=self._now, path=noted(self._logbook, future.result())))
        except (ReportNotWritten, StudyError) as error:
            self._told(Sent(wanted=self._now, problem=str(error)))
        self.start()

    def _told(self, sent: Sent) -> None:
        self._now = None
        self._sent.append(sent)
        self.went_on.emit(sent)


def _made_and_written(
    covered: Covered,
    options: ReportOptions,
    now: datetime,
    *,
    folder: Path,
    sending: Sending,
    draw: Draw | None,
) -> Written:
    return written(made_of(covered, options, now), folder, sending, draw)
