"""A row of the table of actions, as the window's shortcut."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction

from nhplogger.ui.actions import EverywhereAction
from nhplogger.ui.house import House
from nhplogger.ui.keys.key_shortcut import sequences


class Deed(QAction):
    """One row of the table of actions, bound to an open study."""

    def __init__(self, row: EverywhereAction, house: House) -> None:
        super().__init__(row.words, house)
        self._row, self._house = row, house
        self.setObjectName(row.name)
        house.look.keys.changed.connect(self._follow)
        self._follow()
        self.triggered.connect(self._do)

    @Slot()
    def _follow(self) -> None:
        self.setShortcuts(sequences(self._row.keys, self._house.look.keys))

    @Slot()
    def _do(self) -> None:
        self._row.function(self._house)
