"""A table that is typed into beneath its title, with words about what is wrong in it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.edit_table import EditTable
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.announce import announce
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Card
from nhplogger.ui.widgets.section_header import SectionHeader


class TablePanel(QWidget):
    """`offer` is a link above the table, hidden until it has words."""

    def __init__(self, title: str, table: EditTable, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self._head = SectionHeader(title, look, link=title)
        self.offer = self._head.link
        self._problem = Label("", FontRole.SMALL, "danger", wrap=True)
        frame = Card(margin=1)
        frame.column.addWidget(table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X1)
        column.addWidget(self._head)
        column.addWidget(frame, 1)
        column.addWidget(self._problem)
        self.show_offer("")
        self.show_problem("")

    def show_offer(self, words: str) -> None:
        """What the link at the right offers; empty for nothing."""
        self.offer.setText(words)
        self.offer.setAccessibleName(words)
        self.offer.setVisible(bool(words))
        self.offer.updateGeometry()

    def show_problem(self, problem: str) -> None:
        """Say what is wrong in the table, and read it out; empty takes it away."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        if problem:
            announce(self.table, problem)
