"""Sends what is chosen on the report screen: one report, many of them, or to a printer."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from nhplogger.domain.faults import StudyError
from nhplogger.domain.people import Attendance
from nhplogger.i18n import _, plural
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.report import ReportNotWritten, noted, written
from nhplogger.logbook.report_batch import ReportBatch, Sent
from nhplogger.logbook.wanted_report import Wanted
from nhplogger.reports.covered import Covered, OneMeeting
from nhplogger.reports.rendering import Made
from nhplogger.reports.sending import Sending
from nhplogger.ui.ask import Ask
from nhplogger.ui.reports.pages.pdf import pdf_bytes


class ReportSender(QObject):
    """`done` and `problem` are sentences; the signals of a batch are handed on."""

    done = Signal(str)
    problem = Signal(str)
    went_on = Signal(object)  # Sent
    ended = Signal(object)  # tuple[Sent, ...]

    def __init__(self, logbook: Logbook, ask: Ask, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._logbook, self._ask = logbook, ask
        self._batch: ReportBatch | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a batch is being written."""
        return self._batch is not None

    def send(self, made: Made, folder: Path, sending: Sending) -> None:
        """Write a report; say where it is, or why it is not."""
        try:
            path = noted(self._logbook, written(made, folder, sending, pdf_bytes))
        except (ReportNotWritten, StudyError) as error:
            self.problem.emit(str(error))
            return
        self.done.emit(_("{name} is in {folder}.").format(name=path.name, folder=path.parent))

    def may_name_people(self, covered: Covered) -> bool:
        """Ask whether real names may go out, with how many there are."""
        contents = (
            [covered.contents]
            if isinstance(covered, OneMeeting)
            else [each for _id, each in covered.meetings]
        )
        named = {seat.person_id for each in contents for seat in each.all(Attendance)}
        return self._names_may_go(len(named))

    def _names_may_go(self, count: int) -> bool:
        title = plural("Export with {count} real name?", "Export with {count} real names?", count)
        words = _("Whoever reads the report will know who was there. Pseudonyms keep people safe.")
        return self._ask.choice(title, words, (_("Keep pseudonyms"), _("Export real names"))) == 1

    def may_leave_open(self, count: int) -> bool:
        """Ask whether the report may go out with so many things in it that still identify somebody."""
        title = plural("Export with {count} name still in?", "Export with {count} names still in?", count)
        words = _("They are highlighted on the pages. Replace or keep each of them, or export as it is.")
        return self._ask.choice(title, words, (_("Look again"), _("Export as it is"))) == 1

    def many_may_name_people(self, count: int) -> bool:
        """Ask whether real names may go out in so many reports."""
        title = plural(
            "Export {count} report with real names?", "Export {count} reports with real names?", count
        )
        words = _("Whoever reads the reports will know who was there. Pseudonyms keep people safe.")
        return self._ask.choice(title, words, (_("Keep pseudonyms"), _("Export real names"))) == 1

    def send_many(self, wanted: tuple[Wanted, ...], folder: Path, sending: Sending) -> None:
        """Begin to write many reports; `went_on` tells of each."""
        if self._batch is not None:
            return
        self._batch = ReportBatch(self._logbook, wanted, folder, sending, pdf_bytes)
        self._batch.went_on.connect(self.went_on)
        self._batch.ended.connect(self._has_ended)
        self._batch.start()

    @Slot()
    def cancel(self) -> None:
        """Write no more after the one at work."""
        if self._batch is not None:
            self._batch.cancel()

    @Slot(object)
    def _has_ended(self, sent: tuple[Sent, ...]) -> None:
        self._batch = None
        self.ended.emit(sent)
