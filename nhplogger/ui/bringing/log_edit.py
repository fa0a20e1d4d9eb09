"""The text a past meeting's log is typed or pasted into."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from nhplogger.domain.typed_notes import clean_log, looks_whole
from nhplogger.i18n import _
from nhplogger.typed import override

LONGEST = 5_000_000


class LogEdit(QPlainTextEdit):
    """Tab leaves it; a whole field-notes file that is pasted is handed on instead."""

    whole_pasted = Signal(str)  # the text of a field-notes file
    too_long = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setAccessibleName(_("Log"))
        self.setPlaceholderText(
            _(
                "Type or paste the log, a line each:\n13:45 Four of six lights are out #info-\n"
                '"It isn\'t down" @Resident 2\n! @Housing officer sign off repairs by next fri\n-- Lighting'
            )
        )

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() and not source.hasUrls()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        text = clean_log(source.text())
        if len(text) + self.document().characterCount() > LONGEST:
            self.too_long.emit()
        elif looks_whole(text):
            self.whole_pasted.emit(text)
        else:
            self.insertPlainText(text)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = (
                event.matches(QKeySequence.StandardKey.Undo),
                event.matches(QKeySequence.StandardKey.Redo),
            )
            document = self.document()
            if (undo and not document.isUndoAvailable()) or (redo and not document.isRedoAvailable()):
                event.ignore()  # nothing of the text to take back: the screen may have something
                return False
        return super().event(event)

    def go_to_line(self, number: int) -> None:
        """Put the caret into a line, from 1."""
        block = self.document().findBlockByNumber(number - 1)
        if block.isValid():
            cursor = self.textCursor()
            cursor.setPosition(block.position())
            self.setTextCursor(cursor)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
