"""Acts that were done and that the disk has not taken yet."""

from PySide6.QtCore import QObject, QTimer, Signal

from nhplogger.domain.edits import Act
from nhplogger.storage.store import Store

AGAIN_MS = 5000


class Unwritten(QObject):
    """First come, first written: none is written before those it may build on."""

    changed = Signal(int)  # how many there are
    due = Signal()  # it is time to try again

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.acts: tuple[Act, ...] = ()
        self._timer = QTimer(self, interval=AGAIN_MS)
        self._timer.timeout.connect(self.due)

    def add(self, act: Act) -> None:
        """Hold one more."""
        self._hold((*self.acts, act))

    def write(self, store: Store) -> None:
        """Write what is held; after a StudyError the act refused and all that follow it are still held."""
        if not self.acts:
            return
        left = self.acts
        try:
            with store.impatient():
                for act in self.acts:
                    # A disk that failed in the middle of a write may have taken the act all the same.
                    if not store.has(act):
                        store.apply(act)
                    left = left[1:]
        finally:
            self._hold(left)

    def let_go(self) -> None:
        """They are written elsewhere, or were given up."""
        self._hold(())

    def _hold(self, acts: tuple[Act, ...]) -> None:
        if acts == self.acts:
            return
        self.acts = acts
        self.changed.emit(len(acts))
        if acts:
            self._timer.start()
        else:
            self._timer.stop()
