"""The keys as rows of a list: a heading for each place they work in, then each action with its key."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.keys.key_row import KeyRow, KeySection
from nhplogger.ui.keys.keys_now import KeysNow

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """Where the keys below it work."""

    title: str


class KeyListRole(IntEnum):
    """What a delegate asks a row for."""

    ROW = Qt.ItemDataRole.UserRole + 1


class KeyListModel(QAbstractListModel):
    """Shows the rows that words are about; keys are those of `now`."""

    def __init__(self, sections: Sequence[KeySection], now: KeysNow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sections, self._now = sections, now
        self._words = ""
        self.rows: list[Heading | KeyRow] = []
        now.changed.connect(self._show_anew)
        self._pick()

    @Slot(str)
    def show_only(self, words: str) -> None:
        """Leave only the actions that all these words are about."""
        self.beginResetModel()
        self._words = words
        self._pick()
        self.endResetModel()

    def index_of(self, row: KeyRow | None) -> QModelIndex:
        """Where a row stands; the first that can be changed where it is not shown."""
        place = next((place for place, each in enumerate(self.rows) if each == row), None)
        if place is None:
            keys = (place for place, each in enumerate(self.rows) if isinstance(each, KeyRow))
            place = next(keys, None)
        return self.index(place) if place is not None else QModelIndex()

    def _pick(self) -> None:
        wanted = self._words.casefold().split()
        self.rows = []
        for section in self._sections:
            found = [row for row in section.rows if all(word in self._about(section, row) for word in wanted)]
            self.rows += [Heading(title=section.title), *found] if found else []

    def _about(self, section: KeySection, row: KeyRow) -> str:
        return f"{section.title} {row.words} {self._now.now(row.usual)}".casefold()

    def _said(self, row: KeyRow) -> str:
        key = self._now.now(row.usual) or _("no key")
        parts = [row.words, key]
        if not row.changeable:
            parts.append(_("cannot be changed"))
        elif key != row.usual:
            parts.append(_("usually {key}").format(key=row.usual))
        return ", ".join(parts)

    @Slot()
    def _show_anew(self) -> None:
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case KeyListRole.ROW:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.title if isinstance(row, Heading) else row.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.title if isinstance(row, Heading) else self._said(row)
            case _:
                return None
