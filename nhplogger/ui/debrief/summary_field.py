"""The field for what one thought and felt of a meeting; it takes other words without forgetting its own."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.look import Look
from nhplogger.ui.widgets.panel import Ground

_LEAST, _USUAL = 96, 184


class SummaryField(QPlainTextEdit):
    """Undoes typing by itself; where nothing typed is left to undo, the key is left to the screen."""

    typed = Signal()  # by hand, not by the program
    was_left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_filled = False
        self.setTabChangesFocus(True)
        self.setProperty("ground", Ground.REFLECT.value)
        self.setProperty("role", "log")
        self.setAccessibleName(_("Summary"))
        self.textChanged.connect(self._was_changed)
        look.changed.connect(self._fit)
        self._fit()

    def fill(self, text: str) -> None:
        """Show other words, which nobody typed here: undo in the field does not reach behind them."""
        if text != self.toPlainText():
            with self._filling():
                self.setPlainText(text)
                self.moveCursor(QTextCursor.MoveOperation.End)

    def insert(self, words: str) -> None:
        """Put words in at the caret, apart from what stands beside them; undo in the field takes them out."""
        cursor = self.textCursor()
        text, place = self.toPlainText(), _characters(self.toPlainText(), cursor.selectionStart())
        after = text[_characters(text, cursor.selectionEnd()) :]
        before = text[:place]
        gap_before = "" if not before or before[-1].isspace() else " "
        gap_after = "" if not after or after[0].isspace() else " "
        with self._filling():
            cursor.insertText(f"{gap_before}{words}{gap_after}")
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        document = self.document()
        undo = event.matches(QKeySequence.StandardKey.Undo) and not document.isUndoAvailable()
        redo = event.matches(QKeySequence.StandardKey.Redo) and not document.isRedoAvailable()
        if undo or redo:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.was_left.emit()

    def _was_changed(self) -> None:
        if not self._is_filled:
            self.typed.emit()

    @contextmanager
    def _filling(self) -> Iterator[None]:
        self._is_filled = True
        try:
            yield
        finally:
            self._is_filled = False

    def _fit(self) -> None:
        self.setMinimumHeight(self._look.scaled(_LEAST))
        self.setMaximumHeight(self._look.scaled(_USUAL))


def _characters(text: str, units: int) -> int:
    """Qt counts in UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "replace"))
