"""stub."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class RehearsalPage(QWidget):
    left = Signal()

    def __init__(self, *a: object) -> None:
        super().__init__()
