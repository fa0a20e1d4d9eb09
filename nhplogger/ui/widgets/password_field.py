"""A field for a passphrase: labelled, hidden as it is typed, shown while one asks to see it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, Space
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.restyle import set_invalid


class PasswordField(QWidget):
    """Label, field and eye in one; below them the problem, if there is one."""

    edited = Signal(str)
    submitted = Signal(str)

    def __init__(self, label: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(label)
        self._label = Label(label, FontRole.BODY, strong=True)
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setAccessibleName(label)
        self._label.setBuddy(self.line)
        self.eye = Button("", look, ButtonKind.QUIET, icon="eye")
        self.eye.setCheckable(True)
        self._problem = Label("", FontRole.SMALL, "danger", wrap=True)
        self._problem.setVisible(False)
        self._lay_out()
        self._show_words(shown=False)
        self.line.textEdited.connect(self._was_edited)
        self.line.returnPressed.connect(self._was_submitted)
        self.eye.toggled.connect(self._eye_was_toggled)
        self.setFocusProxy(self.line)
        self._fit()
        look.changed.connect(self._fit)

    def text(self) -> str:
        """The passphrase as typed."""
        return self.line.text()

    def clear(self) -> None:
        """Forget what was typed, and hide what comes next."""
        self.line.clear()
        self.eye.setChecked(False)
        self.set_problem("")

    def set_problem(self, problem: str) -> None:
        """Say what is wrong under the field; empty for nothing."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        set_invalid(self.line, problem)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.X1)
        row.addWidget(self.line, 1)
        row.addWidget(self.eye)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X1)
        column.addWidget(self._label)
        column.addLayout(row)
        column.addWidget(self._problem)

    def _show_words(self, *, shown: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.eye.show_icon("eye-off" if shown else "eye")
        words = _("Hide the passphrase") if shown else _("Show the passphrase")
        self.eye.setAccessibleName(words)
        self.eye.setToolTip(words)

    @Slot()
    def _fit(self) -> None:
        self.line.setMinimumHeight(self._look.height(Height.CONTROL))

    @Slot(str)
    def _was_edited(self, text: str) -> None:
        self.set_problem("")
        self.edited.emit(text)

    @Slot()
    def _was_submitted(self) -> None:
        self.submitted.emit(self.text())

    @Slot()
    def _eye_was_toggled(self) -> None:
        self._show_words(shown=self.eye.isChecked())
