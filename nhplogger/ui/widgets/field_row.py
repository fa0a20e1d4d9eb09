"""A field beneath its name, with room for words about what is wrong with it."""

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from nhplogger.ui.fonts import FontRole
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.announce import announce
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.restyle import set_invalid


class FieldRow(QWidget):
    """Name above, field, then a hint that gives way to a problem."""

    def __init__(self, name: str, field: QWidget, parent: QWidget | None = None, *, hint: str = "") -> None:
        super().__init__(parent)
        self.field, self._hint = field, hint
        self._words = Label(hint, FontRole.SMALL, "text3", wrap=True)
        head = Label(name, FontRole.H3)
        head.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(name)
        if isinstance(field, QComboBox) and (line := field.lineEdit()):
            line.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X1)
        for part in (head, field, self._words):
            column.addWidget(part)
        self._words.setVisible(bool(hint))

    def show_problem(self, problem: str) -> None:
        """Say what is wrong, in red, and read it out; empty takes it away."""
        set_invalid(self.field, problem)
        self._words.say(problem or self._hint, "danger" if problem else "text3")
        self._words.setVisible(bool(problem or self._hint))
        if problem:
            announce(self.field, problem)

    @property
    def problem(self) -> str:
        """What is said to be wrong now."""
        return "" if self._words.text() == self._hint else self._words.text()
