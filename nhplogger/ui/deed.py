"""A row of the table of actions, as the window's shortcut."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction, QKeySequence

from nhplogger.ui.actions import EverywhereAction
from nhplogger.ui.house import House


class Deed(QAction):
    """One row of the table of actions, bound to an open study."""

    def __init__(self, row: EverywhereAction, house: House) -> None:
        super().__init__(row.words, house)
        self._row, self._house = row, house
        self.setObjectName(row.name)
        self.setShortcuts([QKeySequence(key) for key in row.keys])
        self.triggered.connect(self._do)

    @Slot()
    def _do(self) -> None:
        self._row.function(self._house)
