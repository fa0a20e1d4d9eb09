"""The keys of searching, as one table: the screen and the help page read it."""

from nhplogger.i18n import _
from nhplogger.ui.keys.key_row import KeyRow, Scope


def _row(words: str, *keys: str) -> KeyRow:
    return KeyRow(words=words, keys=keys, scope=Scope.SEARCH)


# Screens with a find of their own use this key before it gets to the search.
GO = KeyRow(
    words=_("search all meetings, on every screen that has no find of its own"),
    keys=("Ctrl+F",),
    scope=Scope.SEARCHABLE,
)
INTO_RESULTS = _row(_("from the line into what was found"), "Down")
OPEN = _row(_("open the meeting at that line, or try what is offered"), "Enter", "Return")
BACK_TO_LINE = _row(_("from the first result back into the line"), "Up")
LIST = _row(_("list the meetings that answer the search"), "Ctrl+Enter", "Ctrl+Return")
CHOOSE = _row(_("choose what the list beneath the line offers"), "Tab")
KEEP = _row(_("keep this search as a view"), "Ctrl+S")
UNDO = _row(_("from the results: take back a view kept here"), "Ctrl+Z")
LEAVE = _row(_("close the list beneath the line, or go back where you came from"), "Esc")

SEARCH_KEYS = (GO, INTO_RESULTS, OPEN, BACK_TO_LINE, LIST, CHOOSE, KEEP, UNDO, LEAVE)
