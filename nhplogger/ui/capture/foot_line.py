"""A line that opens at the foot of a panel, for a few words about the row in hand."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from nhplogger.ui.fonts import FontRole
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.announce import announce
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.restyle import set_invalid


class FootLine(QWidget):
    """Enter hands over what was typed, Esc closes the line; what stands beneath it says how it is read."""

    answered = Signal(str)
    edited = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self._said = Label(role=FontRole.SMALL, tone="text2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X3, Space.X1, Space.X3, Space.X2)
        column.setSpacing(Space.X1)
        column.addWidget(self.line)
        column.addWidget(self._said)
        self.setFocusProxy(self.line)
        self.line.returnPressed.connect(self._answer)
        self.line.textEdited.connect(self._edit)
        self.hide()

    @property
    def said(self) -> str:
        """What stands beneath the line."""
        return self._said.text()

    def ask(self, prompt: str, text: str = "", hint: str = "") -> None:
        """Open for an answer, with `text` to begin from and `hint` beneath it."""
        self.line.setPlaceholderText(prompt)
        self.line.setAccessibleName(prompt)
        self.line.setText(text)
        self.say(hint)
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.end(False)  # the focus marks all of it, and the next key would take it away

    def say(self, words: str) -> None:
        """How the line is read."""
        set_invalid(self.line, "")
        self._said.say(words, "text2")
        self._said.setVisible(bool(words))

    def refuse(self, problem: str) -> None:
        """What was typed cannot be taken as it is; it stays, and `problem` says what to do."""
        set_invalid(self.line, problem)
        self._said.say(problem, "warn")
        self._said.show()
        announce(self.line, problem)

    def close_line(self) -> None:
        """Be gone, and give the focus away."""
        self.line.clear()
        self.hide()
        self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_line()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    @Slot()
    def _answer(self) -> None:
        self.answered.emit(self.line.text().strip())

    @Slot(str)
    def _edit(self, text: str) -> None:
        self.say("")
        self.edited.emit(text)
