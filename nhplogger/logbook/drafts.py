"""The unfinished line, kept as it is typed."""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from nhplogger.domain.entry import Draft, Entry
from nhplogger.domain.faults import StudyError
from nhplogger.domain.ids import derived_id
from nhplogger.logbook.logbook import Logbook

PAUSE_MS = 300


class Drafts(QObject):
    """Keeps the half line of the open meeting 300 ms after the last key, and when it is told to."""

    saved = Signal(object)  # Draft

    def __init__(self, logbook: Logbook) -> None:
        super().__init__()
        self._logbook = logbook
        self._waiting: Draft | None = None
        self._on_disk = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.flush)

    def keep(self, text: str, caret: int, at: datetime, speaker_id: str | None) -> None:
        """Take note of the line as it now stands; it is on disk 300 ms after the last call."""
        if (meeting := self._logbook.current) is None:
            return
        self._waiting = Draft(
            id=derived_id("draft", meeting.id),
            meeting_id=meeting.id,
            text=text,
            caret=caret,
            at=at,
            speaker_id=speaker_id,
        )
        self._timer.start()

    @Slot()
    def flush(self) -> None:
        """Write what is waiting, now."""
        self._timer.stop()
        draft, self._waiting = self._waiting, None
        if draft is None:
            return
        try:
            self._logbook.store.keep_draft(draft)
        except StudyError as error:
            self._waiting = draft
            self._logbook.failed.emit(str(error))
            return
        self._on_disk = True
        self.saved.emit(draft)

    def discard(self) -> None:
        """Forget the line: it was saved as an entry, or taken away."""
        self._timer.stop()
        self._waiting = None
        meeting = self._logbook.current
        if meeting is None or not self._on_disk:
            return
        try:
            self._logbook.store.drop_draft(meeting.id)
        except StudyError as error:
            self._logbook.failed.emit(str(error))
        self._on_disk = False

    def found(self) -> Draft | None:
        """The line a crash left behind, unless it was saved as an entry after all."""
        meeting = self._logbook.current
        draft = self._logbook.store.draft(meeting.id) if meeting else None
        self._on_disk = draft is not None
        saved = {entry.at for entry in self._logbook.meeting.all(Entry)}
        return draft if draft and draft.text.strip() and draft.at not in saved else None
