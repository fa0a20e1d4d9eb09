"""The keys of the pages of keys: those pages and the help page read them."""

from nhplogger.i18n import _
from nhplogger.ui.keys.key_row import KeyRow, Scope

FIND = "Ctrl+F"  # whatever finds words in the log finds keys here: it is that row's key, changed with it
LEAVE = KeyRow(words=_("back; a search is cleared first"), keys=("Esc",), scope=Scope.HELP)
