"""Keeps the reflective summary: on disk 0.2 s after a key, in the record when one pauses or leaves."""

import json
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from nhplogger.domain.debrief_moves import summary_of
from nhplogger.domain.faults import StudyError
from nhplogger.domain.text import clean_text
from nhplogger.logbook.debriefing import Debriefing
from nhplogger.ui.debrief.summary_field import SummaryField

_KEY = "reflective summary {id}"
KEPT_MS, PAUSE_MS, AGAIN_MS = 200, 10_000, 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How the words in the field stand; `saved_at` is when the disk took them last, `why` it did not."""

    saved_at: datetime | None = None
    why: str = ""
    came_back: bool = False


class SummaryKeeper(QObject):
    """Half-typed words wait in the study beside its record, encrypted like everything, until they are in it.

    While the disk refuses, they stay in the field and are tried again.
    """

    stood = Signal(object)  # Standing

    def __init__(self, field: SummaryField, debriefing: Debriefing) -> None:
        super().__init__(field)
        self._field, self._debriefing = field, debriefing
        self._meeting_id = ""
        self._kept: str | None = None  # what waits in the study beside its record
        self._waiting: dict[str, str] = {}  # words of other meetings that no disk has taken
        self._is_pending = False  # whether something was typed that may not be in the record
        self._keeps = QTimer(self, singleShot=True, interval=KEPT_MS)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._keeps.timeout.connect(self.keep)
        self._pause.timeout.connect(self.commit)
        field.typed.connect(self._was_typed)
        field.was_left.connect(self.commit)
        debriefing.logbook.moved.connect(self._has_moved)

    @property
    def text(self) -> str:
        """The words in the field, as the study would keep them."""
        return clean_text(self._field.toPlainText())

    @property
    def is_recorded(self) -> bool:
        """Whether the record says what the field says."""
        return self.text.strip() == self._recorded.strip() or not self._meeting_id

    @property
    def is_held(self) -> bool:
        """Whether there are words that no disk has."""
        return self._is_held_here or bool(self._waiting)

    @Slot()
    def flush(self) -> None:
        """Have on disk what is typed, in the record if it can be."""
        if not self.commit():
            self.keep()
        for meeting_id, text in tuple(self._waiting.items()):
            if self._written(meeting_id, text):
                del self._waiting[meeting_id]

    def open_meeting(self, meeting_id: str) -> None:
        """Show the summary of a meeting, with what was typed last and is not in the record yet."""
        self.forget()
        self._meeting_id = meeting_id
        self._kept = self._found()
        found = self._waiting.pop(meeting_id, self._kept)
        self._field.fill(self._recorded if found is None else found)
        self._is_pending = not self.is_recorded
        self.stood.emit(Standing(came_back=self._is_pending))
        if self._is_pending:
            self._pause.start()

    def forget(self) -> None:
        """Be done with the meeting at hand; what can be put into its record is."""
        if self._meeting_id:
            self.flush()
            if self._is_held_here:
                self._waiting[self._meeting_id] = self.text
        self._meeting_id, self._is_pending = "", False
        self._keeps.stop()
        self._pause.stop()

    def follow(self) -> None:
        """Show the record's words where others came into it and none are typed that are not in it."""
        if self._meeting_id and not self._is_pending:
            self._field.fill(self._recorded)

    @Slot()
    def keep(self) -> None:
        """Write what is typed to the disk, now."""
        self._keeps.stop()
        if not self._meeting_id or self.is_recorded:
            return
        self._write(self.text)

    @Slot()
    def commit(self, label: str = "") -> bool:
        """Put what is typed into the record, as one act; whether it stands there."""
        self._pause.stop()
        if not self._meeting_id or self._debriefing.is_locked:
            return self.is_recorded
        if not self.is_recorded:
            if not self._debriefing.summarise(self.text, label):
                self.keep()
                self._pause.start()
                return False
            self.stood.emit(Standing(saved_at=self._now()))
        self._is_pending = False
        self._keeps.stop()
        if self._kept is not None:
            self._write(None)
        return True

    @property
    def _is_held_here(self) -> bool:
        return not self.is_recorded and self._kept != self.text

    @property
    def _recorded(self) -> str:
        summary = summary_of(self._debriefing.book.meeting)
        return summary.text if summary else ""

    @Slot()
    def _was_typed(self) -> None:
        self._is_pending = True
        if not self._keeps.isActive():  # who types without a pause is kept all the same
            self._keeps.start()
        self._pause.start()

    @Slot(object)
    def _has_moved(self, _path: object) -> None:
        self._kept = None  # the study goes on in a file that has none of it
        self.keep()

    def _write(self, text: str | None) -> None:
        if not self._written(self._meeting_id, text):
            self._keeps.start(AGAIN_MS)
            return
        self._keeps.setInterval(KEPT_MS)
        self._kept = text
        if text is not None:
            self.stood.emit(Standing(saved_at=self._now()))

    def _written(self, meeting_id: str, text: str | None) -> bool:
        """Have words of a meeting wait beside its record; no text has none wait."""
        words = "" if text is None else json.dumps({"text": text}, ensure_ascii=False)
        try:
            self._debriefing.logbook.store.keep_words(_KEY.format(id=meeting_id), words)
        except StudyError as error:
            self.stood.emit(Standing(why=str(error)))
            return False
        return True

    def _found(self) -> str | None:
        try:
            words = self._debriefing.logbook.store.kept_words(_KEY.format(id=self._meeting_id))
        except StudyError as error:
            self.stood.emit(Standing(why=str(error)))
            return None
        return str(json.loads(words)["text"]) if words else None

    def _now(self) -> datetime:
        return self._debriefing.logbook.clock.now()
