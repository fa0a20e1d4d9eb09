"""The keys of the Meetings screen, as one table: its parts and the help page read it."""

from nhplogger.i18n import _
from nhplogger.ui.keys.key_row import KeyRow, Scope

OPEN = KeyRow(words=_("open the meeting in hand"), keys=("Enter", "Return"), scope=Scope.MEETINGS)
EARLIER = KeyRow(words=_("earlier on its timeline"), keys=("Left",), scope=Scope.MEETINGS)
LATER = KeyRow(words=_("later on its timeline"), keys=("Right",), scope=Scope.MEETINGS)
DELETE = KeyRow(words=_("delete a planned meeting"), keys=("Delete",), scope=Scope.MEETINGS)
SEARCH = KeyRow(
    words=_("into the field that narrows the list; Enter narrows it"), keys=("Ctrl+F",), scope=Scope.MEETINGS
)
INTO_LIST = KeyRow(words=_("from that field into the list"), keys=("Down",), scope=Scope.MEETINGS)
LINES = KeyRow(
    words=_("show the lines that have the words looked for"),
    keys=("Ctrl+Enter", "Ctrl+Return"),
    scope=Scope.MEETINGS,
)
UNDO = KeyRow(words=_("take back what was done here last"), keys=("Ctrl+Z",), scope=Scope.MEETINGS)
KEEP_VIEW = KeyRow(words=_("keep these filters as a view"), keys=("Ctrl+S",), scope=Scope.MEETINGS)
LEAVE_BAR = KeyRow(words=_("put a question away"), keys=("Esc",), scope=Scope.MEETINGS)
CLEAR = KeyRow(
    name="meetings.clear", words=_("clear all filters"), keys=("Ctrl+Shift+X",), scope=Scope.MEETINGS
)
VIEWS = KeyRow(name="meetings.views", words=_("choose a view"), keys=("Ctrl+Shift+V",), scope=Scope.MEETINGS)
ORDER = KeyRow(
    name="meetings.order", words=_("order by the next column"), keys=("Ctrl+Shift+O",), scope=Scope.MEETINGS
)
TURN = KeyRow(
    name="meetings.turn", words=_("turn the order round"), keys=("Ctrl+Shift+U",), scope=Scope.MEETINGS
)

MEETINGS_KEYS = (
    OPEN, EARLIER, LATER, DELETE, UNDO, SEARCH, INTO_LIST, LINES, LEAVE_BAR, CLEAR, KEEP_VIEW, VIEWS, ORDER,
    TURN,
)  # fmt: skip
