"""The open study: does acts, keeps what is in view current, remembers what can be undone."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from platform import node

from PySide6.QtCore import QObject, Signal

from nhplogger.domain.contents import Contents, StaleEditError
from nhplogger.domain.edits import Act, Added, Edit
from nhplogger.domain.faults import StudyError
from nhplogger.domain.history import History
from nhplogger.domain.ids import new_id
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.outside import BackupLog
from nhplogger.domain.rules import act_problems
from nhplogger.domain.summary import Hit, MeetingSummary, OpenAction
from nhplogger.domain.used import Used
from nhplogger.i18n import _
from nhplogger.logbook.clock import Clock
from nhplogger.logbook.lock import StudyLock
from nhplogger.logbook.scope import of_meeting, of_register
from nhplogger.storage.store import Store


class Logbook(QObject):
    """One study, and at most one meeting of it, held open.

    Nothing reads the file again after an act: `register` and `meeting` take the edits that the file took.
    """

    applied = Signal(object)  # Act: written, and applied to `register` and `meeting`
    saved = Signal(object)  # datetime: the last write the disk confirmed
    failed = Signal(str)  # what happened, what to do, what is safe; nothing moved
    history_moved = Signal(object)  # History
    meeting_opened = Signal(object)  # Meeting, or None

    def __init__(self, store: Store, clock: Clock, observer: str = "", lock: StudyLock | None = None) -> None:
        super().__init__()
        self.store = store
        self.clock = clock
        self.observer = observer
        self.register = store.read_register()
        self.meeting = Contents()
        self.history = History()
        self._lock = lock
        self._meeting_id: str | None = None

    @property
    def path(self) -> Path:
        """Where the study lies."""
        return self.store.path

    @property
    def current(self) -> Meeting | None:
        """The open meeting as it stands."""
        return self.meeting.get(Meeting, self._meeting_id)

    @property
    def recovery_words(self) -> str:
        """What the study's recovery sheet says."""
        return self.store.recovery_words

    def open_meeting(self, meeting_id: str) -> Meeting | None:
        """Read a meeting and hold it open, in place of another; what was done before cannot be undone."""
        self.meeting = self.store.read_meeting(meeting_id)
        self._meeting_id = meeting_id
        self._move_history(History())
        self.meeting_opened.emit(self.current)
        return self.current

    def close_meeting(self) -> None:
        """Let go of the open meeting."""
        self.meeting = Contents()
        self._meeting_id = None
        self._move_history(History())
        self.meeting_opened.emit(None)

    def do(self, label: str, *edits: Edit) -> bool:
        """Do one thing: all edits in one transaction. False, after `failed`, where it could not be done."""
        act = self._act(label, edits, self._meeting_id)
        return bool(edits) and self._tried(act, self.history.did(act))

    def take(self, label: str, edits: tuple[Edit, ...], meeting_id: str | None) -> Act:
        """Write edits about any meeting, apart from what undo takes back. Raises StudyError."""
        act = self._act(label, edits, meeting_id)
        self._write(act, self.history)
        return act

    def undo(self) -> Act | None:
        """Take back the last act; the act taken back, or none."""
        act = self.history.to_undo
        if act is None or not self._tried(act.inverse(self.clock.now()), self.history.undid()):
            return None
        return act

    def redo(self) -> Act | None:
        """Do again the last act taken back; it, or none."""
        act = self.history.to_redo
        if act is None:
            return None
        again = replace(act, id=new_id(), at=self.clock.now())
        return again if self._tried(again, self.history.redid(again)) else None

    def _act(self, label: str, edits: tuple[Edit, ...], meeting_id: str | None) -> Act:
        return Act(
            label=label,
            edits=edits,
            at=self.clock.now(),
            meeting_id=meeting_id,
            observer=self.observer,
            device=node(),
        )

    def _tried(self, act: Act, history: History) -> bool:
        try:
            self._write(act, history)
        except StudyError as error:
            self.failed.emit(str(error))
            return False
        self.history_moved.emit(self.history)
        return True

    def _write(self, act: Act, history: History) -> None:
        """File first, then memory, then the views; where anything refuses, nothing moves.

        The history moves before the views are told, so that an act one of them does in answer comes after.
        """
        if problems := act_problems(act):
            raise StudyError(problems[0])
        shared = replace(act, edits=of_register(act))
        own = replace(act, edits=of_meeting(act, self._meeting_id, self.meeting, self.register))
        try:
            self.register.check(shared)
            self.meeting.check(own)
        except StaleEditError as error:
            raise StudyError(_("That was changed meanwhile. Look again; nothing was lost.")) from error
        self.store.apply(act)
        self.register.apply(shared)
        self.meeting.apply(own)
        self.history = history
        self.applied.emit(act)
        self.saved.emit(self.clock.now())

    def _move_history(self, history: History) -> None:
        self.history = history
        self.history_moved.emit(history)

    def contents_of(self, meeting_id: str) -> Contents:
        """A snapshot of any meeting, open or not, for reading and reports."""
        return self.meeting.copy() if meeting_id == self._meeting_id else self.store.read_meeting(meeting_id)

    def summaries(self) -> tuple[MeetingSummary, ...]:
        """Every meeting counted, newest first."""
        return self.store.summaries(self.register)

    def open_actions(self) -> tuple[OpenAction, ...]:
        """Every open action of the study, soonest due first."""
        return self.store.open_actions(self.register)

    def uses(self) -> dict[str, Used]:
        """How often names came up at the meetings before the open one, by their ids."""
        return self.store.uses(self._meeting_id) if self._meeting_id else {}

    def find(self, words: str) -> tuple[Hit, ...]:
        """Entries with all these words, newest first."""
        return self.store.find(words)

    def back_up(self, target: Path) -> int:
        """Write a checked copy to `target` and note it; the number of its entries. Raises StudyError."""
        entries = self.store.backup(target)
        made = BackupLog(id=new_id(), at=self.clock.now(), path=str(target), entries=entries)
        self.take(_("Back up"), (Added(made),), None)
        return entries

    def backed_up_at(self) -> datetime | None:
        """When the last checked copy was made."""
        return self.store.last_backup()

    def close(self) -> None:
        """Let go of the open meeting, close the study, and let others open it."""
        if self._meeting_id:
            self.close_meeting()
        self.store.close()
        if self._lock:
            self._lock.release()
