"""The keys of the register of people and agencies, as one table: the screen and the help page read it."""

from nhplogger.i18n import _
from nhplogger.ui.keys.key_row import KeyRow, Scope


def _row(words: str, *keys: str) -> KeyRow:
    return KeyRow(words=words, keys=keys, scope=Scope.PEOPLE)


FIND = _row(_("find a person or an agency"), "Ctrl+F")
TABS = _row(_("people, agencies, unnamed people"), "Left", "Right")
RENAME = _row(_("rename everywhere; give somebody unnamed a name"), "F2")
CHANGE = _row(_("change role, agency and pseudonym, or letters and colour"), "E")
MERGE = _row(_("make one of two; with two rows selected, of those"), "M")
ADD = _row(_("add an agency"), "A")
REMOVE = _row(_("remove an agency that nothing uses"), "Delete")
OPEN = _row(_("on a meeting: open it; in the list: go to the details"), "Enter", "Return")
UNDO = _row(_("take back what was done on this screen"), "Ctrl+Z")
REDO = _row(_("do it again"), "Ctrl+Y", "Ctrl+Shift+Z")
LEAVE = _row(_("leave a form as it was, go back to the list, clear the search"), "Esc")

PEOPLE_KEYS = (FIND, TABS, OPEN, RENAME, CHANGE, MERGE, ADD, REMOVE, UNDO, REDO, LEAVE)
