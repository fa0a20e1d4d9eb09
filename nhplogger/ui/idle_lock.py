"""Locks a study that nobody has touched for some time, outside a meeting that runs."""

from datetime import timedelta
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication

from nhplogger.logbook.settings import Settings
from nhplogger.typed import override
from nhplogger.ui.meetings.starting import running

if TYPE_CHECKING:
    from nhplogger.ui.house import House

LOOK_MS = 10_000
_STIRS = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin)


class IdleLock(QObject):
    """Counts the keys, clicks and turns of the wheel that come to any window of the program.

    It goes by a clock that runs on in sleep: a computer that slept over the time locks as it wakes.
    """

    def __init__(self, house: "House") -> None:
        super().__init__(house)
        self._house = house
        self._stirred_at = house.logbook.clock.now()
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(self.tick)
        self._looks.start()
        app = cast("QApplication", QApplication.instance())
        app.focusWindowChanged.connect(self._watch)
        self._watch(app.focusWindow())
        house.settings.changed.connect(self._was_set)

    @Slot()
    def tick(self) -> None:
        """Some time has passed. A question on the screen gets its safe answer before the study is closed.

        What the disk does not take now keeps the study open: nobody is there to say what to do about it.
        """
        if not self._is_over() or running(self._house.logbook) is not None:
            return
        asking = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if asking is not None:
            asking.close()
            QTimer.singleShot(0, self, self.tick)
        elif self._house.rescue.try_again():
            self._looks.stop()
            self._house.lock()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _STIRS:
            self.tick()  # the first key after a sleep finds the study locked
            self._stir()
        return False

    def _is_over(self) -> bool:
        minutes = self._house.settings.lock_after
        idle = self._house.logbook.clock.now() - self._stirred_at
        return self._looks.isActive() and minutes > 0 and idle >= timedelta(minutes=minutes)

    def _stir(self) -> None:
        self._stirred_at = self._house.logbook.clock.now()

    @Slot(QWindow)
    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    @Slot(str)
    def _was_set(self, key: str) -> None:
        if key == Settings.lock_after.key:
            self._stir()
