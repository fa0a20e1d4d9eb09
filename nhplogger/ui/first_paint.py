"""Tells when a window has been painted for the first time, which is when slow things may begin."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from nhplogger.typed import override

_PAINTING = (QEvent.Type.Expose, QEvent.Type.Paint, QEvent.Type.UpdateRequest)


class FirstPaint(QObject):
    """Watches a window that has been given its place on the screen; `came` is said once."""

    came = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._handle = window.windowHandle()
        self._handle.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _PAINTING and self._handle.isExposed():
            self._handle.removeEventFilter(self)
            QTimer.singleShot(0, self, self._tell)  # the event is still on its way to the window
        return False

    @Slot()
    def _tell(self) -> None:
        self.came.emit()
