"""Debriefing a meeting that is over: what is said of it, each an act that can be taken back here."""

from PySide6.QtCore import QObject, Signal

from nhplogger.domain import debrief_moves as moves
from nhplogger.domain.acts_of_pages import is_of_debrief
from nhplogger.domain.edits import Act, Edit
from nhplogger.domain.faults import StudyError
from nhplogger.domain.meeting import Meeting, State
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.page_history import PageHistory
from nhplogger.logbook.reading_book import ReadingBook


class Debriefing(QObject):
    """`book` holds the meeting as it stands, beside one that may be running.

    A complete meeting is locked: nothing is done to it here until it is reopened, undoing included.
    """

    refused = Signal(str)  # why nothing was done

    def __init__(self, logbook: Logbook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.logbook = logbook
        self.book = ReadingBook(logbook, self)
        self._done: set[str] = set()  # ids of the acts done here since the meeting was taken up
        self.history = PageHistory(logbook, self._belongs, self)

    @property
    def meeting(self) -> Meeting | None:
        """The meeting that is debriefed, as it stands."""
        return self.book.current

    @property
    def is_locked(self) -> bool:
        """Whether nothing can be changed now."""
        return self.meeting is None or self.meeting.state is not State.DEBRIEF

    def open_meeting(self, meeting_id: str) -> Meeting | None:
        """Take up a meeting; none where it is running or not there. Raises StudyError.

        What was done in the debrief of another is not taken back here.
        """
        before = self.meeting
        opened = self.book.open_meeting(meeting_id)
        if before is None or opened is None or before.id != opened.id:
            self._begin_anew()
        return opened

    def do(self, label: str, *edits: Edit) -> bool:
        """Do one thing; whether it was done. Nothing to do counts as done, and is no act."""
        if self.is_locked:
            self.refused.emit(locked_words())
            return False
        try:
            if edits:
                self._done.add(self.history.do(label, *edits).id)
        except StudyError as error:
            self.refused.emit(str(error))
            return False
        return True

    def rate(self, theme_id: str, value: int | None) -> bool:
        """Rate a theme 1 to 5, or none for not seen."""
        meeting = self.meeting
        edits = moves.rate(self.book.meeting, meeting.id, theme_id, value) if meeting else ()
        return self.do(_("Rate a theme"), *edits)

    def unrate(self, theme_id: str) -> bool:
        """Take a rating away."""
        return self.do(_("Take a rating away"), *moves.unrate(self.book.meeting, theme_id))

    def summarise(self, text: str, label: str = "") -> bool:
        """Other words for the reflective summary."""
        meeting = self.meeting
        edits = moves.summarise(self.book.meeting, meeting.id, text) if meeting else ()
        return self.do(label or _("Reflect on the meeting"), *edits)

    def undo(self) -> Act | None:
        """Take back what was done here last; it, or none."""
        return self._step(undo=True)

    def redo(self) -> Act | None:
        """Do again what was taken back; it, or none."""
        return self._step(undo=False)

    def _begin_anew(self) -> None:
        self._done.clear()
        self.history.deleteLater()
        self.history = PageHistory(self.logbook, self._belongs, self)

    def _belongs(self, act: Act) -> bool:
        """Whether an act of no meeting was done in this debrief, before the program was started too."""
        return act.id in self._done or is_of_debrief(act, self.meeting.id if self.meeting else "")

    def _step(self, *, undo: bool) -> Act | None:
        if self.is_locked:
            self.refused.emit(locked_words())
            return None
        try:
            act = self.history.undo() if undo else self.history.redo()
        except StudyError as error:
            self.refused.emit(str(error))
            return None
        if act and not undo:
            self._done.add(act.id)
        return act


def complete(book: ReadingBook) -> bool:
    """Say in one act that a meeting's debrief is complete; false where the logbook has said why not."""
    meeting = book.current
    return meeting is not None and book.do(_("Complete the meeting"), *moves.turn(meeting, State.COMPLETE))


def reopen(book: ReadingBook, reason: str) -> bool:
    """Open a complete meeting again; the reason is kept in the same act, and has to be there."""
    meeting = book.current
    if meeting is None:
        return False
    return book.do(_("Reopen the meeting"), *moves.turn(meeting, State.DEBRIEF), reason=reason)


def locked_words() -> str:
    """What is said where something would be changed that is complete."""
    return _("This debrief is complete, and nothing in it was changed. Reopen it first.")
