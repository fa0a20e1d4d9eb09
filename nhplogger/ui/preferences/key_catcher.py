"""The field that waits for a new key, and takes whatever is pressed instead of obeying it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from nhplogger.i18n import _
from nhplogger.typed import override

_MODIFIERS = {
    Qt.Key.Key_Control: "Ctrl+",
    Qt.Key.Key_Shift: "Shift+",
    Qt.Key.Key_Alt: "Alt+",
    Qt.Key.Key_AltGr: "Alt+",
    Qt.Key.Key_Meta: "Meta+",
}
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class KeyCatcher(QLineEdit):
    """Esc alone leaves it; every other key is told as Qt writes it."""

    caught = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setPlaceholderText(_("Press the new key"))
        self.setAccessibleName(_("Press the new key; Esc leaves it as it is"))

    @override
    def event(self, event: QEvent) -> bool:
        """No shortcut fires, and Tab is a key like any other, while this has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        key, modifiers = event.key(), event.modifiers() & ~_KEYPAD
        if key in _MODIFIERS:
            self.setText(_MODIFIERS[Qt.Key(key)])
            return
        self.clear()
        if key == Qt.Key.Key_Escape and modifiers == Qt.KeyboardModifier.NoModifier:
            self.left.emit()
            return
        sequence = QKeySequence(modifiers.value | key)
        self.caught.emit(sequence.toString(QKeySequence.SequenceFormat.PortableText))

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MODIFIERS:
            self.clear()
