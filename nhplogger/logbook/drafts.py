"""The unfinished line, kept as it is typed."""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from nhplogger.domain.entry import Draft, Entry, Mark
from nhplogger.domain.faults import StudyError
from nhplogger.domain.ids import derived_id
from nhplogger.logbook.logbook import Logbook

PAUSE_MS = 200  # so that with the write itself no more than 300 ms are ever missing


class Drafts(QObject):
    """Keeps the half line of the open meeting, on disk never more than 300 ms behind the keys."""

    saved = Signal(object)  # Draft

    def __init__(self, logbook: Logbook) -> None:
        super().__init__()
        self._logbook = logbook
        self._waiting: Draft | None = None
        self._unwanted: str | None = None  # the meeting whose line on disk is to go
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.flush)
        self._last: Draft | None = None  # the one on disk
        logbook.meeting_opened.connect(self.flush)
        logbook.moved.connect(self._bring_along)

    @property
    def is_held(self) -> bool:
        """Whether the line is in memory only."""
        return self._waiting is not None

    def keep(self, text: str, caret: int, at: datetime, speaker_id: str | None) -> None:
        """Take note of the line as it now stands; it is on disk within 300 ms."""
        if (meeting := self._logbook.current) is None:
            return
        self._waiting = Draft(
            id=derived_id("draft", meeting.id),
            meeting_id=meeting.id,
            text=text.encode("utf-8", "replace").decode("utf-8"),
            caret=caret,
            at=at,
            speaker_id=speaker_id,
        )
        # Not started anew by every key: somebody who types without a pause is kept up with too.
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def flush(self) -> None:
        """Write what is waiting, now."""
        self._timer.stop()
        if self._logbook.held:
            self._logbook.try_again(quietly=True)
        try:
            self._settle()
        except StudyError as error:
            self._logbook.failed.emit(str(error))

    def _settle(self) -> None:
        """Keep the line that waits, or drop the one that is done with; after an error both are still due."""
        if draft := self._waiting:
            self._logbook.store.keep_draft(draft)
            self._last = draft
            self._waiting = self._unwanted = None
            self.saved.emit(draft)
        elif self._unwanted:
            self._logbook.store.drop_draft(self._unwanted)
            self._last = self._unwanted = None

    @Slot()
    def _bring_along(self) -> None:
        """The study goes on in another file, which may not have the line."""
        self._waiting = self._waiting or (None if self._unwanted else self._last)
        self.flush()

    def discard(self) -> None:
        """Forget the line: it was saved as an entry, or taken away.

        It leaves the disk with the next pause, so that saving a line costs one write and not two; until then
        `found` knows it by its moment.
        """
        self._waiting = None
        if meeting := self._logbook.current:
            self._unwanted = meeting.id
            self._timer.start()

    def found(self) -> Draft | None:
        """The line a crash left behind, unless it was saved after all."""
        self.flush()
        meeting = self._logbook.current
        if meeting is None or self._unwanted == meeting.id:
            return None
        draft = self._waiting or self._on_disk(meeting.id)
        if draft is None or not draft.text.strip():
            return None
        contents = self._logbook.meeting
        saved = {entry.at for entry in contents.all(Entry)} | {mark.at for mark in contents.all(Mark)}
        return None if draft.at in saved else draft

    def _on_disk(self, meeting_id: str) -> Draft | None:
        try:
            return self._logbook.store.draft(meeting_id)
        except StudyError as error:
            self._logbook.failed.emit(str(error))
            return None
