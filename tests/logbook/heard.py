"""What a logbook said, in the order in which it said it."""

from typing import Any

from PySide6.QtCore import Slot

from nhplogger.logbook.logbook import Logbook


class Heard:
    """Takes down every signal of a logbook, with its value."""

    def __init__(self, logbook: Logbook) -> None:
        self.signals: list[str] = []
        self.values: dict[str, Any] = {}
        logbook.applied.connect(self._applied)
        logbook.saved.connect(self._saved)
        logbook.failed.connect(self._failed)
        logbook.held_changed.connect(self._held_changed)
        logbook.history_moved.connect(self._history_moved)
        logbook.meeting_opened.connect(self._meeting_opened)

    def _take(self, name: str, value: Any) -> None:
        self.signals.append(name)
        self.values[name] = value

    @Slot(object)
    def _applied(self, value: object) -> None:
        self._take("applied", value)

    @Slot(object)
    def _saved(self, value: object) -> None:
        self._take("saved", value)

    @Slot(str)
    def _failed(self, value: str) -> None:
        self._take("failed", value)

    @Slot(int)
    def _held_changed(self, value: int) -> None:
        self._take("held_changed", value)

    @Slot(object)
    def _history_moved(self, value: object) -> None:
        self._take("history_moved", value)

    @Slot(object)
    def _meeting_opened(self, value: object) -> None:
        self._take("meeting_opened", value)
