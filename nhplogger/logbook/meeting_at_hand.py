"""The one meeting that is at hand, as whatever shows a meeting reads and follows it."""

from abc import abstractmethod

from PySide6.QtCore import QObject, Signal

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Act
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.taken_back import TakenLine
from nhplogger.domain.versions import Version
from nhplogger.logbook.clock import Clock


class MeetingAtHand(QObject):
    """`register` is what every meeting shares, `meeting` what this one holds."""

    applied = Signal(object)  # Act: written or held, and applied to `register` and `meeting`
    meeting_opened = Signal(object)  # Meeting, or None

    register: Contents
    clock: Clock

    def __init__(self) -> None:
        super().__init__()
        self.meeting = Contents()
        self._meeting_id: str | None = None

    @property
    def current(self) -> Meeting | None:
        """The meeting as it stands."""
        return self.meeting.get(Meeting, self._meeting_id)

    @abstractmethod
    def taken_back(self) -> tuple[TakenLine, ...]:
        """The lines of the meeting that were taken back."""

    @abstractmethod
    def versions(self) -> tuple[Version, ...]:
        """What lines of the meeting said before they were changed, oldest first."""

    def amending(self) -> tuple[Act, ...]:
        """The acts that changed the meeting after it was complete, oldest first; none where it goes on."""
        return ()
