"""The list of results: headings of meetings, their lines beneath them, more when they are wanted."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from nhplogger.typed import override
from nhplogger.ui.search.result_rows import HeadingRow, HitRow, ResultRow

Index = QModelIndex | QPersistentModelIndex
ReadMore = Callable[[], Sequence[HitRow]]


class ResultRole(IntEnum):
    """What a delegate asks a row for."""

    ROW = Qt.ItemDataRole.UserRole + 1


class ResultsModel(QAbstractListModel):
    """Lines come newest first; one whose meeting is listed already comes beneath its others."""

    def __init__(
        self, heading: Callable[[str], HeadingRow], read_more: ReadMore, parent: QObject | None = None
    ) -> None:
        """`heading` gives the heading of a meeting; `read_more` the lines after the last, none at the end."""
        super().__init__(parent)
        self._heading, self._read_more = heading, read_more
        self._rows: list[ResultRow] = []
        self._last: HitRow | None = None
        self.has_more = False

    @property
    def last(self) -> HitRow | None:
        """The oldest line read so far."""
        return self._last

    @property
    def hits(self) -> int:
        """How many lines were read so far."""
        return sum(isinstance(row, HitRow) for row in self._rows)

    @property
    def meetings(self) -> int:
        """In how many meetings they stand."""
        return len(self._rows) - self.hits

    def show_hits(self, hits: Sequence[HitRow], *, more: bool) -> None:
        """Show these lines in place of all others; `more` where there may be more."""
        self.beginResetModel()
        self._rows, self._last, self.has_more = [], hits[-1] if hits else None, more
        for meeting, lines in _by_meeting(hits).items():
            self._rows += [self._heading(meeting), *lines]
        self._count()
        self.endResetModel()

    def append(self, hits: Sequence[HitRow], *, more: bool) -> None:
        """Show these lines beside the others."""
        self._last, self.has_more = hits[-1] if hits else self._last, more
        for meeting, lines in _by_meeting(hits).items():
            self._add(meeting, lines)
        self._count()
        heads = [place for place, row in enumerate(self._rows) if isinstance(row, HeadingRow)]
        for place in heads:
            self.dataChanged.emit(self.index(place), self.index(place))

    def first_hit(self) -> QModelIndex:
        """The newest line, or an invalid index."""
        return self.index(1) if len(self._rows) > 1 else QModelIndex()

    def index_of(self, entry_id: str) -> QModelIndex:
        """Where a line stands, or an invalid index."""
        for place, row in enumerate(self._rows):
            if isinstance(row, HitRow) and row.entry_id == entry_id:
                return self.index(place)
        return QModelIndex()

    @override
    def canFetchMore(self, parent: Index) -> bool:
        return self.has_more and not parent.isValid()

    @override
    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            hits = self._read_more()
            self.append(hits, more=bool(hits) and self.has_more)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        alone = Qt.ItemFlag.ItemNeverHasChildren
        # Headings are passed over by the arrows.
        if isinstance(self._rows[index.row()], HeadingRow):
            return alone
        return alone | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case ResultRole.ROW:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.title if isinstance(row, HeadingRow) else row.excerpt.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case _:
                return None

    def _add(self, meeting: str, lines: list[HitRow]) -> None:
        place = self._end_of(meeting)
        rows: list[ResultRow] = [*lines]
        if place is None:
            place, rows = len(self._rows), [self._heading(meeting), *lines]
        self.beginInsertRows(QModelIndex(), place, place + len(rows) - 1)
        self._rows[place:place] = rows
        self.endInsertRows()

    def _end_of(self, meeting: str) -> int | None:
        """Behind the last line of a meeting; none where it is not listed."""
        places = (place for place in range(len(self._rows), 0, -1))
        return next((place for place in places if self._rows[place - 1].meeting_id == meeting), None)

    def _count(self) -> None:
        """Say in each heading how many lines it has; only that of the oldest line may get more."""
        counts: dict[str, int] = {}
        for row in self._rows:
            counts[row.meeting_id] = counts.get(row.meeting_id, 0) + isinstance(row, HitRow)
        for place, row in enumerate(self._rows):
            if isinstance(row, HeadingRow):
                oldest = self._last is not None and self._last.meeting_id == row.meeting_id
                more = self.has_more and oldest
                self._rows[place] = replace(row, count=counts[row.meeting_id], more=more)


def _by_meeting(hits: Sequence[HitRow]) -> dict[str, list[HitRow]]:
    found: dict[str, list[HitRow]] = {}
    for hit in hits:
        found.setdefault(hit.meeting_id, []).append(hit)
    return found
