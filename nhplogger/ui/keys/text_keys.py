"""Keys that Qt's text fields keep for themselves, so that no shortcut on them would work."""

from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit


@lru_cache(maxsize=256)
def is_owned_by_text(key: str) -> bool:
    """Whether a line or a box of text would take that key before any shortcut; Qt itself is asked."""
    sequence = QKeySequence(key)
    if sequence.count() != 1:
        return False
    struck = sequence[0]  # type: ignore[index]  # Qt's types do not say so
    fields = (QLineEdit("words"), QPlainTextEdit("words"))
    return any(_takes(field, struck.key().value, struck.keyboardModifiers().value) for field in fields)


def _takes(field: QLineEdit | QPlainTextEdit, key: int, modifiers: int) -> bool:
    from PySide6.QtCore import Qt

    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier(modifiers))
    event.ignore()
    QCoreApplication.sendEvent(field, event)
    return event.isAccepted()
