"""The open study: does acts, keeps what is in view current, remembers what can be undone."""

from contextlib import nullcontext, suppress
from dataclasses import replace
from pathlib import Path
from platform import node

from PySide6.QtCore import Signal, Slot

from nhplogger.domain.contents import Contents, StaleEditError
from nhplogger.domain.edits import Act, Added, Edit
from nhplogger.domain.faults import DiskRefusedError, StudyError
from nhplogger.domain.history import History, history_of
from nhplogger.domain.ids import new_id
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.outside import BackupLog
from nhplogger.domain.passage import is_kept_out
from nhplogger.domain.rules import act_problems
from nhplogger.i18n import _
from nhplogger.logbook.clock import Clock
from nhplogger.logbook.lock import StudyLock
from nhplogger.logbook.open_study import OpenStudy
from nhplogger.logbook.passage import passage_words
from nhplogger.logbook.scope import of_meeting, of_register
from nhplogger.storage.store import Store

_REMEMBERED = 500  # acts of a meeting that can still be taken back after a restart


class Logbook(OpenStudy):
    """One study, and at most one meeting of it, held open.

    Nothing reads the file again after an act: `register` and `meeting` take the edits that the file took.
    """

    saved = Signal(object)  # datetime: the last write the disk confirmed; nothing is held
    failed = Signal(str)  # what happened, what to do, what is safe; nothing moved, or the act is held
    held_changed = Signal(int)  # how many acts are held in memory
    moved = Signal(object)  # Path: the study goes on in another file
    history_moved = Signal(object)  # History

    def __init__(self, store: Store, clock: Clock, observer: str = "", lock: StudyLock | None = None) -> None:
        super().__init__(store)
        self.clock = clock
        self.observer = observer
        self.history = History()
        self._lock = lock
        self.unwritten.changed.connect(self.held_changed)
        self.unwritten.due.connect(self._was_due)

    @Slot()
    def _was_due(self) -> None:
        self.try_again(quietly=True)

    def open_meeting(self, meeting_id: str) -> Meeting | None:
        """Read a meeting and hold it open, in place of another; one that is open already stays as it is.

        What was done in it before, and what was taken back, is known again from the file.
        """
        if self._meeting_id == meeting_id and self.current:
            return self.current
        self.meeting = self._read(meeting_id)
        self._meeting_id = meeting_id
        acts = (*self.store.acts(meeting_id, last=_REMEMBERED), *self._held_in(meeting_id))
        self._move_history(history_of(acts))
        self.meeting_opened.emit(self.current)
        return self.current

    def close_meeting(self) -> None:
        """Let go of the open meeting."""
        self.meeting = Contents()
        self._meeting_id = None
        self._move_history(History())
        self.meeting_opened.emit(None)

    def do(self, label: str, *edits: Edit) -> bool:
        """Do one thing: all edits in one transaction. False, after `failed`, where it could not be done.

        In an open meeting an act that only the disk refuses is done all the same, and held in memory until
        the disk takes it; `failed` says why.
        """
        act = self._act(label, edits, self._meeting_id)
        return bool(edits) and self._tried(act, self.history.did(act))

    def take(
        self, label: str, edits: tuple[Edit, ...], meeting_id: str | None, *, undoes: str | None = None
    ) -> Act:
        """Write edits about any meeting, apart from what undo takes back. Raises StudyError."""
        act = replace(self._act(label, edits, meeting_id), undoes=undoes)
        self.write(act)
        return act

    def write(self, act: Act) -> None:
        """Write an act that is made already, apart from what undo takes back. Raises StudyError."""
        self._write(act, self.history, hold=False)

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

    @property
    def held(self) -> int:
        """How many acts are held in memory because the disk refused them."""
        return len(self.unwritten.acts)

    def try_again(self, *, quietly: bool = False) -> bool:
        """Write what is held, first come first; whether nothing is held any more, after `saved` or `failed`.

        `quietly` says nothing of another refusal.
        """
        if not self.held:
            return True
        try:
            self.unwritten.write(self.store)
        except StudyError as error:
            if not quietly and self._rejoined():
                return self.try_again()
            if not quietly:
                self.failed.emit(str(error))
            return False
        self.saved.emit(self.clock.now())
        return True

    def _rejoined(self) -> bool:
        """Whether the file had only been away, with its drive say, and is open again."""
        try:
            again = self.store.rejoined()
        except StudyError:
            return False
        with suppress(StudyError):
            self.store.close()
        self.store = again
        return True

    def adjust(self, *edits: Edit) -> None:
        """Have memory and views follow what the next file cannot hold; it is no act, and never undone."""
        act = self._act("", edits, self._meeting_id)
        self.meeting.apply(act)
        self.applied.emit(act)

    def move(self, store: Store, lock: StudyLock | None) -> None:
        """Go on in another file, which holds everything that this one held and what was held in memory."""
        old, old_lock = self.store, self._lock
        self.store, self._lock = store, lock
        self.unwritten.let_go()
        with suppress(StudyError):
            old.close()
        if old_lock:
            old_lock.release()
        self.moved.emit(store.path)
        self.saved.emit(self.clock.now())

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
            self._write(act, history, hold=self._meeting_id is not None)
        except StudyError as error:
            self.failed.emit(str(error))
            return False
        self.history_moved.emit(self.history)
        return True

    def _write(self, act: Act, history: History, *, hold: bool) -> None:
        """File first, then memory, then the views; where anything refuses, nothing moves.

        The history moves before the views are told, so that an act one of them does in answer comes after.
        """
        if problems := act_problems(act):
            raise StudyError(problems[0])
        if is_kept_out(act, self.meeting):
            raise StudyError(passage_words(self.meeting))
        shared = replace(act, edits=of_register(act))
        own = replace(act, edits=of_meeting(act, self._meeting_id, self.meeting, self.register))
        try:
            self.register.check(shared)
            self.meeting.check(own)
        except StaleEditError as error:
            raise StudyError(_("That was changed meanwhile. Look again; nothing was lost.")) from error
        refusal = self._stored(act, hold=hold)
        self.register.apply(shared)
        self.meeting.apply(own)
        self.history = history
        self.applied.emit(act)
        if refusal is None:
            self.saved.emit(self.clock.now())
        else:
            self.failed.emit(str(refusal))

    def _stored(self, act: Act, *, hold: bool) -> StudyError | None:
        """Write an act, after what it may build on, or hold it where the disk refuses; why it is held."""
        try:
            self.unwritten.write(self.store)
            with self.store.impatient() if hold else nullcontext():
                self.store.apply(act)
        except StudyError as error:
            if hold and (self.held or isinstance(error, DiskRefusedError)):
                return self._hold(act, error)
            raise
        return None

    def _hold(self, act: Act, refusal: StudyError) -> StudyError:
        self.store.check(act)
        self.unwritten.add(act)
        return refusal

    def _move_history(self, history: History) -> None:
        self.history = history
        self.history_moved.emit(history)

    def back_up(self, target: Path) -> int:
        """Write a checked copy to `target` and note it; the number of its entries. Raises StudyError."""
        entries = self.store.backup(target)
        made = BackupLog(id=new_id(), at=self.clock.now(), path=str(target), entries=entries)
        self.take(_("Back up"), (Added(made),), None)
        return entries

    def close(self) -> None:
        """Let go of the open meeting, close the study, and let others open it; what is held is lost."""
        self.try_again(quietly=True)
        self.unwritten.let_go()
        if self._meeting_id:
            self.close_meeting()
        self.store.close()
        if self._lock:
            self._lock.release()
