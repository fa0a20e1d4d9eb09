"""What a key struck in the capture line means, apart from the characters it types."""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class LineKey(Enum):
    """Keys that may mean something other than text."""

    ENTER = auto()
    CHOOSE = auto()
    UP = auto()
    DOWN = auto()
    CLOSE = auto()
    BACKSPACE = auto()
    PLUS = auto()
    MINUS = auto()
    TAKE_BACK = auto()
    PUT_BACK = auto()
    END = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    NAME = auto()


_ALONE = {
    Qt.Key.Key_Return: LineKey.ENTER,
    Qt.Key.Key_Enter: LineKey.ENTER,
    Qt.Key.Key_Up: LineKey.UP,
    Qt.Key.Key_Down: LineKey.DOWN,
    Qt.Key.Key_Escape: LineKey.CLOSE,
    Qt.Key.Key_Backspace: LineKey.BACKSPACE,
    Qt.Key.Key_End: LineKey.END,
    Qt.Key.Key_PageUp: LineKey.PAGE_UP,
    Qt.Key.Key_PageDown: LineKey.PAGE_DOWN,
    Qt.Key.Key_F2: LineKey.NAME,
}
_CTRL = {Qt.Key.Key_Z: LineKey.TAKE_BACK, Qt.Key.Key_Y: LineKey.PUT_BACK}
_TYPED = {"+": LineKey.PLUS, "-": LineKey.MINUS}
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


def line_key(event: QKeyEvent) -> LineKey | None:
    """The meaning of a key, or none where it is plain typing."""
    modifiers = event.modifiers() & ~_KEYPAD
    if modifiers == Qt.KeyboardModifier.ControlModifier:
        return _CTRL.get(Qt.Key(event.key()))
    if modifiers == Qt.KeyboardModifier.NoModifier and event.key() in _ALONE:
        return _ALONE[Qt.Key(event.key())]
    if modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return LineKey.ENTER
        return _TYPED.get(event.text())
    return None


def seat_struck(event: QKeyEvent) -> str:
    """The seat key struck with Alt alone, or nothing. AltGr arrives as Ctrl and Alt, and types accents."""
    if event.modifiers() & ~_KEYPAD != Qt.KeyboardModifier.AltModifier:
        return ""
    key = event.key()
    is_seat = Qt.Key.Key_0 <= key <= Qt.Key.Key_9 or Qt.Key.Key_A <= key <= Qt.Key.Key_Z
    return chr(key).lower() if is_seat else ""
