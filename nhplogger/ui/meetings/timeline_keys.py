"""The keys of a meeting's timeline, as one table: the timeline and the help page read it."""

from nhplogger.i18n import _
from nhplogger.ui.keys.key_row import KeyRow, Scope

BACK = KeyRow(words=_("to the line before"), keys=("Left",), scope=Scope.TIMELINE)
ON = KeyRow(words=_("to the next line"), keys=("Right",), scope=Scope.TIMELINE)
FIRST = KeyRow(words=_("to the first line"), keys=("Home",), scope=Scope.TIMELINE)
LAST = KeyRow(words=_("to the last line"), keys=("End",), scope=Scope.TIMELINE)
ITEM_BACK = KeyRow(words=_("to the agenda item before"), keys=("PgUp",), scope=Scope.TIMELINE)
ITEM_ON = KeyRow(words=_("to the next agenda item"), keys=("PgDown",), scope=Scope.TIMELINE)
OPEN = KeyRow(words=_("open the meeting there"), keys=("Enter", "Return"), scope=Scope.TIMELINE)
TABLE = KeyRow(words=_("show as table, and back"), keys=("T",), scope=Scope.TIMELINE)

TIMELINE_KEYS = (BACK, ON, FIRST, LAST, ITEM_BACK, ITEM_ON, OPEN, TABLE)
