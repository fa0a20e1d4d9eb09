"""What has left the study: when, what, for whom, with names or without."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from nhplogger.domain.outside import ExportLog
from nhplogger.i18n import _, clock_time, short_date
from nhplogger.reports.options import ReportKind
from nhplogger.ui.bringing.plan_model import PlanRow
from nhplogger.ui.bringing.plan_table import PlanTable
from nhplogger.ui.look import Look
from nhplogger.ui.reports.beside.side_panel import SidePanel
from nhplogger.ui.reports.choosing.kind_words import kind_names
from nhplogger.ui.theme import Tone


class LeftPanel(SidePanel):
    """The export log, newest first; files with real names stand out."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(_("What has left the study"), look, parent)
        heads = (_("When"), _("What"), _("Of"), _("For"), _("Names"))
        self.table = PlanTable(look, _("What has left the study"), heads, (1, 2, 3))
        self.column.addWidget(self.table, 1)
        self.entrance = self.table
        self.foot.addStretch(1)

    def show_exports(self, exports: Sequence[ExportLog], zone: ZoneInfo) -> None:
        """Each with its file in full below."""
        self.table.show_rows([_row(each, zone) for each in exports])
        nothing = _("Nothing has left this study yet. Each report that you export is written down here.")
        known = _("This list is kept in the study and cannot be changed.")
        self.told.setText(known if exports else nothing)


def _row(log: ExportLog, zone: ZoneInfo) -> PlanRow:
    at = log.at.astimezone(zone)
    when = f"{short_date(at.date())} {at.year}, {clock_time(at)}"
    names = _("real names") if log.real_names else _("pseudonyms")
    if log.reflections:
        names = _("{names}, reflections").format(names=names)
    if log.protected:
        names = _("{names}, password").format(names=names)
    what = kind_names()[ReportKind(log.kind)] if log.kind in set(ReportKind) else log.kind
    cells = (when, what, log.about, log.recipient, names)
    return PlanRow(
        cells=cells,
        sentence=", ".join((*filter(None, cells), log.path)),
        tone=Tone.WARN.value if log.real_names else "text",
    )
