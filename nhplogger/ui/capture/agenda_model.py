"""The agenda of the open meeting as a list, with the time each item takes."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from nhplogger.analysis.item_times import ItemTimes
from nhplogger.domain.agenda_times import item_at
from nhplogger.domain.edits import Act, subject
from nhplogger.domain.meeting import AgendaItem, Meeting
from nhplogger.domain.moves import agenda, current_item
from nhplogger.domain.spell import Spell
from nhplogger.logbook.meeting_at_hand import MeetingAtHand
from nhplogger.ui.capture.agenda_rows import AgendaRow, agenda_rows, minutes_behind
from nhplogger.ui.capture.row_list_model import RowListModel


class AgendaModel(RowListModel[AgendaRow]):
    """Follows the logbook; `tick` moves the time of the item that is on."""

    moved = Signal()  # the current item, its time or the delay is another

    def __init__(self, logbook: MeetingAtHand, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._logbook = logbook
        self._unfolded = False
        self._take_in()
        self.tick()
        logbook.applied.connect(self._follow)
        logbook.meeting_opened.connect(self._reopen)

    @property
    def items(self) -> list[AgendaItem]:
        """The items in the order of the agenda."""
        return self._items

    @property
    def current(self) -> AgendaItem | None:
        """The item that is on."""
        return self._current

    def at(self, moment: datetime) -> AgendaItem | None:
        """The item that was on at a moment: what was begun then belongs to it."""
        return item_at(self._items, moment)

    def row(self, item_id: str) -> int:
        """Where the line of an item stands; -1 where it has none of its own."""
        return next((place for place, row in enumerate(self.rows) if row.id == item_id), -1)

    @property
    def behind(self) -> int:
        """Whole minutes by which the meeting runs behind."""
        return minutes_behind(self._items, self._times, self._logbook.clock.now())

    @Slot()
    def tick(self) -> None:
        """A second has passed."""
        now = self._logbook.clock.now()
        rows = agenda_rows(self._items, self._current, self._times, now, unfolded=self._unfolded)
        self.show_rows(rows)
        self.moved.emit()

    @Slot()
    def fold(self) -> None:
        """Show each done item, or one line for all of them."""
        self._unfolded = not self._unfolded
        self.tick()

    def _take_in(self) -> None:
        self._items = agenda(self._logbook.meeting)
        self._current = current_item(self._logbook.meeting)
        self._times = ItemTimes(self._logbook.meeting.all(Spell))

    @Slot(object)
    def _follow(self, act: Act) -> None:
        if any(isinstance(subject(edit), AgendaItem | Spell) for edit in act.edits):
            self._reopen(None)

    @Slot(object)
    def _reopen(self, _meeting: Meeting | None) -> None:
        self._take_in()
        self.tick()
