"""The rows of the register: ids in order, each page of rows read when it is first looked at."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from nhplogger.typed import override
from nhplogger.ui.widgets.row_model import Index, Row, RowRole

ReadRows = Callable[[Sequence[str]], Sequence[Row]]
PAGE, KEPT = 64, 1024


class PeopleModel(QAbstractListModel):
    """Knows the id of every row, and keeps the rows around what is in view."""

    def __init__(self, read: ReadRows, parent: QObject | None = None) -> None:
        """`read` gives rows for ids."""
        super().__init__(parent)
        self._read = read
        self._ids: tuple[str, ...] = ()
        self._places: dict[str, int] = {}
        self._rows: OrderedDict[str, Row] = OrderedDict()

    def show_ids(self, ids: Sequence[str]) -> bool:
        """List these; whether anything stands elsewhere than before. Rows are read anew."""
        self._rows.clear()
        if tuple(ids) == self._ids:
            if self._ids:
                self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))
            return False
        self.beginResetModel()
        self._ids = tuple(ids)
        self._places = {value_id: place for place, value_id in enumerate(self._ids)}
        self.endResetModel()
        return True

    def id_at(self, index: Index) -> str:
        """The id of a row; nothing for no row."""
        return self._ids[index.row()] if index.isValid() else ""

    def index_of(self, value_id: str) -> QModelIndex:
        """Where an id stands; an invalid index where it is not listed."""
        place = self._places.get(value_id)
        return QModelIndex() if place is None else self.index(place)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        match role:
            case RowRole.ROW:
                return self._row(index.row())
            case Qt.ItemDataRole.DisplayRole:
                return self._row(index.row()).title
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._row(index.row()).spoken
            case _:
                return None

    def _row(self, place: int) -> Row:
        value_id = self._ids[place]
        if value_id not in self._rows:
            start = place - place % PAGE
            self._rows |= {row.id: row for row in self._read(self._ids[start : start + PAGE])}
            while len(self._rows) > KEPT:
                self._rows.popitem(last=False)
        return self._rows.get(value_id) or Row(id=value_id, title="…")
