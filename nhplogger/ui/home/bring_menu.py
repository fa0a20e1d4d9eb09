"""The button of Home that brings things in, with the menu that says what can be brought."""

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from nhplogger.i18n import _
from nhplogger.ui.look import Look
from nhplogger.ui.widgets.button import Button

_PAST, _FILE = "past", "file"


class BringButton(Button):
    """A past meeting is written; field notes, sheets and calendars are files."""

    past_wanted = Signal()
    file_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(_("Bring in…"), look, parent=parent, small=True, icon="download")
        self.setAccessibleDescription(_("Past meetings, field notes, sheets, calendars"))
        self.menu_shown = QMenu(self)
        self.menu_shown.setAccessibleName(self.text())
        self._offer(_("A past meeting, from paper notes"), "Ctrl+Shift+M", _PAST)
        self._offer(_("A file: field notes, a sheet or a calendar…"), "Ctrl+O", _FILE)
        self.menu_shown.triggered.connect(self._was_chosen)
        self.clicked.connect(self.show_menu)

    @Slot()
    def show_menu(self) -> None:
        """Show what can be brought in, the first in hand."""
        self.menu_shown.setActiveAction(self.menu_shown.actions()[0])
        self.menu_shown.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _offer(self, words: str, key: str, data: str) -> None:
        now = self._look.keys.now(key)
        self.menu_shown.addAction(f"{words}\t{now}" if now else words).setData(data)

    @Slot(QAction)
    def _was_chosen(self, action: QAction) -> None:
        (self.past_wanted if action.data() == _PAST else self.file_wanted).emit()
