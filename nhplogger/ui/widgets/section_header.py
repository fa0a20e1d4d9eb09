"""The line above a list: its title, how many there are, and where to find all of them."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.label import Label


class SectionHeader(QWidget):
    """Title and count at the left; at the right `link`, hidden without words."""

    def __init__(
        self,
        title: str,
        look: Look,
        parent: QWidget | None = None,
        *,
        count: str = "",
        link: str = "",
        key: str = "",
    ) -> None:
        super().__init__(parent)
        self._title = Label(title, FontRole.H2)
        self._count = Label(count, FontRole.BODY, "text3")
        self.link = Button(link, look, ButtonKind.LINK, key=key)
        if not link:
            self.link.hide()  # not setVisible(True): what has no parent yet would flash up as a window
        self.setAccessibleName(title)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.X2)
        row.addWidget(self._title)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self.link)
        self.set_count(count)

    def set_count(self, count: str) -> None:
        """Say how many, in words such as "5 of 31 open"."""
        self._count.setText(count)
        self._count.setVisible(bool(count))
