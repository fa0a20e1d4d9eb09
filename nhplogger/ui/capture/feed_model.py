"""The log of the open meeting as a list: its lines and the agenda items that divide them, in their order."""

from bisect import bisect_left
from collections import Counter
from dataclasses import replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from typing_extensions import override

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Act, Added, Changed, Edit, Removed, subject
from nhplogger.domain.entry import Entry, Kind
from nhplogger.domain.meeting import AgendaItem, Meeting
from nhplogger.domain.theme import Theme
from nhplogger.domain.values import Value
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.feed_filter import FeedFilter
from nhplogger.ui.capture.feed_marks import FeedMarks
from nhplogger.ui.capture.feed_rows import FeedRow, Place, place_of
from nhplogger.ui.capture.feed_writer import FeedWriter
from nhplogger.ui.capture.room import Room

Index = QModelIndex | QPersistentModelIndex


class FeedRole(IntEnum):
    """What the log can be asked for beside its words."""

    ROW = Qt.ItemDataRole.UserRole + 1


class FeedModel(QAbstractListModel):
    """Follows the logbook: every act changes the rows it touches, and nothing is read again."""

    counted = Signal(object)  # Counter[Kind | None]: how many lines there are of each kind, None for all

    def __init__(self, logbook: Logbook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._logbook = logbook
        self._filter = FeedFilter()
        self._take_in()
        logbook.applied.connect(self._follow)
        logbook.meeting_opened.connect(self._reset)

    @property
    def counts(self) -> Counter[Kind | None]:
        """How many lines there are of each kind, with None for all of them."""
        return Counter({None: self._counts.total(), **self._counts})

    @property
    def is_whole(self) -> bool:
        """Whether every line is shown."""
        return not self._filter

    def show_only(self, kind: Kind | None = None, words: str = "") -> None:
        """Show the lines of one kind (None: all) that have those words in them."""
        self._filter = replace(self._filter, kind=kind, words=words)
        self._reset()

    def row(self, value: Entry | AgendaItem) -> int | None:
        """The row of a line or item, or none where it is not shown."""
        place = place_of(value)
        at = bisect_left(self._places, place) if place else len(self._places)
        return at if at < len(self._places) and self._places[at] == place else None

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
            made = self._made[row_id] = self._writer.row(row_id)
        return made

    def _take_in(self) -> None:
        meeting: Contents = self._logbook.meeting
        self._room = Room(self._logbook.register, meeting)
        self._marks = FeedMarks(meeting)
        self._writer = FeedWriter(self._logbook.register, meeting, self._room, self._marks)
        self._made: dict[str, FeedRow] = {}
        self._counts: Counter[Kind | None] = Counter(entry.kind for entry in meeting.all(Entry))
        values: tuple[Entry | AgendaItem, ...] = (*meeting.all(Entry), *meeting.all(AgendaItem))
        shown = (place_of(value) for value in values if self._filter.shows(value))
        self._places: list[Place] = sorted(place for place in shown if place)

    @Slot()
    @Slot(object)
    def _reset(self, _meeting: Meeting | None = None) -> None:
        self.beginResetModel()
        self._take_in()
        self.endResetModel()
        self.counted.emit(self.counts)

    @Slot(object)
    def _follow(self, act: Act) -> None:
        if self._room.follow(act) or any(isinstance(subject(edit), Theme) for edit in act.edits):
            self._made.clear()
            self._changed(0, len(self._places) - 1)
        lines = self._marks.follow(act.edits)
        for edit in act.edits:
            self._move(edit)
        for line in lines:
            self._refresh(self._logbook.meeting.get(Entry, line))
        self.counted.emit(self.counts)

    def _move(self, edit: Edit) -> None:
        match edit:
            case Added(value):
                self._insert(value)
            case Removed(value):
                self._remove(value)
            case Changed(before, after):
                self._replace(before, after)

    def _insert(self, value: Value) -> None:
        if isinstance(value, Entry):
            self._counts[value.kind] += 1
        if not isinstance(value, Entry | AgendaItem) or not self._filter.shows(value):
            return
        if place := place_of(value):
            at = bisect_left(self._places, place)
            self.beginInsertRows(QModelIndex(), at, at)
            self._places.insert(at, place)
            self.endInsertRows()

    def _remove(self, value: Value) -> None:
        if isinstance(value, Entry):
            self._counts[value.kind] -= 1
        if not isinstance(value, Entry | AgendaItem) or (at := self.row(value)) is None:
            return
        self.beginRemoveRows(QModelIndex(), at, at)
        del self._places[at]
        self._made.pop(value.id, None)
        self.endRemoveRows()

    def _replace(self, before: Value, after: Value) -> None:
        if not isinstance(after, Entry | AgendaItem) or not isinstance(before, Entry | AgendaItem):
            return
        if place_of(before) == place_of(after) and self._filter.shows(before) == self._filter.shows(after):
            self._counts.update(_kinds_moved(before, after))
            self._refresh(after)
        else:
            self._remove(before)
            self._insert(after)

    def _refresh(self, value: Entry | AgendaItem | None) -> None:
        if value and (at := self.row(value)) is not None:
            self._made.pop(value.id, None)
            self._changed(at, at)

    def _changed(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first), self.index(last))


def _kinds_moved(before: Value, after: Value) -> dict[Kind | None, int]:
    if not isinstance(before, Entry) or not isinstance(after, Entry) or before.kind is after.kind:
        return {}
    return {before.kind: -1, after.kind: 1}
