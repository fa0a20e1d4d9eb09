"""The keys of a practice meeting, as one table: its screen and the help page read it."""

from nhplogger.i18n import _
from nhplogger.ui.keys.key_row import KeyRow, Scope

PAUSE = KeyRow(
    name="rehearsal.pause", words=_("pause, and go on"), keys=("Ctrl+Shift+H",), scope=Scope.REHEARSAL
)
SLOWER = KeyRow(name="rehearsal.slower", words=_("slower"), keys=("Ctrl+PgDown",), scope=Scope.REHEARSAL)
FASTER = KeyRow(name="rehearsal.faster", words=_("faster"), keys=("Ctrl+PgUp",), scope=Scope.REHEARSAL)
STOP = KeyRow(
    name="rehearsal.stop", words=_("stop, and see how it went"), keys=("Ctrl+W",), scope=Scope.REHEARSAL
)
LEAVE = KeyRow(words=_("before and after it: back"), keys=("Esc",), scope=Scope.REHEARSAL_CARDS)

REHEARSAL_KEYS = (PAUSE, SLOWER, FASTER, STOP, LEAVE)
