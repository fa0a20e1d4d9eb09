"""The keys of Home, as one table: Home and the help page read it."""

from nhplogger.i18n import _
from nhplogger.ui.keys.key_row import KeyRow, Scope

START = KeyRow(
    words=_("start or return to the meeting on the first card"), keys=("Enter", "Return"), scope=Scope.HOME
)
