"""A titled group of choices."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nhplogger.ui.fonts import FontRole
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.label import Label


class Group(QWidget):
    """A title, and beneath it what is added to `column`."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.title = Label(title, FontRole.H3)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(Space.X6, Space.X3, Space.X6, Space.X3)
        self.column.setSpacing(Space.X1)
        self.column.addWidget(self.title)
