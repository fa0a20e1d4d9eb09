"""The red bar: what is not on the disk, and since when."""

from datetime import datetime

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from nhplogger.i18n import _, plural
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.line_saver import LineSaver
from nhplogger.ui.capture.words import local_seconds
from nhplogger.ui.look import Look
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.notice import Notice, Offer
from nhplogger.ui.widgets.save_state import SaveState

_AGAIN = "again"


class SaveAlarm(Notice):
    """Comes when a write fails and goes when one succeeds; typing is never stopped."""

    def __init__(
        self, logbook: Logbook, saver: LineSaver, state: SaveState, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._book, self._saver, self._state = logbook, saver, state
        self._saved, self._failing = "", False
        logbook.failed.connect(self._has_failed)
        logbook.saved.connect(self._was_saved)
        saver.held_changed.connect(self._relax)
        self.taken.connect(self._try_again)

    @Slot(str)
    def _has_failed(self, sentence: str) -> None:
        self._failing = True
        since = _("Not saved since {time}.").format(time=self._saved) if self._saved else _("Not saved.")
        held = self._saver.held
        words = plural(
            "Keep typing: {count} line is held in memory.",
            "Keep typing: {count} lines are held in memory.",
            held,
        )
        self.tell(
            " ".join((since, sentence, words if held else _("Keep typing: your words are held in memory."))),
            Tone.DANGER,
            (Offer(name=_AGAIN, words=_("Try again")),),
        )
        self._state.show_failed(self._saved or _("the start"))

    @Slot(object)
    def _was_saved(self, at: datetime) -> None:
        self._saved, self._failing = local_seconds(at, self._book.current), False
        self._relax()

    @Slot()
    def _relax(self) -> None:
        """Nothing is held any more, and the disk has taken the last write."""
        if not self._saver.held and not self._failing:
            self.clear()
            self._state.show_saved(self._saved)

    @Slot(str)
    def _try_again(self, _name: str) -> None:
        self._saver.try_again()
