"""The keys that work in one place, under their heading."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.ui.fonts import FontRole
from nhplogger.ui.keys.key_row import KeyRow, KeySection
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.key_cap import KeyCap
from nhplogger.ui.widgets.label import Label


class HelpLine(QWidget):
    """A cap and what its key does."""

    def __init__(self, row: KeyRow, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row, self._look = row, look
        words = row.words[:1].upper() + row.words[1:]
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.X3)
        line.addWidget(KeyCap(row.usual, look), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Label(words, wrap=True), 1)

    def is_about(self, words: str) -> bool:
        """Whether every word typed is in what the key does, or in its name."""
        here = f"{self.row.words} {self._look.keys.now(self.row.usual)}".casefold()
        return all(word in here for word in words.casefold().split())


class HelpSection(QWidget):
    """A heading and its lines."""

    def __init__(self, section: KeySection, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = [HelpLine(row, look) for row in section.rows]
        self._title = section.title
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Label(section.title, FontRole.H2))
        for line in self.lines:
            column.addWidget(line)

    def show_only(self, words: str) -> int:
        """Leave only the lines these words are about; how many there are."""
        whole = all(word in self._title.casefold() for word in words.casefold().split())
        found = [line for line in self.lines if whole or line.is_about(words)]
        for line in self.lines:
            line.setVisible(line in found)
        self.setVisible(bool(found))
        return len(found)
