"""Keeps what is typed of a past meeting, on disk never more than 300 ms behind the keys."""

from PySide6.QtCore import QObject, QTimer, Slot

from nhplogger.domain.faults import StudyError
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.bringing.past_values import PastValues, from_words, to_words

_KEY, _PAUSE_MS = "past meeting", 200


class PageDraft(QObject):
    """In the study itself, so that it is encrypted; while the disk refuses it waits in memory."""

    def __init__(self, logbook: Logbook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._logbook = logbook
        self._waiting: str | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self.flush)

    def found(self) -> PastValues | None:
        """What was left behind, after a crash too."""
        try:
            words = self._logbook.store.kept_words(_KEY)
        except StudyError as error:
            self._logbook.failed.emit(str(error))
            return None
        return from_words(words) if words else None

    def keep(self, values: PastValues) -> None:
        """Take note of it as it stands now."""
        words = "" if values.is_empty else to_words(values)
        self._waiting = words.encode("utf-8", "replace").decode("utf-8")
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def flush(self) -> None:
        """Write what is waiting, now."""
        self._timer.stop()
        if self._waiting is None:
            return
        try:
            self._logbook.store.keep_words(_KEY, self._waiting)
        except StudyError as error:
            self._logbook.failed.emit(str(error))
            self._timer.start(10 * _PAUSE_MS)
        else:
            self._waiting = None
