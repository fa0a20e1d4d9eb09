"""The menu of kept views: choose one, keep what is shown as one, rename it, remove it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from nhplogger.domain.review import SavedView
from nhplogger.i18n import _


class ViewMenu(QMenu):
    """Filled each time it is shown."""

    chosen = Signal(object)  # SavedView
    keep_asked = Signal()
    rename_asked = Signal(object)  # SavedView
    remove_asked = Signal(object)  # SavedView

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Views"))
        self._views: dict[str, SavedView] = {}
        self._current: SavedView | None = None
        self.triggered.connect(self._was_triggered)

    def show_views(self, views: Sequence[SavedView], current: SavedView | None, at: QPoint) -> None:
        """Offer these; `current` is the one that is shown now."""
        self.clear()
        self._views, self._current = {view.id: view for view in views}, current
        for view in views:
            action = self._add(_plain(view.name), view.id)
            action.setCheckable(True)
            action.setChecked(current is not None and view.id == current.id)
        if not views:
            self._add(_("Views you keep appear here"), "").setEnabled(False)
        self.addSeparator()
        self._add(_("Save this view as…"), _KEEP, "Ctrl+S")
        if current is not None:
            name = _plain(current.name)
            self._add(_("Rename “{view}”…").format(view=name), _RENAME)
            self._add(_("Remove “{view}”").format(view=name), _REMOVE)
        self.popup(at)

    def _add(self, words: str, data: str, key: str = "") -> QAction:
        action = self.addAction(f"{words}\t{key}" if key else words)
        action.setData(data)
        return action

    @Slot(QAction)
    def _was_triggered(self, action: QAction) -> None:
        data = action.data()
        if data == _KEEP:
            self.keep_asked.emit()
        elif data == _RENAME:
            self.rename_asked.emit(self._current)
        elif data == _REMOVE:
            self.remove_asked.emit(self._current)
        elif data in self._views:
            self.chosen.emit(self._views[data])


def _plain(name: str) -> str:
    return name.replace("&", "&&")


_KEEP, _RENAME, _REMOVE = "keep", "rename", "remove"
