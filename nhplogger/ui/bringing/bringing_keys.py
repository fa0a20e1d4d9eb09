"""The keys of the screen that brings things in, as one table: the screen and the help page read it."""

from nhplogger.i18n import _
from nhplogger.ui.keys.key_row import KeyRow, Scope

ADD = KeyRow(
    words=_("add what is shown to the study"),
    keys=("Ctrl+Enter", "Ctrl+Return"),
    scope=Scope.BRINGING,
)
EXPORT = KeyRow(
    name="bringing.export", words=_("export a calendar"), keys=("Ctrl+Shift+E",), scope=Scope.BRINGING
)
MARK = KeyRow(words=_("mark a row, or take the mark away"), keys=("Space",), scope=Scope.BRINGING)
UNDO = KeyRow(words=_("take back what was added last"), keys=("Ctrl+Z",), scope=Scope.BRINGING)
REDO = KeyRow(words=_("add it again"), keys=("Ctrl+Y", "Ctrl+Shift+Z"), scope=Scope.BRINGING)
LEAVE = KeyRow(words=_("back; what you typed is kept"), keys=("Esc",), scope=Scope.BRINGING)

BRINGING_KEYS = (ADD, EXPORT, MARK, UNDO, REDO, LEAVE)
