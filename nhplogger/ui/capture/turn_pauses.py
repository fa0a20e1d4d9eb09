"""Closes a turn that nobody ended, once nothing has been struck or written for some time."""

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Slot

from nhplogger.domain.meeting import Meeting
from nhplogger.domain.pauses import close_after_pause, last_stir
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.settings import Settings

_AGAIN = timedelta(minutes=1)  # after which a disk that refused is asked again


class TurnPauses(QObject):
    """`stir` says that the observer is there, `tick` that time has passed."""

    def __init__(self, logbook: Logbook, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book, self._settings = logbook, settings
        self._stirred_at = self._last_recorded()
        self._refused_at: datetime | None = None
        logbook.applied.connect(self.stir)
        logbook.meeting_opened.connect(self._reopen)

    @Slot()
    def stir(self) -> None:
        """A key was struck."""
        self._stirred_at = self._book.clock.now()

    @Slot()
    def tick(self) -> None:
        """Some time has passed; a turn that went on over it is closed at the last stir."""
        now, pause = self._book.clock.now(), timedelta(seconds=self._settings.turn_pause)
        if not pause or (self._refused_at and now - self._refused_at < _AGAIN):
            return
        edits = close_after_pause(self._book.meeting, self._stirred_at, now, pause)
        done = not edits or self._book.do(_("Close a turn after a pause"), *edits)
        self._refused_at = None if done else now

    def _last_recorded(self) -> datetime:
        """After a crash the observer was last seen when something was last kept."""
        return last_stir(self._book.meeting) or self._book.clock.now()

    @Slot(object)
    def _reopen(self, _meeting: Meeting | None) -> None:
        self._stirred_at = self._last_recorded()
