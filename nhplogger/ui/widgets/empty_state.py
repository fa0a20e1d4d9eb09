"""What a place says before anything is in it: what will appear, and the first step."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import IconSize, Space
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.icon_mark import IconMark
from nhplogger.ui.widgets.label import Label


class EmptyState(QWidget):
    """An icon, a sentence, the first step, and a button where the step is one (`button`, hidden without)."""

    def __init__(
        self,
        icon: str,
        sentence: str,
        step: str,
        look: Look,
        parent: QWidget | None = None,
        *,
        button: str = "",
        key: str = "",
    ) -> None:
        super().__init__(parent)
        self._sentence = Label(sentence, FontRole.H2, wrap=True)
        self._step = Label(step, FontRole.BODY, "text2", wrap=True)
        self.button = Button(button, look, ButtonKind.PRIMARY, key=key)
        if not button:
            self.button.hide()  # not setVisible(True): what has no parent yet would flash up as a window
        self._lay_out(IconMark(icon, look, "text3", IconSize.HUGE))
        self.say(sentence, step)

    def say(self, sentence: str, step: str) -> None:
        """Say other words; the step may be empty."""
        self._sentence.setText(sentence)
        self._step.setText(step)
        self._step.setVisible(bool(step))
        self.setAccessibleName(f"{sentence} {step}".strip())

    def _lay_out(self, icon: IconMark) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X6, Space.X6, Space.X6, Space.X6)
        column.setSpacing(Space.X1)
        column.addStretch(1)
        column.addWidget(icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(Space.X2)
        for label in (self._sentence, self._step):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(Space.X3)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
