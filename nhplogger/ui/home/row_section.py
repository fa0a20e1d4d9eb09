"""A titled list of Home, with a sentence in place of the rows where there are none."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nhplogger.i18n import plural
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Divider
from nhplogger.ui.widgets.row_list import RowList
from nhplogger.ui.widgets.row_model import Row
from nhplogger.ui.widgets.section_header import SectionHeader


class RowSection(QWidget):
    """`empty` says what will appear here; `more_button` leads to rows that there is no room for."""

    def __init__(
        self,
        title: str,
        look: Look,
        parent: QWidget | None = None,
        *,
        empty: str = "",
        link: str = "",
        key: str = "",
    ) -> None:
        super().__init__(parent)
        self.head = SectionHeader(title, look, link=link, key=key)
        self.list = RowList(look, title)
        self._empty, self._line = Label(empty, FontRole.BODY, "text3", wrap=True), Divider()
        self.more_button = Button("", look, ButtonKind.LINK)
        self.more_button.hide()  # what has no parent yet would flash up as a window
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X1)
        for part in (self.head, self._line, self._empty, self.list):
            column.addWidget(part)
        column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_rows(self, rows: list[Row], count: str = "", empty: str = "", more: int = 0) -> None:
        """Show rows, and how many there are in words; `more` are not among them, `empty` stands for none."""
        self.list.show_rows(rows)
        self.head.set_count(count)
        self._empty.setText(empty or self._empty.text())
        self.more_button.setText(plural("And {count} more", "And {count} more", more))
        self.more_button.setAccessibleName(f"{self.list.accessibleName()}: {self.more_button.text()}")
        self.more_button.setVisible(more > 0)
        self.more_button.updateGeometry()
        self._empty.setVisible(not rows)
        self._line.setVisible(not rows)
