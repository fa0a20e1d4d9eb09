"""The keys of the debrief, as one table: the screen and the help page read it."""

from nhplogger.i18n import _
from nhplogger.ui.keys.key_row import KeyRow, Scope


def _row(words: str, *keys: str) -> KeyRow:
    return KeyRow(words=words, keys=keys, scope=Scope.DEBRIEF)


MOVE = _row(_("the theme above, the theme below"), "Up", "Down")
RATE = _row(_("rate the theme in hand, 1 weak to 5 strong"), "1", "2", "3", "4", "5")
NOT_SEEN = _row(_("the theme in hand was not seen"), "0")
UNRATE = _row(_("take the rating of the theme in hand away"), "Delete", "Backspace")
EVIDENCE = _row(_("read the evidence of the theme in hand; on a line of it: open the session there"), "Enter")
ADD = _row(_("on a reflection of the log: add its words to the summary"), "A")
COMPLETE = _row(_("complete, and go on to the report"), "Ctrl+Enter", "Ctrl+Return")
UNDO = _row(_("take back what was done on this screen"), "Ctrl+Z")
REDO = _row(_("do it again"), "Ctrl+Y", "Ctrl+Shift+Z")
LEAVE = _row(_("close the evidence; then finish later"), "Esc")

DEBRIEF_KEYS = (MOVE, RATE, NOT_SEEN, UNRATE, EVIDENCE, ADD, COMPLETE, UNDO, REDO, LEAVE)
