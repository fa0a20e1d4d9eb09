"""The menu of a row: by mouse, or by the menu key, what its keys do."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One thing that can be done with a row, and the key that does it."""

    deed: Enum
    words: str
    key: str = ""


class RowMenu(QMenu):
    """Tells which deed was chosen."""

    deed_chosen = Signal(object)  # Enum

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.triggered.connect(self._tell)

    def offer(self, offers: Iterable[Offer], place: QPoint) -> None:
        """Open at a place of the screen."""
        self.clear()
        for offer in offers:
            action = QAction(offer.words, self)
            action.setData(offer.deed)
            if offer.key:
                action.setText("\t".join((offer.words, offer.key)))
            self.addAction(action)
        self.popup(place)

    @Slot(QAction)
    def _tell(self, action: QAction) -> None:
        self.deed_chosen.emit(action.data())
