"""What was done on the Meetings screen, so that it can be taken back there."""

from PySide6.QtCore import QObject, Signal

from nhplogger.domain.edits import Act, Edit
from nhplogger.domain.faults import StudyError
from nhplogger.logbook.logbook import Logbook


class PageActs(QObject):
    """Written apart from what a running meeting takes back."""

    refused = Signal(str)  # why nothing was done

    def __init__(self, logbook: Logbook, parent: QObject) -> None:
        super().__init__(parent)
        self._logbook = logbook
        self._done: list[Act] = []

    def do(self, label: str, edits: tuple[Edit, ...], meeting_id: str | None = None) -> bool:
        """Do one thing; False where it was refused."""
        act = self._taken(label, edits, meeting_id)
        if act is not None:
            self._done.append(act)
        return act is not None

    def undo(self) -> Act | None:
        """Take back the last thing; it, or none where there is none or it was refused."""
        if not self._done:
            return None
        act = self._done[-1]
        if self._taken(act.label, act.inverse().edits, act.meeting_id) is None:
            return None
        return self._done.pop()

    def _taken(self, label: str, edits: tuple[Edit, ...], meeting_id: str | None) -> Act | None:
        try:
            return self._logbook.take(label, edits, meeting_id)
        except StudyError as error:
            self.refused.emit(str(error))
            return None
