"""The meetings that match, as a table that reads a page of rows when one of them is looked at."""

from collections import OrderedDict
from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from nhplogger.domain.contents import Contents
from nhplogger.domain.faults import StudyError
from nhplogger.domain.meeting_list import Column, MeetingRow, Stage
from nhplogger.domain.people import Agency
from nhplogger.domain.study import Area
from nhplogger.logbook.meetings_overview import MeetingsOverview
from nhplogger.typed import override
from nhplogger.ui.meetings import list_words

Index = QModelIndex | QPersistentModelIndex
PAGE, KEPT = (
    32,
    32,
)  # rows read at once, as many as one frame of the screen allows; pages kept of the last seen
_LOOKED_AT = 6


class ListRole(IntEnum):
    """What a delegate asks a row for."""

    ROW = Qt.ItemDataRole.UserRole + 1


class ListModel(QAbstractTableModel):
    """Knows every meeting's id and place, and says the rest of those on screen."""

    refused = Signal(str)  # why a page could not be read

    def __init__(self, overview: MeetingsOverview, register: Contents, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._overview, self._register = overview, register
        self._pages: OrderedDict[int, dict[str, MeetingRow]] = OrderedDict()
        self.ids: tuple[str, ...] = ()

    def show_ids(self, ids: tuple[str, ...]) -> None:
        """Show these meetings; where they are the same as before, what is said of them is read anew."""
        if ids == self.ids:
            self._pages.clear()
            if ids:
                self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, len(Column) - 1))
            return
        self.beginResetModel()
        self.ids = ids
        self._pages.clear()
        self.endResetModel()

    def follows(self, ids: tuple[str, ...]) -> bool:
        """Whether these are more of the same: those shown, in their order, and others after them."""
        return 0 < len(self.ids) < len(ids) and ids[: len(self.ids)] == self.ids

    def add_ids(self, ids: tuple[str, ...]) -> None:
        """Show those that come after the ones shown."""
        self.beginInsertRows(QModelIndex(), len(self.ids), len(ids) - 1)
        self._pages.pop((len(self.ids) - 1) // PAGE, None)  # it may have been cut short
        self.ids = ids
        self.endInsertRows()

    def row(self, place: int) -> MeetingRow | None:
        """What is known of the meeting at that place; none where it is gone or cannot be read."""
        if not 0 <= place < len(self.ids):
            return None
        return self._page(place // PAGE).get(self.ids[place])

    def agencies(self, row: MeetingRow) -> tuple[Agency, ...]:
        """Those that were in the room."""
        found = (self._register.get(Agency, each) for each in row.agencies)
        return tuple(agency for agency in found if agency)

    def area(self, row: MeetingRow) -> str:
        """Where it was held."""
        area = self._register.get(Area, row.area_id)
        return area.name if area else ""

    def first_begun(self) -> int:
        """The place of the first meeting that is not only planned, among those one sees without scrolling."""
        rows = enumerate(map(self.row, range(min(_LOOKED_AT, len(self.ids)))))
        return next((place for place, row in rows if row and row.stage is not Stage.PLANNED), 0)

    @property
    def kept(self) -> int:
        """How many rows are held in memory."""
        return sum(map(len, self._pages.values()))

    def _page(self, number: int) -> dict[str, MeetingRow]:
        if number not in self._pages:
            self._pages[number] = self._read(self.ids[number * PAGE : (number + 1) * PAGE])
            while len(self._pages) > KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return self._pages[number]

    def _read(self, ids: Sequence[str]) -> dict[str, MeetingRow]:
        try:
            return {row.id: row for row in self._overview.rows(ids)}
        except StudyError as error:
            self.refused.emit(str(error))
            return {}

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.ids)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        if not across or not 0 <= section < len(Column):
            return None
        return list_words.head(Column(section)) if role == Qt.ItemDataRole.DisplayRole else None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.row(index.row())
        if role == ListRole.ROW or row is None:
            return row
        area, agencies = self.area(row), self.agencies(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return list_words.cell(Column(index.column()), row, area, agencies)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            first = index.column() == Column.DATE
            return (
                list_words.sentence(row, area, agencies)
                if first
                else list_words.cell(Column(index.column()), row, area, agencies)
            )
        return None
