"""The list of actions: headings and rows, each row read when it is first looked at."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from nhplogger.typed import override
from nhplogger.ui.action_list.rows import GroupRow, ListRow, PageRow

Index = QModelIndex | QPersistentModelIndex
ReadRows = Callable[[Sequence[str]], Sequence[ListRow]]
PAGE, KEPT = 64, 1024


class ListRole(IntEnum):
    """What the list can be asked for beside its words."""

    ROW = Qt.ItemDataRole.UserRole + 1


class ActionsModel(QAbstractListModel):
    """Holds the ids of everything listed, and the rows of a page or two around what is in view."""

    def __init__(self, read: ReadRows, parent: QObject | None = None) -> None:
        """`read` gives rows for ids, leaving out those that are gone."""
        super().__init__(parent)
        self._read = read
        self._heads: list[GroupRow] = []
        self._ids: list[tuple[str, ...]] = []
        self._starts: list[int] = []
        self._count = 0
        self._rows: OrderedDict[str, ListRow] = OrderedDict()

    def show_groups(self, heads: Sequence[GroupRow], ids: Sequence[tuple[str, ...]]) -> bool:
        """Show these groups; whether anything stands elsewhere than before. Rows are read anew."""
        self._rows.clear()
        if list(ids) == self._ids and [_place(head) for head in heads] == [_place(h) for h in self._heads]:
            self._heads = list(heads)
            if self._count:
                self.dataChanged.emit(self.index(0), self.index(self._count - 1))
            return False
        self.beginResetModel()
        self._heads, self._ids = list(heads), list(ids)
        self._measure()
        self.endResetModel()
        return True

    def fold(self, index: Index, *, folded: bool) -> bool:
        """Fold or unfold a group by its heading; whether anything changed."""
        head = self.row(index)
        if not isinstance(head, GroupRow) or head.folded is folded:
            return False
        place = self._heads.index(head)
        first, last = index.row() + 1, index.row() + len(self._ids[place])
        (self.beginRemoveRows if folded else self.beginInsertRows)(QModelIndex(), first, last)
        self._heads[place] = GroupRow(
            key=head.key, text=head.text, count=head.count, folded=folded, late=head.late
        )
        self._measure()
        (self.endRemoveRows if folded else self.endInsertRows)()
        shown = self.index(first - 1)
        self.dataChanged.emit(shown, shown)
        return True

    def row(self, index: Index) -> PageRow | None:
        """What an index stands for."""
        if not index.isValid():
            return None
        place, offset = self._at(index.row())
        if offset == 0:
            return self._heads[place]
        return self._row(self._ids[place], offset - 1)

    def id_at(self, index: Index) -> str:
        """The id of the action at an index, without reading it; nothing for a heading."""
        if not index.isValid():
            return ""
        place, offset = self._at(index.row())
        return self._ids[place][offset - 1] if offset else ""

    def index_of(self, action_id: str) -> QModelIndex:
        """Where an action stands, or an invalid index; one in a folded group stands nowhere."""
        for head, start, ids in zip(self._heads, self._starts, self._ids, strict=True):
            if not head.folded and action_id in ids:
                return self.index(start + 1 + ids.index(action_id))
        return QModelIndex()

    def heading_of(self, action_id: str) -> QModelIndex:
        """The heading above an action, folded or not."""
        for start, ids in zip(self._starts, self._ids, strict=True):
            if action_id in ids:
                return self.index(start)
        return QModelIndex()

    def heading_above(self, index: Index) -> QModelIndex:
        """The heading of the group an index belongs to."""
        return self.index(self._starts[self._at(index.row())[0]]) if index.isValid() else QModelIndex()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._count

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        wanted = (ListRole.ROW, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if role not in wanted or (row := self.row(index)) is None:
            return None
        if role == ListRole.ROW:
            return row
        return row.text if role == Qt.ItemDataRole.DisplayRole else row.spoken

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        enabled = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return enabled | Qt.ItemFlag.ItemIsSelectable if self.id_at(index) else enabled

    def _measure(self) -> None:
        self._starts, self._count = [], 0
        for head, ids in zip(self._heads, self._ids, strict=True):
            self._starts.append(self._count)
            self._count += 1 + (0 if head.folded else len(ids))

    def _at(self, row: int) -> tuple[int, int]:
        """The place of the group a row is in, and how far below its heading."""
        place = bisect_right(self._starts, row) - 1
        return place, row - self._starts[place]

    def _row(self, ids: tuple[str, ...], offset: int) -> ListRow:
        if ids[offset] not in self._rows:
            first = offset - offset % PAGE
            page = ids[first : first + PAGE]
            # What is gone from the file meanwhile is an empty row until the list is read anew.
            found = {each: ListRow(id=each, text="") for each in page}
            self._rows |= found | {row.id: row for row in self._read(page)}
            while len(self._rows) > KEPT:
                self._rows.popitem(last=False)
        return self._rows[ids[offset]]


def _place(head: GroupRow) -> tuple[str, bool]:
    return head.key, head.folded
