"""Reports of many meetings at once: which ones, how far it has come, what became of each."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from nhplogger.domain.summary import MeetingSummary
from nhplogger.i18n import _, plural, short_date
from nhplogger.logbook.report_batch import Sent
from nhplogger.ui.bringing.plan_model import PlanRow
from nhplogger.ui.bringing.plan_table import PlanTable
from nhplogger.ui.look import Look
from nhplogger.ui.reports.beside.side_panel import SidePanel
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.announce import announce
from nhplogger.ui.widgets.button import Button, ButtonKind


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    summary: MeetingSummary
    wanted: bool = True
    outcome: str = ""
    tone: str = "text"

    @property
    def row(self) -> PlanRow:
        meeting = self.summary.meeting
        day = f"{short_date(meeting.day)} {meeting.day.year}"
        marked = _("chosen") if self.wanted else _("left out")
        parts = (meeting.title, self.summary.area.name, day, self.outcome or marked)
        return PlanRow(
            cells=(day, self.summary.area.name, meeting.title, self.outcome),
            sentence=", ".join(parts),
            tone=self.tone,
            marked=self.wanted,
        )


class BatchPanel(SidePanel):
    """Space chooses a meeting or leaves it out; `wanted` carries the ids of those chosen, oldest first."""

    wanted = Signal(object)  # tuple[str, ...]
    cancelled = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(_("Reports of several meetings"), look, parent)
        heads = (_("Day"), _("Area"), _("Meeting"), _("Report"))
        self.table = PlanTable(look, _("Meetings to report"), heads, (2, 3))
        self.table.tells = False
        self.progress = QProgressBar()
        self.progress.setAccessibleName(_("Reports written"))
        self.progress.setTextVisible(False)
        self.export_button = Button(_("Export"), look, ButtonKind.PRIMARY, icon="download")
        self.cancel_button = Button(_("Cancel"), look)
        self.all_button = Button(_("Choose all"), look, small=True)
        self.none_button = Button(_("Choose none"), look, small=True)
        self._lines: list[_Line] = []
        self.column.addWidget(self.table, 1)
        self.entrance = self.table
        self.column.addWidget(self.progress)
        for button in (self.export_button, self.cancel_button, self.all_button, self.none_button):
            self.foot.addWidget(button)
        self.foot.addStretch(1)
        self._show_running(running=False)
        self._connect()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the meetings chosen, oldest first."""
        return tuple(line.summary.meeting.id for line in reversed(self._lines) if line.wanted)

    def offer(self, summaries: Sequence[MeetingSummary]) -> None:
        """All meetings that have something to report, newest first; each is chosen."""
        self._lines = [_Line(summary=each) for each in summaries]
        self._show()

    def begin(self) -> None:
        """The first of those chosen is being written."""
        self.progress.setRange(0, len(self.chosen))
        self.progress.setValue(0)
        waiting = _("waiting")
        self._lines = [
            replace(each, outcome=waiting if each.wanted else "", tone="text") for each in self._lines
        ]
        self._show_running(running=True)
        self._show()

    def show_sent(self, sent: Sent) -> None:
        """What became of one."""
        place = next(
            place
            for place, line in enumerate(self._lines)
            if line.summary.meeting.id == sent.wanted.meeting_id
        )
        outcome = sent.path.name if sent.path else sent.problem
        tone = "text" if sent.path else Tone.WARN.value
        self._lines[place] = replace(self._lines[place], outcome=outcome, tone=tone)
        self.table.replace(place, self._lines[place].row)
        self.progress.setValue(self.progress.value() + 1)
        words = _("{done} of {all} written").format(done=self.progress.value(), all=self.progress.maximum())
        self.told.setText(words)

    def end(self, sent: Sequence[Sent], folder: Path) -> None:
        """Say what was written and what was not."""
        written = sum(each.path is not None for each in sent)
        failed, left = len(sent) - written, self.progress.maximum() - len(sent)
        parts = [plural("{count} report is in {{folder}}.", "{count} reports are in {{folder}}.", written)]
        parts += [plural("{count} was not written.", "{count} were not written.", failed)] if failed else []
        parts += [plural("{count} was left out.", "{count} were left out.", left)] if left else []
        words = " ".join(parts).format(folder=folder)
        self._lines = [
            replace(each, outcome="") if each.outcome == _("waiting") else each for each in self._lines
        ]
        self._show_running(running=False)
        self._show()
        self.told.setText(words)
        announce(self, words)

    def _show(self) -> None:
        self.table.show_rows([line.row for line in self._lines])
        count = len(self.chosen)
        self.export_button.setText(plural("Export {count} report", "Export {count} reports", count))
        self.export_button.setEnabled(bool(count))
        if not self.cancel_button.isVisible():
            hint = _(
                "Space chooses a meeting or leaves it out. What stands at the left counts for all of them."
            )
            nothing = _("No meeting has anything to report yet.")
            self.told.setText(hint if self._lines else nothing)

    def _show_running(self, *, running: bool) -> None:
        self.progress.setVisible(running)
        self.cancel_button.setVisible(running)
        for button in (self.export_button, self.all_button, self.none_button):
            button.setVisible(not running)

    def _choose(self, *, wanted: bool) -> None:
        self._lines = [replace(line, wanted=wanted) for line in self._lines]
        self._show()

    @Slot(int)
    def _was_marked(self, place: int) -> None:
        if not self.cancel_button.isVisible():
            self._lines[place] = replace(self._lines[place], wanted=not self._lines[place].wanted)
            self.table.replace(place, self._lines[place].row)
            self._show()

    @Slot()
    def _choose_all(self) -> None:
        self._choose(wanted=True)

    @Slot()
    def _choose_none(self) -> None:
        self._choose(wanted=False)

    @Slot()
    def _export(self) -> None:
        self.wanted.emit(self.chosen)

    def _connect(self) -> None:
        self.table.marked.connect(self._was_marked)
        self.all_button.clicked.connect(self._choose_all)
        self.none_button.clicked.connect(self._choose_none)
        self.export_button.clicked.connect(self._export, Qt.ConnectionType.DirectConnection)
        self.cancel_button.clicked.connect(self.cancelled)
