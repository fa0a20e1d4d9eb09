"""How often people and themes have come up, for what is suggested first."""

from collections import Counter
from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from nhplogger.domain.edits import Act, steps
from nhplogger.domain.entry import Entry, Mark
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.used import Used
from nhplogger.domain.values import Value
from nhplogger.logbook.logbook import Logbook

_NEVER = Used()


class Uses(QObject):
    """Follows the logbook."""

    def __init__(self, logbook: Logbook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = logbook
        self._reopen(None)
        logbook.applied.connect(self._follow)
        logbook.meeting_opened.connect(self._reopen)

    def of(self, value_id: str) -> Used:
        """How often a person spoke in a line, or a theme was marked: today, and before."""
        before = self._before.get(value_id, _NEVER)
        today = self._counts.get(value_id, 0)
        return replace(before, meeting=today) if today else before

    def _count(self, value: Value, step: int) -> None:
        if isinstance(value, Entry) and value.speaker_id:
            self._counts[value.speaker_id] += step
        elif isinstance(value, Mark):
            self._counts[value.theme_id] += step

    @Slot(object)
    def _follow(self, act: Act) -> None:
        for value, step in steps(act.edits):
            self._count(value, step)

    @Slot(object)
    def _reopen(self, _meeting: Meeting | None) -> None:
        self._before = self._book.uses()
        self._counts: Counter[str] = Counter()
        for kind in (Entry, Mark):
            for value in self._book.meeting.all(kind):
                self._count(value, 1)
