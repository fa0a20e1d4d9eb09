"""Tells from the letters typed whether caps lock is on, which no system-independent call says."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from nhplogger.typed import override


class CapsLock(QObject):
    """Watches a field; `changed` says whether the last letter came out in the wrong case."""

    changed = Signal(bool)

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._on = False
        field.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._look_at(event)
        return False

    def _look_at(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt

        letter = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self._set(on=False)
        elif len(letter) == 1 and letter.upper() != letter.lower():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._set(on=letter.isupper() is not shift)

    def _set(self, *, on: bool) -> None:
        if on is not self._on:
            self._on = on
            self.changed.emit(on)
