"""Acts that bring something into the study whatever meeting is open: each is taken back on its own."""

from dataclasses import replace

from nhplogger.domain.edits import Act, Edit
from nhplogger.domain.ids import new_id
from nhplogger.logbook.logbook import Logbook


class Brought:
    """Remembers what a screen has brought in since it was opened; another meeting's history is left alone."""

    def __init__(self, logbook: Logbook) -> None:
        self._logbook = logbook
        self._done: list[Act] = []
        self._undone: list[Act] = []

    def do(self, label: str, edits: tuple[Edit, ...], meeting_id: str | None = None) -> Act:
        """Write one act. Raises StudyError; then nothing of it is in the study."""
        act = self._logbook.take(label, edits, meeting_id)
        self._done.append(act)
        self._undone.clear()
        return act

    def undo(self) -> Act | None:
        """Take back the last act; the act taken back, or none. Raises StudyError where the study refuses."""
        if not self._done:
            return None
        act = self._done[-1]
        current = self._logbook.current
        if current is not None and current.id == act.meeting_id:
            self._logbook.close_meeting()  # what is taken back now may be the meeting itself
        # In a meeting this is an act like any other, so that it is not done again from its log.
        undoes = None if act.meeting_id else act.id
        self._logbook.take(act.label, act.inverse().edits, act.meeting_id, undoes=undoes)
        self._undone.append(self._done.pop())
        return act

    def redo(self) -> Act | None:
        """Do again the last act taken back; it, or none. Raises StudyError where the study refuses."""
        if not self._undone:
            return None
        act = replace(self._undone[-1], id=new_id())
        self._done.append(self._logbook.take(act.label, act.edits, act.meeting_id))
        self._undone.pop()
        return act
