"""A bar with one line to type, for a name or to make sure, in place of a dialog."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.keys.key_shortcut import is_struck
from nhplogger.ui.look import Look
from nhplogger.ui.meetings import meetings_keys
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.announce import announce
from nhplogger.ui.widgets.button import Button
from nhplogger.ui.widgets.elided_label import ElidedLabel
from nhplogger.ui.widgets.panel import Edge, Ground, Panel
from nhplogger.ui.widgets.restyle import set_invalid


class TypingBar(Panel):
    """Hidden until it asks. Enter says what was typed, Esc puts it away; `tell` says what is wrong."""

    typed = Signal(str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Ground.SUNKEN, Edge.BOTTOM, parent)
        self._look = look
        self._words = ElidedLabel("")
        self.line = QLineEdit()
        self.do_button = Button("", look, small=True)
        self.leave_button = Button(_("Cancel"), look, small=True, key="Esc")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.X4, Space.X2, Space.X4, Space.X2)
        row.setSpacing(Space.X2)
        row.addWidget(self._words, 1)
        row.addWidget(self.line)
        row.addWidget(self.do_button)
        row.addWidget(self.leave_button)
        self.line.returnPressed.connect(self._say)
        self.do_button.clicked.connect(self._say)
        self.leave_button.clicked.connect(self.leave)
        look.changed.connect(self._wear)
        self._wear()
        self.hide()

    def ask(self, words: str, deed: str, text: str = "") -> None:
        """Ask for a line; `deed` is on the button, `text` in the line."""
        self._words.setText(words)
        self.line.setAccessibleName(words)
        self.do_button.setText(deed)
        self.line.setText(text)
        set_invalid(self.line, "")
        self.show()
        self.line.setFocus()
        self.line.selectAll()

    def tell(self, problem: str) -> None:
        """Say what is wrong with what was typed."""
        self._words.setText(problem)
        set_invalid(self.line, problem)
        announce(self.line, problem)

    @Slot()
    def leave(self) -> None:
        """Put the bar away."""
        self.hide()
        self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_struck(meetings_keys.LEAVE_BAR, event):
            self.leave()
            return
        super().keyPressEvent(event)

    @Slot()
    def _say(self) -> None:
        self.typed.emit(self.line.text())

    @Slot()
    def _wear(self) -> None:
        self.line.setMinimumWidth(self._look.scaled(_WIDE))


_WIDE = 160
