"""The keys as they are now: whatever shows or binds a key asks here by its usual one."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal


class KeysNow(QObject):
    """One is worn with the look. A usual key stands for the same action wherever it is shown."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._others: dict[str, str] = {}

    def use(self, others: Mapping[str, str]) -> None:
        """Have other keys in place of these usual ones; an empty one leaves an action without a key."""
        if dict(others) != self._others:
            self._others = dict(others)
            self.changed.emit()

    def now(self, usual: str) -> str:
        """The key in place of a usual one; the usual one itself where nobody changed it."""
        return self._others.get(usual, usual)

    def all_now(self, usual: Sequence[str]) -> tuple[str, ...]:
        """Every key that works now, for an action that usually has these; the first stands for all."""
        first = self.now(usual[0])
        if first == usual[0]:
            return tuple(usual)
        return (first,) if first else ()
