"""The line in which the owners or the due date of an action are typed, with how they are read beneath."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from nhplogger.typed import override
from nhplogger.ui.action_list import action_keys
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.keys.key_shortcut import is_struck
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.announce import announce
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.restyle import set_invalid


class TermLine(QWidget):
    """Enter answers; Esc leaves everything as it was."""

    edited = Signal(str)
    answered = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line, self._reading = QLineEdit(), Label("", FontRole.SMALL, "text2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.X2, 0, 0)
        column.setSpacing(Space.X1)
        column.addWidget(self.line)
        column.addWidget(self._reading)
        self.line.textEdited.connect(self.edited)
        self.line.returnPressed.connect(self._answer)
        self.hide()

    @property
    def reading(self) -> str:
        """How the words are said to be read."""
        return self._reading.text()

    def ask(self, name: str, words: str, prompt: str) -> None:
        """Open with those words selected; `prompt` is shown where there are none."""
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(prompt)
        self.line.setText(words)
        self.line.selectAll()
        set_invalid(self.line, "")
        self.show()
        self.line.setFocus()

    def say(self, words: str, *, wrong: bool = False) -> None:
        """How the words are read, or what is wrong with them."""
        set_invalid(self.line, words if wrong else "")
        self._reading.say(words, "danger" if wrong else "text2")

    def refuse(self, words: str) -> None:
        """Say aloud why the words are not taken; they stay."""
        self.say(words, wrong=True)
        announce(self.line, words)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_struck(action_keys.LEAVE, event):
            self.left.emit()
            return
        super().keyPressEvent(event)

    @Slot()
    def _answer(self) -> None:
        self.answered.emit(self.line.text())
