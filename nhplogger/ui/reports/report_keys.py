"""The keys of reports and of meetings that are over, as one table: they and the help page read it."""

from nhplogger.i18n import _
from nhplogger.ui.keys.key_row import KeyRow, Scope

EXPORT = KeyRow(
    name="report.export", words=_("export the report to Word"), keys=("Ctrl+E",), scope=Scope.REPORT
)
GO_HOME = KeyRow(words=_("from a meeting that is over: Home"), keys=("Esc",), scope=Scope.REPORT)
