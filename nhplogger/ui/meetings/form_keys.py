"""The keys of the meeting form, as one table: the form, its tables and the help page read it."""

from nhplogger.i18n import _
from nhplogger.ui.keys.key_row import KeyRow, Scope

SAVE = KeyRow(
    name="form.save", words=_("save the meeting"), keys=("Ctrl+Enter", "Ctrl+Return"), scope=Scope.FORM
)
EDIT_CELL = KeyRow(words=_("edit a cell, then go to the next"), keys=("Enter", "Return"), scope=Scope.FORM)
REMOVE_ROW = KeyRow(words=_("take a row away"), keys=("Delete",), scope=Scope.FORM)
LEAVE = KeyRow(words=_("back; what you typed is kept"), keys=("Esc",), scope=Scope.FORM)

FORM_KEYS = (SAVE, EDIT_CELL, REMOVE_ROW, LEAVE)
