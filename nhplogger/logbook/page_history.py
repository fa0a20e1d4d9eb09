"""What was done on one page, across meetings, and can be taken back there."""

from dataclasses import replace

from PySide6.QtCore import QObject

from nhplogger.domain.acts_of_pages import Belongs, own
from nhplogger.domain.edits import Act, Edit
from nhplogger.domain.faults import DiskRefusedError, StudyError
from nhplogger.domain.history import History, history_of
from nhplogger.logbook.logbook import Logbook

_REMEMBERED = 500  # acts of no meeting, among which are those of the page


class PageHistory(QObject):
    """Its acts belong to no meeting, so the open meeting's undo never reaches them, nor this one its acts.

    What was done before the program was started is known again from the file. An act is taken back only as
    the file has it: where somebody changed the same since, nothing moves.
    """

    def __init__(self, logbook: Logbook, belongs: Belongs, parent: QObject | None = None) -> None:
        """`belongs` tells the acts of the page from others of no meeting."""
        super().__init__(parent)
        self._book, self._belongs = logbook, belongs
        self._is_known = False
        self.history = History()

    def do(self, label: str, *edits: Edit) -> Act:
        """Do one thing. Raises StudyError; nothing moved then."""
        act = self._book.take(label, edits, None)
        self.history = self.history.did(act)
        return act

    def undo(self) -> Act | None:
        """Take back the last thing done here; it, or none. Raises StudyError; nothing moved then."""
        self._know()
        act = self.history.to_undo
        if act is not None:
            self._take(act.inverse().edits, act, undoes=act.id)
            self.history = self.history.undid()
        return act

    def redo(self) -> Act | None:
        """Do again what was taken back last; it, or none. Raises StudyError; nothing moved then."""
        self._know()
        act = self.history.to_redo
        if act is None:
            return None
        again = self._take(act.edits, act)
        self.history = self.history.redid(again)
        return again

    def _know(self) -> None:
        """Read what was done here, once: not before it is asked for, for few ever do."""
        if self._is_known:
            return
        self.history = history_of(own(self._book.store.acts_apart(_REMEMBERED), self._belongs))
        self._is_known = True

    def _take(self, edits: tuple[Edit, ...], act: Act, undoes: str | None = None) -> Act:
        try:
            return self._book.take(act.label, edits, None, undoes=undoes)
        except DiskRefusedError:
            raise
        except StudyError:
            # What it was built on is no longer so, and never will be again by itself.
            self.history = replace(self.history, done=(), undone=())
            raise
