"""The key that finds, on screens that have nothing of their own to find in."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent

from nhplogger.typed import override
from nhplogger.ui.house import House
from nhplogger.ui.keys.key_shortcut import is_struck
from nhplogger.ui.search import going, search_keys


class FindKey(QObject):
    """Sees a key only where no part of a screen had a use for it: keys rise from the part in focus."""

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._house = house
        house.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        leads = is_struck(search_keys.GO, event) and going.may_go_by_find_key(self._house)
        if leads:
            going.go(self._house)
        return leads
