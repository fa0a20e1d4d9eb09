"""Shows the parts of a full screen again one after the other, so that no key waits for them all."""

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget


class Unveiling(QObject):
    """Every part is painted in a turn of the event loop of its own; till then its ground alone is."""

    def __init__(self, parts: tuple[QWidget, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._veiled: list[QWidget] = []
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._show_one)

    def begin(self) -> None:
        """Hold every part back, and begin to show them."""
        self._veiled = list(self._parts)
        for part in self._parts:
            part.setUpdatesEnabled(False)
        self._next.start()

    @Slot()
    def _show_one(self) -> None:
        if self._veiled:
            self._veiled.pop(0).setUpdatesEnabled(True)
        else:
            self._next.stop()
