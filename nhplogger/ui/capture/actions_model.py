"""The actions before the meeting as a list: agreed today, and carried over."""

from PySide6.QtCore import QObject, Qt, Slot
from typing_extensions import override

from nhplogger.domain.action import Action, ActionOwner, ActionUpdate
from nhplogger.domain.edits import Act, subject
from nhplogger.domain.meeting import Meeting
from nhplogger.logbook.meeting_at_hand import MeetingAtHand
from nhplogger.ui.capture.actions_rows import HeadingRow, PanelRow, panel_rows
from nhplogger.ui.capture.room import Room
from nhplogger.ui.capture.row_list_model import Index, RowListModel

_SHOWN = (Action, ActionOwner, ActionUpdate, Meeting)


class ActionsModel(RowListModel[PanelRow]):
    """Follows the logbook; `room` tells who is who and who is here."""

    def __init__(self, logbook: MeetingAtHand, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._logbook = logbook
        self.room = Room(logbook.register, logbook.meeting)
        self._write()
        logbook.applied.connect(self._follow)
        logbook.meeting_opened.connect(self._reopen)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are passed over."""
        is_heading = index.isValid() and isinstance(self.rows[index.row()], HeadingRow)
        return Qt.ItemFlag.NoItemFlags if is_heading else super().flags(index)

    def _write(self) -> None:
        book = self._logbook
        about = book.current
        rows = panel_rows(book.meeting, book.register, self.room, about, book.clock.today()) if about else []
        self.show_rows(rows)

    @Slot(object)
    def _follow(self, act: Act) -> None:
        touched = any(isinstance(subject(edit), _SHOWN) for edit in act.edits)
        if self.room.follow(act) or touched:
            self._write()

    @Slot(object)
    def _reopen(self, _meeting: Meeting | None) -> None:
        self.room = Room(self._logbook.register, self._logbook.meeting)
        self._write()
