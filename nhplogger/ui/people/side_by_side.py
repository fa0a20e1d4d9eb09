"""Two people or agencies side by side: what each of them has."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.label import Label


class SideBySide(QWidget):
    """Rows of a name and two values; the first row is the heading."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._labels: list[Label] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.X3)
        self._grid.setVerticalSpacing(Space.X1)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self.hide()

    def show_rows(self, rows: Sequence[tuple[str, str, str]]) -> None:
        """Show these in place of those there; none takes no room."""
        for label in self._labels:
            label.hide()
            label.deleteLater()
        self._labels = []
        for place, row in enumerate(rows):
            for column, words in enumerate(row):
                role = FontRole.H3 if place == 0 else FontRole.BODY
                label = Label(words, role, "text3" if column == 0 else None, wrap=column > 0)
                self._grid.addWidget(label, place, column)
                self._labels.append(label)
        self.setAccessibleName(". ".join(" ".join(row).strip() for row in rows))
        self.setVisible(bool(rows))
