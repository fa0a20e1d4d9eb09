"""What is chosen on the report screen, and the pages that come of it."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Entry, Kind
from nhplogger.domain.study import Area
from nhplogger.domain.summary import MeetingSummary
from nhplogger.i18n import _, long_date, plural
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.report_preview import Preview, ReportPreview
from nhplogger.logbook.wanted_report import OF_PERIODS, Wanted
from nhplogger.reports.covered import Covered, OneMeeting, Period
from nhplogger.reports.looks.values import HouseLook
from nhplogger.reports.options import ReportKind, ReportOptions
from nhplogger.reports.placing import report_name
from nhplogger.reports.sending import Sending
from nhplogger.typed import override
from nhplogger.ui.look import Look
from nhplogger.ui.reports.report_view import ReportView


class ReportChoices(ReportView):
    """Pseudonyms on, reflections off, until somebody decides otherwise for this one report."""

    def __init__(self, logbook: Logbook, look: Look, folder: Path, parent: QWidget | None = None) -> None:
        """`folder` is where reports go until another is chosen."""
        super().__init__(look, parent)
        self._logbook, self._folder = logbook, folder
        self._summaries: tuple[MeetingSummary, ...] = ()
        self._contents = Contents()
        self._now: Preview | None = None
        self._house: HouseLook | None = None
        self.preview = ReportPreview(logbook, self)
        self.entrance: QWidget = self.foot.export_button
        self._follow()
        self.refresh()

    def refresh(self) -> None:
        """Offer every meeting in which something was written down, newest first."""
        self._summaries = tuple(each for each in self._logbook.summaries() if each.entries)
        areas = self._logbook.register.all(Area)
        self.covers.offer(self._summaries, areas, self._logbook.clock.today())
        self._show()

    def choose(self, meeting_id: str) -> None:
        """Show the report of that meeting, with names and reflections kept back."""
        self.covers.choose(meeting_id)
        if self.kinds.kind in OF_PERIODS:
            self.kinds.choose(ReportKind.OBSERVATION)
        self.names.pseudonyms.setChecked(True)
        self.include.reflections.setChecked(False)
        self.show_pages()
        self.refresh()

    @property
    def wanted(self) -> Wanted:
        """What is chosen."""
        options = ReportOptions(
            kind=self.kinds.kind,
            real_names=not self.names.pseudonyms.isChecked(),
            hide_agencies=self.names.agencies.isChecked(),
            reflections=self.include.reflections.isChecked() and self.include.card.isVisibleTo(self),
            parts=self.include.parts,
            language=self.way.language.currentData(),
        )
        if options.kind in OF_PERIODS:
            since, until = self.covers.days
            return Wanted(options=options, area_id=self.covers.area_id, since=since, until=until)
        return Wanted(options=options, meeting_id=self.covers.meeting_id)

    @property
    def sending(self) -> Sending:
        """How it is to leave."""
        return Sending(
            format=self.way.chosen_format,
            style=self.way.style_file,
            template=self.kinds.template,
            password=self.way.password.text(),
            recipient=self.way.recipient.text().strip(),
        )

    @property
    def shown(self) -> Preview | None:
        """What the pages show; none where nothing was made yet."""
        return self._now

    @Slot()
    def _show(self) -> None:
        """Ask for the pages of what is chosen, and say what is known of it already."""
        kind = self.kinds.kind
        self.covers.show_period(kind in OF_PERIODS, of_one=kind is ReportKind.AREA)
        self.include.show_kind(kind)
        self.foot.allow(bool(self._summaries))
        if not self._summaries:
            self.show_about("")
            self.show_nothing()
            return
        self._show_meeting()
        self._show_names()
        self._show_file()
        if self.isVisible():
            self.preview.want(self.wanted)

    def _show_meeting(self) -> None:
        summary = self._summary()
        if self.kinds.kind in OF_PERIODS or summary is None:
            self.show_about("")
            return
        self._contents = self._logbook.contents_of(summary.meeting.id)
        self.show_about(f"{summary.meeting.title}, {long_date(summary.meeting.day)}")
        self.include.say_reflections(
            sum(entry.kind is Kind.REFLECTION for entry in self._contents.all(Entry))
        )

    def _show_names(self) -> None:
        safe = self.names.pseudonyms.isChecked()
        summary = self._summary()
        area = self._logbook.register.get(Area, self.covers.area_id)
        area = area if self.kinds.kind in OF_PERIODS else summary.area if summary else None
        here = _("People become roles, {area} becomes Area {letter}. The key to the names stays here.")
        everywhere = _("People become roles, areas become letters. The key to the names stays here.")
        kept = here.format(area=area.name, letter=area.letter) if area else everywhere
        self.names.tell(kept if safe else _("Everybody's real name will be in the report."), safe=safe)
        if not safe:
            self.names.show_found(())

    @Slot()
    def _show_file(self) -> None:
        wanted, register = self.wanted, self._logbook.register
        if wanted.options.kind in OF_PERIODS:
            covered: Covered = Period(
                register=register, meetings=(), area_id=wanted.area_id, until=wanted.until
            )
        else:
            covered = OneMeeting(
                register=register, meeting_id=wanted.meeting_id or "", contents=self._contents
            )
        today = self._logbook.clock.today()
        title = self.kinds.template.stem if self.kinds.template else ""
        name = report_name(covered, wanted.options, today, self.way.chosen_format, title)
        self.foot.show_file(name, str(self._folder))
        self.foot.show_format(self.way.chosen_format)

    def _summary(self) -> MeetingSummary | None:
        here = self.covers.meeting_id
        return next((each for each in self._summaries if each.meeting.id == here), None)

    @Slot(object)
    def _was_made(self, preview: Preview) -> None:
        self._now = preview
        self.pages.show_report(preview.shown, self._house)
        self.names.show_found(preview.found)
        if not self.is_beside:
            self.show_pages()

    @Slot(str)
    def _was_refused(self, words: str) -> None:
        self._now = None
        self.show_nothing(words)

    def _show_anew(self) -> None:
        """The same pages in another look."""
        if self._now is not None:
            self.pages.show_report(self._now.shown, self._house)

    @Slot(int)
    def _were_laid_out(self, count: int) -> None:
        if self._now is not None:
            length = plural("{count} page", "{count} pages", count)
            self.kinds.say_pages({self._now.wanted.options.kind: length})

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._summaries:
            self.preview.want(self.wanted)

    @Slot(object)
    def _kind_was_chosen(self, _kind: ReportKind) -> None:
        self._show()

    def _follow(self) -> None:
        self.covers.changed.connect(self._show)
        self.kinds.chosen.connect(self._kind_was_chosen)
        self.names.changed.connect(self._show)
        self.include.changed.connect(self._show)
        self.way.changed.connect(self._show)
        self.way.format_changed.connect(self._show_file)
        self.preview.ready.connect(self._was_made)
        self.preview.refused.connect(self._was_refused)
        self.pages.laid_out.connect(self._were_laid_out)
