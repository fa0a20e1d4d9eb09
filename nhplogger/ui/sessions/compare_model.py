"""Two sessions side by side as a table: the fact, each session, and how they compare."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from nhplogger.analysis.compared_fact import Fact, Topic
from nhplogger.i18n import _
from nhplogger.typed import override

Index = QModelIndex | QPersistentModelIndex


class CompareColumn(IntEnum):
    """The columns, from the left."""

    FACT = 0
    FIRST = 1
    SECOND = 2
    NOTE = 3


class CompareRole(IntEnum):
    """What a delegate asks a row for; none is a heading."""

    FACT = Qt.ItemDataRole.UserRole + 1


def topic_words(topic: Topic) -> str:
    """The heading of a topic."""
    return {
        Topic.PEOPLE: _("Who was there"),
        Topic.AGENDA: _("Agenda"),
        Topic.ENTRIES: _("Lines by kind"),
        Topic.AGREED: _("What was agreed"),
        Topic.EARLIER: _("What became of what the first agreed"),
        Topic.THEMES: _("Themes: helps + and gets in the way −"),
        Topic.TALK: _("Talk by agency, an estimate"),
    }[topic]


class CompareModel(QAbstractTableModel):
    """Holds the facts, with a heading before each topic; `show_facts` replaces them all."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Fact | Topic] = []
        self._heads = ("", "")

    def show_facts(self, facts: Sequence[Fact], first: str, second: str) -> None:
        """Put these in place of those there; `first` and `second` are what the two sessions are called."""
        self.beginResetModel()
        self._heads = (first, second)
        self._rows = []
        for topic in Topic:
            of_topic = [fact for fact in facts if fact.topic is topic]
            self._rows += [topic, *of_topic] if of_topic else []
        self.endResetModel()

    def fact(self, row: int) -> Fact | None:
        """What a row says; none where it is a heading."""
        found = self._rows[row]
        return found if isinstance(found, Fact) else None

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(CompareColumn)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        heads = (_("Fact"), *self._heads, _("Compared"))
        return heads[section] if 0 <= section < len(heads) else None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case CompareRole.FACT:
                return row if isinstance(row, Fact) else None
            case Qt.ItemDataRole.DisplayRole:
                return _cell(row, CompareColumn(index.column()))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
            case _:
                return None

    def _spoken(self, row: Fact | Topic) -> str:
        if isinstance(row, Topic):
            return topic_words(row)
        pairs = zip(self._heads, (row.first, row.second), strict=True)
        sides = [f"{head}: {words or _('nothing')}" for head, words in pairs]
        return ". ".join(part for part in (row.name, *sides, row.note) if part)


def _cell(row: Fact | Topic, column: CompareColumn) -> str:
    if isinstance(row, Topic):
        return topic_words(row) if column is CompareColumn.FACT else ""
    return {
        CompareColumn.FACT: row.name,
        CompareColumn.FIRST: row.first or "–",
        CompareColumn.SECOND: row.second or "–",
        CompareColumn.NOTE: row.note,
    }[column]
