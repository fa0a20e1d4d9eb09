"""The keys of the screen of actions, as one table: the screen and the help page read it."""

from nhplogger.i18n import _
from nhplogger.ui.keys.key_row import KeyRow, Scope


def _row(words: str, *keys: str) -> KeyRow:
    return KeyRow(words=words, keys=keys, scope=Scope.ACTIONS)


FIND = _row(_("find an action or an owner"), "Ctrl+F")
PICK = _row(_("select one more, or take it out; the arrows then select nothing else"), "Space")
FOLD = _row(_("fold and unfold a group"), "Left", "Right")
DONE = _row(_("all selected are done"), "D")
IN_PROGRESS = _row(_("all selected are in progress"), "P")
NOT_STARTED = _row(_("none of the selected is started"), "N")
DROP = _row(_("all selected are dropped"), "X")
UPDATE = _row(_("write an update, for all selected"), "U")
OWNERS = _row(_("change the owners"), "O")
DUE = _row(_("change the due date"), "E")
SUPERSEDE = _row(_("another action takes its place"), "S")
ADD = _row(_("add the update"), "Ctrl+Enter", "Ctrl+Return")
UNDO = _row(_("take back what was done on this screen"), "Ctrl+Z")
REDO = _row(_("do it again"), "Ctrl+Y", "Ctrl+Shift+Z")
LEAVE = _row(_("leave a line as it was, select one only, clear the search"), "Esc")

ACTION_KEYS = (
    *(FIND, PICK, FOLD, DONE, IN_PROGRESS, NOT_STARTED, DROP),
    *(UPDATE, OWNERS, DUE, SUPERSEDE, ADD, UNDO, REDO, LEAVE),
)
