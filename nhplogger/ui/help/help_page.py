"""The page of all keys (F1)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.help.key_sections import KeyLine, KeySection
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.key_cap import KeyCap
from nhplogger.ui.widgets.label import Label

COLUMNS = 3


class HelpPage(QScrollArea):
    """Sections of keys, as even in height as they come."""

    left = Signal()

    def __init__(self, sections: Sequence[KeySection], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, widgetResizable=True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._look = look
        self.back_button = Button(_("Back"), look, ButtonKind.QUIET, key="Esc")
        self.back_button.clicked.connect(self.left)
        shortcut = QShortcut(QKeySequence("Esc"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.left)
        self._lay_out(sections)

    def _lay_out(self, sections: Sequence[KeySection]) -> None:
        page = QWidget()
        page.setProperty("ground", "bg")
        column = QVBoxLayout(page)
        column.setContentsMargins(Space.X10, 28, Space.X10, Space.X6)
        column.setSpacing(Space.X6)
        head = QHBoxLayout()
        head.addWidget(Label(_("All keys"), FontRole.TITLE), 1)
        head.addWidget(self.back_button)
        column.addLayout(head)
        columns = QHBoxLayout()
        columns.setSpacing(Space.X10)
        for stack in _dealt(sections):
            columns.addLayout(self._stack(stack), 1)
        column.addLayout(columns, 1)
        self.setWidget(page)

    def _stack(self, sections: Sequence[KeySection]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(Space.X2)
        for section in sections:
            column.addWidget(Label(section.title, FontRole.H2))
            column.addLayout(self._grid(section.lines))
            column.addSpacing(Space.X4)
        column.addStretch(1)
        return column

    def _grid(self, lines: Sequence[KeyLine]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.X3)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, line in enumerate(lines):
            grid.addWidget(KeyCap(line.key, self._look), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(line.words, wrap=True), row, 1)
        return grid


def _dealt(sections: Sequence[KeySection]) -> list[list[KeySection]]:
    """Sections dealt onto columns, each to the shortest so far."""
    stacks: list[list[KeySection]] = [[] for _column in range(COLUMNS)]
    lengths = [0] * COLUMNS
    for section in sections:
        shortest = lengths.index(min(lengths))
        stacks[shortest].append(section)
        lengths[shortest] += len(section.lines) + 2
    return stacks
