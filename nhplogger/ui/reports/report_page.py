"""Sends meetings out as reports, and lets what still identifies somebody be replaced or kept."""

from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from nhplogger.domain.faults import StudyError
from nhplogger.domain.study import Study
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.report import ReportNotWritten
from nhplogger.logbook.report_batch import Sent
from nhplogger.logbook.report_preview import Preview
from nhplogger.logbook.wanted_report import OF_PERIODS, Wanted, made
from nhplogger.ui.ask import Ask
from nhplogger.ui.keys.key_shortcut import KeyShortcut
from nhplogger.ui.look import Look
from nhplogger.ui.reports import report_keys
from nhplogger.ui.reports.name_settler import NameSettler
from nhplogger.ui.reports.pages.paged_report import PagedReport
from nhplogger.ui.reports.printing import Printed, print_pages
from nhplogger.ui.reports.report_choices import ReportChoices
from nhplogger.ui.reports.report_sender import ReportSender
from nhplogger.ui.reports.sample import save_sample
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.notice import Offer

OPEN_FOLDER, TAKE_BACK = "open folder", "take back"


class ReportPage(ReportChoices):
    """What leaves is noted in the study; real names leave only after a question."""

    def __init__(
        self, logbook: Logbook, look: Look, ask: Ask, folder: Path, parent: QWidget | None = None
    ) -> None:
        """`folder` is where reports go until another is chosen."""
        super().__init__(logbook, look, folder, parent)
        self._ask = ask
        self.outgoing = ReportSender(logbook, ask, self)
        self.settler = NameSettler(logbook, self.key_list, ask, folder, self)
        self._connect()

    @Slot()
    def export(self) -> None:
        """Write the report; say where it is, or why it is not."""
        wanted, sending = self.wanted, self.sending
        if not self._summaries or self.outgoing.is_busy:
            return
        try:
            report = made(self._logbook, wanted)
        except StudyError as error:
            self.told.tell(str(error), Tone.WARN)
            return
        if wanted.options.real_names:
            if not self.outgoing.may_name_people(report.covered):
                self.names.pseudonyms.setChecked(True)
                return
        elif self._open() and not self.outgoing.may_leave_open(self._open()):
            return
        self.outgoing.send(report, self._folder, sending)

    def _open(self) -> int:
        """How much of what is shown still identifies somebody."""
        current = self._now is not None and self._now.wanted == self.wanted
        return len(self._now.found) if self._now is not None and current else 0

    @Slot(str)
    def _was_done(self, words: str) -> None:
        self.told.tell(words, Tone.OK, (Offer(name=OPEN_FOLDER, words=_("Open folder")),))

    @Slot(str)
    def _problem(self, words: str) -> None:
        self.told.tell(words, Tone.WARN)

    @Slot(str)
    def _was_settled(self, told: str) -> None:
        """Say what was done, with the way to take it back, and make the pages anew."""
        self.told.tell(told, Tone.ACCENT, (Offer(name=TAKE_BACK, words=_("Take back"), key="Ctrl+Z"),))
        self._show()

    @Slot()
    def _was_undone(self) -> None:
        self.told.clear()
        self._show()

    @Slot(object)
    def _know(self, preview: Preview) -> None:
        self.settler.know(preview.found)

    @Slot()
    def _change_folder(self) -> None:
        folder = self._ask.folder(_("Where reports go"), self._folder)
        if folder is not None:
            self._folder = folder
            self._show_file()

    @Slot()
    def _choose_template(self) -> None:
        kinds = _("Word files (*.docx)")
        template = self._ask.open_file(_("A Word file with fields"), self._folder, kinds)
        self.kinds.show_template(template)
        self._show()

    @Slot()
    def _save_sample(self) -> None:
        """The sample and the list of fields, side by side."""
        folder = self._ask.folder(_("Where the sample goes"), self._folder)
        if folder is not None:
            told, problem = save_sample(folder)
            self.told.tell(problem or told, Tone.WARN if problem else Tone.OK)

    @Slot()
    def _choose_style(self) -> None:
        kinds = _("Word files (*.docx *.dotx)")
        style = self._ask.open_file(_("A Word file for the look of reports"), self._folder, kinds)
        if style is None:
            return
        from nhplogger.reports.team_look import look_of

        try:
            self._house = look_of(style)
        except ReportNotWritten as error:
            self.told.tell(str(error), Tone.WARN)
            return
        self.way.show_style(style)
        self._show_anew()

    @Slot()
    def _use_our_style(self) -> None:
        self._house = None
        self._show_anew()

    @Slot()
    def _print(self) -> None:
        if self._now is None:
            return
        printed = print_pages(PagedReport(self._now.made.report), self._ask)
        if printed.words:
            self.told.tell(printed.words, Tone.WARN if printed is Printed.REFUSED else Tone.OK)

    @Slot()
    def _show_several(self) -> None:
        self.batch.offer(self._summaries)
        self.show_panel(self.batch)

    @Slot()
    def _show_left(self) -> None:
        study = next(iter(self._logbook.register.all(Study)), None)
        zone = ZoneInfo(study.zone if study else "Europe/London")
        self.left.show_exports(self._logbook.store.exports(), zone)
        self.show_panel(self.left)

    @Slot()
    def _show_key_list(self) -> None:
        self.settler.show_list()
        self.show_panel(self.key_list)

    @Slot(object)
    def _export_many(self, meetings: tuple[str, ...]) -> None:
        options = self.wanted.options
        if options.kind in OF_PERIODS or self.outgoing.is_busy:
            return
        if options.real_names and not self.outgoing.many_may_name_people(len(meetings)):
            self.names.pseudonyms.setChecked(True)
            return
        self.batch.begin()
        wanted = tuple(Wanted(options=options, meeting_id=each) for each in meetings)
        self.outgoing.send_many(wanted, self._folder, self.sending)

    @Slot(object)
    def _many_went_on(self, sent: Sent) -> None:
        self.batch.show_sent(sent)

    @Slot(object)
    def _many_ended(self, sent: tuple[Sent, ...]) -> None:
        self.batch.end(sent, self._folder)

    @Slot()
    def _go_back(self) -> None:
        if self.is_beside:
            self.show_pages()
            self.foot.export_button.setFocus()

    @Slot(str)
    def _was_taken(self, offer: str) -> None:
        if offer == OPEN_FOLDER:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
        elif offer == TAKE_BACK:
            self.settler.undo()

    def _connect(self) -> None:
        self.names.replace_wanted.connect(self.settler.replace)
        self.names.keep_wanted.connect(self.settler.keep)
        self.settler.done.connect(self._was_settled)
        self.settler.undone.connect(self._was_undone)
        self.settler.saved.connect(self._was_done)
        self.settler.problem.connect(self._problem)
        self.preview.ready.connect(self._know)
        self.names.found_wanted.connect(self.pages.jump_to)
        self.names.list_wanted.connect(self._show_key_list)
        self.kinds.own_wanted.connect(self._choose_template)
        self.kinds.sample_wanted.connect(self._save_sample)
        self.way.style_wanted.connect(self._choose_style)
        self.way.ours_wanted.connect(self._use_our_style)
        self.covers.several_wanted.connect(self._show_several)
        self.foot.export_button.clicked.connect(self.export)
        self.foot.print_button.clicked.connect(self._print)
        self.foot.folder_wanted.connect(self._change_folder)
        self.foot.left_wanted.connect(self._show_left)
        self.batch.wanted.connect(self._export_many)
        self.batch.cancelled.connect(self.outgoing.cancel)
        for panel in (self.batch, self.left, self.key_list):
            panel.left.connect(self._go_back)
        self.outgoing.done.connect(self._was_done)
        self.outgoing.problem.connect(self._problem)
        self.outgoing.went_on.connect(self._many_went_on)
        self.outgoing.ended.connect(self._many_ended)
        self.told.taken.connect(self._was_taken)
        self._bind()

    def _bind(self) -> None:
        for row, function in (
            (report_keys.EXPORT, self.export),
            (report_keys.PRINT, self._print),
            (report_keys.SEVERAL, self._show_several),
            (report_keys.NAMES, self._show_key_list),
            (report_keys.LEFT, self._show_left),
            (report_keys.BACK, self._go_back),
            (report_keys.TAKE_BACK, self.settler.undo),
        ):
            KeyShortcut(row.keys, self, self._look.keys, function)
