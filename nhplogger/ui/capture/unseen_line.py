"""What has the focus while the screen is covered: it shows nothing and passes every key to the line."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from nhplogger.i18n import _

_PASSED = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.InputMethod)


class UnseenLine(QLabel):
    """To a screen reader it is a label that says what it is for, and nothing of what is typed."""

    left = Signal()  # Esc, where no other key shows the screen again

    def __init__(self, line: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._line = line
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self._escapes = False

    def name_key(self, key: str) -> None:
        """Say which key shows the screen again; where the key for it was given away, Esc does."""
        self._escapes = not key
        words = _("The screen is covered. {key} shows it again. What you type is kept.")
        self.setAccessibleName(words.format(key=key or _("Esc")))

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in _PASSED:
            if self._escapes and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
                if event.type() == QEvent.Type.KeyPress:
                    self.left.emit()
            elif self._line.isEnabled() and not _leaves(event):
                QCoreApplication.sendEvent(self._line, event)
            event.accept()
            return True
        return super().event(event)


def _leaves(event: QEvent) -> bool:
    """Whether a key would take the focus to another part of the screen."""
    return isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
