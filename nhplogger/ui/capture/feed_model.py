"""The log of the open meeting as a list: its lines, taken back or not, and what divides them, in order."""

import re
from bisect import bisect_left
from collections import Counter
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from typing_extensions import override

from nhplogger.domain.edits import Act, subject
from nhplogger.domain.entry import Entry, Kind, Mark
from nhplogger.domain.meeting import AgendaItem, Meeting
from nhplogger.domain.spell import Spell
from nhplogger.domain.taken_back import TakenLine
from nhplogger.domain.theme import Theme
from nhplogger.domain.values import Value
from nhplogger.logbook.meeting_at_hand import MeetingAtHand
from nhplogger.ui.capture.feed_counts import FeedCounts
from nhplogger.ui.capture.feed_filter import FeedFilter
from nhplogger.ui.capture.feed_marks import FeedMarks
from nhplogger.ui.capture.feed_notes import FeedNotes
from nhplogger.ui.capture.feed_past import FeedPast
from nhplogger.ui.capture.feed_rows import FeedRow, Place, place_of
from nhplogger.ui.capture.feed_writer import FeedWriter
from nhplogger.ui.capture.room import Room

Index = QModelIndex | QPersistentModelIndex
_SHOWN = (Entry, Mark, AgendaItem, Spell)


class FeedRole(IntEnum):
    """What the log can be asked for beside its words."""

    ROW = Qt.ItemDataRole.UserRole + 1


class FeedModel(QAbstractListModel):
    """Follows the logbook: every act changes the rows it touches, and nothing is read again."""

    counted = Signal(object)  # Counter[Kind | None]: how many lines there are of each kind, None for all

    def __init__(self, logbook: MeetingAtHand, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._logbook = logbook
        self._filter = FeedFilter()
        self._take_in()
        logbook.applied.connect(self._follow)
        logbook.meeting_opened.connect(self._reopen)

    @property
    def counts(self) -> Counter[Kind | None]:
        """How many lines there are of each kind, with None for all of them."""
        return self._counts.kinds

    @property
    def key_moments(self) -> int:
        """How many lines are key moments."""
        return self._counts.starred

    @property
    def is_whole(self) -> bool:
        """Whether every line is shown."""
        return not self._filter

    def show_only(self, kind: Kind | None = None, *, starred: bool = False) -> None:
        """Show the lines of one kind (None: all), or key moments."""
        self.beginResetModel()
        self._filter = FeedFilter(kind=kind, starred=starred)
        self._place_all()
        self.endResetModel()

    def row(self, value: Value) -> int | None:
        """The row of a line, mark, item or spell, or none where it is not shown."""
        return self.place(value.id)

    def place(self, row_id: str) -> int | None:
        """The row of whatever has that id, or none where it is not shown."""
        place = self._stands.get(row_id)
        return bisect_left(self._places, place) if place else None

    def matches(self, words: str) -> list[int]:
        """The rows whose lines have these words in them; lines taken back are not looked at."""
        found = re.compile(re.escape(words), re.IGNORECASE)
        lines = ((row, self._logbook.meeting.get(Entry, place.id)) for row, place in enumerate(self._places))
        return [row for row, entry in lines if entry and found.search(entry.text)]

    def taken(self, row: int) -> TakenLine | None:
        """The line taken back that a row shows; none where it shows no such line."""
        return self._past.taken(self._places[row].id)

    def line(self, row: int) -> Entry | Mark | None:
        """The line that a row shows and that counts; none where it shows no such line."""
        row_id = self._places[row].id
        return self._logbook.meeting.get(Entry, row_id) or self._logbook.meeting.get(Mark, row_id)

    def turn_old_words(self, row: int) -> FeedRow:
        """Show what a line said before beneath it, or hide it again; the row as it is now."""
        row_id = self._places[row].id
        self._opened ^= {row_id}
        self._refresh(row_id)
        return self.at(row)

    def turn_whole(self, row: int) -> FeedRow:
        """Show all of a long line, or only how it begins again; the row as it is now."""
        row_id = self._places[row].id
        self._whole ^= {row_id}
        self._refresh(row_id)
        return self.at(row)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._places)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == FeedRole.ROW:
            return self.at(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.at(index.row()).text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.at(index.row()).spoken
        return None

    def at(self, row: int) -> FeedRow:
        """What a row shows."""
        row_id = self._places[row].id
        made = self._made.get(row_id)
        if made is None:
            made = self._made[row_id] = self._writer.row(
                row_id, opened=row_id in self._opened, whole=row_id in self._whole
            )
        return made

    def _take_in(self) -> None:
        register, meeting = self._logbook.register, self._logbook.meeting
        current = self._logbook.current
        self._room = Room(register, meeting)
        self._marks = FeedMarks(meeting)
        self._past = FeedPast(self._logbook)
        self._notes = FeedNotes(self._logbook)
        self._writer = FeedWriter(register, meeting, self._room, self._marks, self._past, notes=self._notes)
        self._made: dict[str, FeedRow] = {}
        self._opened: set[str] = set()
        self._whole: set[str] = set()
        self._counts = FeedCounts(meeting.all(Entry), current.id if current else None)
        self._place_all()

    def _place_all(self) -> None:
        meeting, shows = self._logbook.meeting, self._filter.shows
        values: list[Value] = [value for kind in _SHOWN for value in meeting.all(kind) if shows(value)]
        values += [] if self._filter else [taken.line for taken in self._past.all_taken]
        self._places: list[Place] = sorted(place for value in values if (place := place_of(value)))
        self._stands = {place.id: place for place in self._places}

    @Slot(object)
    def _reopen(self, _meeting: Meeting | None) -> None:
        self.beginResetModel()
        self._take_in()
        self.endResetModel()
        self.counted.emit(self.counts)

    @Slot(object)
    def _follow(self, act: Act) -> None:
        self._room.follow(act)
        if self._room.named_anew or any(isinstance(subject(edit), Theme) for edit in act.edits):
            self._made.clear()
            self._changed(0, len(self._places) - 1)
        lines = self._marks.follow(act.edits) | self._notes.follow(act)
        self._past.follow(act)
        self._counts.follow(act.edits)
        touched = [value.id for edit in act.edits if isinstance(value := subject(edit), _SHOWN)]
        for row_id in dict.fromkeys((*touched, *lines)):
            self._put(row_id, self._wanted(row_id))
        self.counted.emit(self.counts)

    def _wanted(self, row_id: str) -> Place | None:
        """Where a row is to stand now, or none where nothing is to be shown."""
        meeting = self._logbook.meeting
        live = next((value for kind in _SHOWN if (value := meeting.get(kind, row_id))), None)
        if live:
            return place_of(live) if self._filter.shows(live) else None
        taken = self._past.taken(row_id)
        return place_of(taken.line) if taken and not self._filter else None

    def _put(self, row_id: str, place: Place | None) -> None:
        """Have a row stand there, or nowhere."""
        before = self._stands.get(row_id)
        if before == place:
            self._refresh(row_id)
            return
        if before:
            self._remove(before)
        if place:
            self._insert(place)

    def _insert(self, place: Place) -> None:
        at = bisect_left(self._places, place)
        self.beginInsertRows(QModelIndex(), at, at)
        self._places.insert(at, place)
        self._stands[place.id] = place
        self.endInsertRows()

    def _remove(self, place: Place) -> None:
        at = bisect_left(self._places, place)
        self.beginRemoveRows(QModelIndex(), at, at)
        del self._places[at]
        del self._stands[place.id]
        self._made.pop(place.id, None)
        self.endRemoveRows()

    def _refresh(self, row_id: str) -> None:
        if place := self._stands.get(row_id):
            self._made.pop(row_id, None)
            at = bisect_left(self._places, place)
            self._changed(at, at)

    def _changed(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first), self.index(last))
