"""The pages of a report as rows."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from nhplogger.i18n import _
from nhplogger.typed import override

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class PageModel(QAbstractListModel):
    """A row for each page, counted from 0; what it shows is its number."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = 0

    def show_count(self, pages: int) -> None:
        """Have so many pages; rows that stay are the same."""
        if pages > self._pages:
            self.beginInsertRows(_NOWHERE, self._pages, pages - 1)
            self._pages = pages
            self.endInsertRows()
        elif pages < self._pages:
            self.beginRemoveRows(_NOWHERE, pages, self._pages - 1)
            self._pages = pages
            self.endRemoveRows()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._pages

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return str(index.row() + 1)
            case Qt.ItemDataRole.AccessibleTextRole:
                words = _("Page {page} of {pages}")
                return words.format(page=index.row() + 1, pages=self._pages)
            case _:
                return None
