"""Sends a meeting out as a Word report: what goes in, what stays behind, where it is put."""

from pathlib import Path

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Entry, Kind
from nhplogger.domain.faults import StudyError
from nhplogger.domain.people import Attendance
from nhplogger.domain.summary import MeetingSummary
from nhplogger.i18n import _, long_date, plural
from nhplogger.logbook.logbook import Logbook
from nhplogger.reports.options import ReportOptions
from nhplogger.ui.ask import Ask
from nhplogger.ui.keys.key_shortcut import KeyShortcut
from nhplogger.ui.look import Look
from nhplogger.ui.reports import report_keys
from nhplogger.ui.reports.outline import outline
from nhplogger.ui.reports.report_view import OPEN_FOLDER, ReportView


class ReportPage(ReportView):
    """Pseudonyms on, reflections off, until somebody decides otherwise for this one report."""

    def __init__(
        self, logbook: Logbook, look: Look, ask: Ask, folder: Path, parent: QWidget | None = None
    ) -> None:
        """`folder` is where reports go until another is chosen."""
        super().__init__(look, parent)
        self._logbook, self._ask, self._folder = logbook, ask, folder
        self._summaries: tuple[MeetingSummary, ...] = ()
        self._contents = Contents()
        self._connect()
        self.setFocusProxy(self.export_button)
        self.refresh()

    def refresh(self) -> None:
        """Offer every meeting in which something was written down, newest first."""
        here = self._meeting_id()
        self._summaries = tuple(each for each in self._logbook.summaries() if each.entries)
        self.meeting.blockSignals(True)
        self.meeting.clear()
        for each in self._summaries:
            self.meeting.addItem(_named(each), each.meeting.id)
        self.meeting.setCurrentIndex(max(0, self.meeting.findData(here)))
        self.meeting.blockSignals(False)
        self._show()

    def choose(self, meeting_id: str) -> None:
        """Show the report of that meeting, with names and reflections kept back."""
        self.refresh()
        self.meeting.setCurrentIndex(max(0, self.meeting.findData(meeting_id)))
        self.pseudonyms.setChecked(True)
        self.reflections.setChecked(False)
        self._show()

    @Slot()
    def export(self) -> None:
        """Write the report; say where it is, or why it is not."""
        from nhplogger.logbook.report import ReportNotWritten, export_report

        meeting_id, options = self._meeting_id(), self._options_chosen()
        if not meeting_id or (options.real_names and not self._may_name_people()):
            return
        try:
            path = export_report(self._logbook, meeting_id, self._folder, options)
        except (ReportNotWritten, StudyError) as error:
            self.tell_problem(str(error))
            return
        words = _("{name} is in {folder}.")
        self.tell_done(words.format(name=path.name, folder=path.parent))

    def _may_name_people(self) -> bool:
        count = self._contents.count(Attendance)
        title = plural("Export with {count} real name?", "Export with {count} real names?", count)
        words = _("Whoever reads the report will know who was there. Pseudonyms keep people safe.")
        answers = (_("Keep pseudonyms"), _("Export real names"))
        if self._ask.choice(title, words, answers) == 1:
            return True
        self.pseudonyms.setChecked(True)
        return False

    @Slot()
    def _show(self) -> None:
        meeting_id = self._meeting_id()
        self.export_button.setEnabled(bool(meeting_id))
        summary = next((each for each in self._summaries if each.meeting.id == meeting_id), None)
        if summary is None:
            self.show_about(_("Nothing to report yet. Notes of a meeting can be exported from here."))
            self.listing.show_rows([])
            return
        self._contents = self._logbook.contents_of(summary.meeting.id)
        self.show_about(f"{summary.meeting.title}, {long_date(summary.meeting.day)}")
        self._show_choices(summary)

    def _show_choices(self, summary: MeetingSummary) -> None:
        safe, with_reflections = self.pseudonyms.isChecked(), self.reflections.isChecked()
        kept = _("People become roles, {area} becomes Area {letter}. The key to the names stays here.")
        real = _("Everybody's real name will be in the report.")
        names = kept.format(area=summary.area.name, letter=summary.area.letter) if safe else real
        self.show_names(names, safe=safe)
        count = sum(entry.kind is Kind.REFLECTION for entry in self._contents.all(Entry))
        left_out = plural("{count} left out.", "{count} left out.", count)
        self.show_reflections(_("They get their own section.") if with_reflections else left_out)
        self._show_what_goes_out(summary)

    def _show_what_goes_out(self, summary: MeetingSummary) -> None:
        from nhplogger.reports.observation import observation_report
        from nhplogger.reports.placing import report_name

        options, register = self._options_chosen(), self._logbook.register
        self.show_file(report_name(summary.meeting, summary.area, options), str(self._folder))
        now = self._logbook.clock.now()
        report = observation_report(register, self._contents, summary.meeting.id, options, now)
        self.listing.show_rows(outline(report))

    def _options_chosen(self) -> ReportOptions:
        real, reflections = not self.pseudonyms.isChecked(), self.reflections.isChecked()
        return ReportOptions(real_names=real, reflections=reflections)

    def _meeting_id(self) -> str:
        return self.meeting.currentData() or ""

    @Slot()
    def _change_folder(self) -> None:
        folder = self._ask.folder(_("Where reports go"), self._folder)
        if folder is not None:
            self._folder = folder
            self._show()

    @Slot(str)
    def _was_taken(self, offer: str) -> None:
        if offer == OPEN_FOLDER:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    @Slot(int)
    def _meeting_was_chosen(self, _row: int) -> None:
        self.told.clear()
        self._show()

    @Slot(bool)
    def _was_switched(self, _on: bool) -> None:  # noqa: FBT001 Qt's signal carries it
        self._show()

    def _connect(self) -> None:
        self.meeting.currentIndexChanged.connect(self._meeting_was_chosen)
        self.pseudonyms.toggled.connect(self._was_switched)
        self.reflections.toggled.connect(self._was_switched)
        self.export_button.clicked.connect(self.export)
        self.folder_button.clicked.connect(self._change_folder)
        self.told.taken.connect(self._was_taken)
        KeyShortcut(report_keys.EXPORT.keys, self, self._look.keys, self.export)


def _named(summary: MeetingSummary) -> str:
    return f"{summary.area.name}, {long_date(summary.meeting.day)}"
