"""The seat board as a tree: agencies, and under them the people who came for them."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from typing_extensions import override

from nhplogger.analysis.talk_share import TalkShare
from nhplogger.domain.edits import Act, subject
from nhplogger.domain.entry import Turn
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Attendance
from nhplogger.domain.spell import Spell
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.room import Room
from nhplogger.ui.capture.seats_folding import Folding
from nhplogger.ui.capture.seats_rows import AgencyRow, Bench, SeatRow, agency_name, benches

Index = QModelIndex | QPersistentModelIndex


_WHOLE = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


class SeatRole(IntEnum):
    """What the board can be asked for beside names."""

    ROW = Qt.ItemDataRole.UserRole + 1


class SeatsModel(QAbstractItemModel):
    """Follows the logbook. `tick` moves the clocks; only rows that then say something else are told of."""

    counted = Signal(object)  # tuple[int, int]: how many are in the room, how many were expected

    def __init__(self, logbook: Logbook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._logbook = logbook
        self._take_in()
        logbook.applied.connect(self._follow)
        logbook.meeting_opened.connect(self._reset)

    @property
    def in_room(self) -> tuple[int, int]:
        """How many are in the room, and how many were expected."""
        agencies = [bench.agency for bench in self._benches]
        return sum(each.here for each in agencies), sum(each.expected for each in agencies)

    @property
    def speaking(self) -> Turn | None:
        """The turn that goes on now."""
        return self._talk.speaking

    @property
    def room(self) -> Room:
        """Who is who here."""
        return self._room

    @Slot()
    def tick(self) -> None:
        """A second has passed."""
        self._show(self._made())

    @override
    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        # An agency carries 0, a person the number of their agency and one.
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    @override
    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        if not child.isValid() or not child.internalId():
            return QModelIndex()
        return self.createIndex(child.internalId() - 1, 0, 0)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._benches)
        return 0 if parent.internalId() else len(self._benches[parent.row()].seats)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.at(index)
        if role == SeatRole.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        return row.spoken if role in _WHOLE else None

    def at(self, index: Index) -> AgencyRow | SeatRow:
        """What a row shows."""
        agency = index.internalId()
        return self._benches[agency - 1].seats[index.row()] if agency else self._benches[index.row()].agency

    def seat_row(self, person_id: str) -> SeatRow | None:
        """What the board shows of somebody."""
        rows = (row for bench in self._benches for row in bench.seats)
        return next((row for row in rows if row.who.id == person_id), None)

    def toggle(self, index: Index) -> None:
        """Open a folded agency, or fold one that was opened and is quiet."""
        row = self.at(index)
        if isinstance(row, AgencyRow):
            if row.folded:
                self._folding.open(row.id, self._logbook.clock.now())
            else:
                self._folding.close(row.id)
            self._show(self._made())

    def _take_in(self) -> None:
        self._folding = Folding()
        self._room = Room(self._logbook.register, self._logbook.meeting)
        self._talk = TalkShare(self._logbook.meeting.all(Turn), self._logbook.meeting.all(Spell))
        self._benches = self._made()

    def _made(self) -> list[Bench]:
        book = self._logbook
        now = book.clock.now()
        board = benches(self._room, self._talk, book.register, book.current, now)
        return self._folding.fold(board, self._talk, book.current, now)

    @Slot(object)
    def _reset(self, _meeting: Meeting | None) -> None:
        self.beginResetModel()
        self._take_in()
        self.endResetModel()
        self.counted.emit(self.in_room)

    @Slot(object)
    def _follow(self, act: Act) -> None:
        moved = self._room.follow(act)
        for seat in (value for edit in act.edits if isinstance(value := subject(edit), Attendance)):
            who = self._room.who(seat.person_id)
            self._folding.open(agency_name(who.agency if who else ""), self._logbook.clock.now())
        if self._talk.follow(act.edits) or moved:
            self._show(self._made())
        if moved:
            self.counted.emit(self.in_room)

    def _show(self, made: list[Bench]) -> None:
        """Tell of the rows that differ; a board with other people on it is told of as a whole."""
        if _people(made) != _people(self._benches):
            self.beginResetModel()
            self._benches = made
            self.endResetModel()
            return
        before, self._benches = self._benches, made
        for place, (old, new) in enumerate(zip(before, made, strict=True)):
            if old != new:
                self._tell(place, old, new)

    def _tell(self, place: int, old: Bench, new: Bench) -> None:
        agency = self.index(place, 0)
        if old.agency != new.agency:
            self.dataChanged.emit(agency, agency)
        for row, (before, after) in enumerate(zip(old.seats, new.seats, strict=True)):
            if _looks(before) != _looks(after):
                seat = self.index(row, 0, agency)
                self.dataChanged.emit(seat, seat)


def _people(board: list[Bench]) -> list[tuple[str, list[str]]]:
    return [(bench.agency.id, [seat.who.id for seat in bench.seats]) for bench in board]


_BAR_STEPS = 36


def _looks(row: SeatRow) -> tuple[object, ...]:
    """What can be seen of a row; a bar moves by whole pixels."""
    return row.key, row.name, row.status, row.under, row.percent, round(_BAR_STEPS * row.share / row.full)
