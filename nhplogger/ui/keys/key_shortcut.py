"""Keys of a table at work: shortcuts that follow what a person chose, keys that a part reads itself."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from nhplogger.ui.keys.key_row import KeyRow
from nhplogger.ui.keys.keys_now import KeysNow

_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class KeyShortcut(QShortcut):
    """Works while the focus is in `widget`; `keys` are the usual ones of a row."""

    def __init__(
        self, keys: tuple[str, ...], widget: QWidget, now: KeysNow, do: Callable[[], object]
    ) -> None:
        super().__init__(widget)
        self._usual, self._now = keys, now
        self.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.activated.connect(do)
        now.changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        self.setKeys(sequences(self._usual, self._now))


def sequences(usual: tuple[str, ...], now: KeysNow) -> list[QKeySequence]:
    """The keys that work now, as Qt binds them."""
    return [QKeySequence(key) for key in now.all_now(usual)]


def is_struck(row: KeyRow, event: QKeyEvent) -> bool:
    """Whether a key struck in a part is one of a row that cannot be changed."""
    modifiers = event.modifiers() & ~_KEYPAD
    struck = QKeySequence(modifiers.value | event.key())
    return any(QKeySequence(key) == struck for key in row.keys)
