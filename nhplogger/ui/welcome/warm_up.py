"""Brings in the slow parts while the passphrase is being typed, so that opening finds them ready."""

from collections import deque
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Slot

# Small before large, so that no step keeps a key waiting for long. The engine brings sqlite-utils in, which
# must not come before it.
SLOW = (
    "argon2.low_level",
    "nhplogger.storage.engine",
    "nhplogger.storage.store",
    "nhplogger.logbook.opening",
    "nhplogger.ui.home.home_page",
    "nhplogger.ui.house",
)


class WarmUp(QObject):
    """Imports a module whenever the window has nothing else to do.

    Not in a thread: collecting garbage there would take widgets away under the window's hands.
    """

    def __init__(self, names: tuple[str, ...] = SLOW, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left = deque(names)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    @property
    def goes_on(self) -> bool:
        """Whether there is anything left to bring in."""
        return bool(self._left)

    @Slot()
    def _step(self) -> None:
        if self._left:
            import_module(self._left.popleft())
        else:
            self._timer.stop()
