"""The keys of reports and of meetings that are over, as one table: they and the help page read it."""

from nhplogger.i18n import _
from nhplogger.ui.keys.key_row import KeyRow, Scope

EXPORT = KeyRow(
    name="report.export", words=_("export the report to Word"), keys=("Ctrl+E",), scope=Scope.REPORT
)
PRINT = KeyRow(name="report.print", words=_("print the report"), keys=("Ctrl+P",), scope=Scope.PAGES)
SEVERAL = KeyRow(
    name="report.several", words=_("reports of several meetings"), keys=("Ctrl+Shift+B",), scope=Scope.PAGES
)
NAMES = KeyRow(
    name="report.names",
    words=_("names and what stands for them"),
    keys=("Ctrl+Shift+K",),
    scope=Scope.PAGES,
)
LEFT = KeyRow(
    name="report.left", words=_("what has left the study"), keys=("Ctrl+Shift+L",), scope=Scope.PAGES
)
TAKE_OFF = KeyRow(words=_("take the name in hand off the list"), keys=("Delete",), scope=Scope.PAGES)
BACK = KeyRow(words=_("back to the pages"), keys=("Esc",), scope=Scope.PAGES)
TAKE_BACK = KeyRow(words=_("take back the last Replace or Keep"), keys=("Ctrl+Z",), scope=Scope.PAGES)
GO_HOME = KeyRow(words=_("from a meeting that is over: Home"), keys=("Esc",), scope=Scope.REPORT)

SENDING_KEYS = (PRINT, SEVERAL, NAMES, LEFT, TAKE_OFF, TAKE_BACK, BACK)
