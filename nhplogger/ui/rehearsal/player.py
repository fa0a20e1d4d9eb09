"""Plays a script by the clock: says each utterance when its time has come, at the pace that was chosen."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from nhplogger.domain.script import Script, Utterance
from nhplogger.logbook.clock import Clock
from nhplogger.logbook.practice import Shown

TICK_MS = 250


class Pace(Enum):
    """How fast it goes; the value is seconds of the script to a second of the clock."""

    SLOWER = 0.6
    NORMAL = 1.0
    FASTER = 1.5


class Player(QObject):
    """Stands still until it is told to go on; `shown` has every utterance with the moment it came."""

    spoken = Signal(object)  # Utterance
    moved = Signal()  # time, pace, or whether it stands still
    ended = Signal()

    def __init__(self, script: Script, clock: Clock, pace: Pace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.script, self.pace = script, pace
        self.seconds = 0.0
        self.shown: list[Shown] = []
        self._clock, self._before = clock, clock.now()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def is_playing(self) -> bool:
        """Whether time goes on."""
        return self._timer.isActive()

    @property
    def now(self) -> Utterance | None:
        """What was said last."""
        return self.shown[-1][0] if self.shown else None

    @Slot()
    def go_on(self) -> None:
        """Let time go on from here."""
        self._before = self._clock.now()
        self._timer.start()
        self.moved.emit()

    @Slot()
    def pause(self) -> None:
        """Stand still."""
        if self.is_playing:
            self.tick()
            self._timer.stop()
            self.moved.emit()

    @Slot()
    def pause_or_go_on(self) -> None:
        """The other of the two."""
        if self.is_playing:
            self.pause()
        else:
            self.go_on()

    def set_pace(self, pace: Pace) -> None:
        """Go on at another pace; what has passed has passed at the old one."""
        if self.is_playing:
            self.tick()
        self.pace = pace
        self.moved.emit()

    @Slot()
    def slower(self) -> None:
        """One step slower, where there is one."""
        self._step(-1)

    @Slot()
    def faster(self) -> None:
        """One step faster, where there is one."""
        self._step(1)

    @Slot()
    def tick(self) -> None:
        """Say what has come due since the last time."""
        now = self._clock.now()
        self.seconds += max(0.0, (now - self._before).total_seconds()) * self.pace.value
        self._before = now
        for utterance in self._due():
            self.shown.append((utterance, now))
            self.spoken.emit(utterance)
        self.moved.emit()
        if self.seconds >= self.script.seconds and self.is_playing:
            self._timer.stop()
            self.ended.emit()

    def _due(self) -> Sequence[Utterance]:
        left = self.script.utterances[len(self.shown) :]
        return [utterance for utterance in left if utterance.at <= self.seconds]

    def _step(self, step: int) -> None:
        paces = list(Pace)
        place = paces.index(self.pace) + step
        if 0 <= place < len(paces):
            self.set_pace(paces[place])
