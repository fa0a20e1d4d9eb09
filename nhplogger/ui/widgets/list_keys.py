"""The keys of short lists, as one table: the lists and the help page read it."""

from nhplogger.i18n import _
from nhplogger.ui.keys.key_row import KeyRow, Scope

OPEN_ROW = KeyRow(words=_("open the row in focus"), keys=("Enter", "Return"), scope=Scope.LISTS)
