"""The row beneath the line: how much was found, the filters that are on, what was not understood."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.domain.contents import Contents
from nhplogger.domain.query import Query
from nhplogger.domain.query_chips import Chip, chips
from nhplogger.i18n import _
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.filter_chip import FilterChip
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.wrapping import Wrapping


class AskedRow(QWidget):
    """A press on a chip asks for the query without it."""

    query_asked = Signal(object)  # Query

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._parts: tuple[Chip, ...] = ()
        self.chips: list[FilterChip] = []
        self.count = Label("", FontRole.SMALL, "text2")
        self.problems = Label("", FontRole.SMALL, Tone.WARN.value, wrap=True)
        first = QWidget()
        self._wrap = Wrapping(Space.X2, first)
        self._wrap.addWidget(self.count)
        self.list_button = Button(_("List these meetings"), look, ButtonKind.LINK, key="Ctrl+Enter")
        self.list_button.hide()  # what has no parent yet would flash up as a window
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X1)
        line = QHBoxLayout()
        line.setSpacing(Space.X3)
        line.addWidget(first, 1)
        line.addWidget(self.list_button)
        column.addLayout(line)
        column.addWidget(self.problems)
        self._first = first

    def show_query(self, query: Query, register: Contents) -> None:
        """Show the filters of a query, and its problems."""
        self.problems.setText(" ".join(query.problems))
        self.problems.setVisible(bool(query.problems))
        self.list_button.setVisible(not query.is_empty)
        parts = chips(query, register)
        if [part.words for part in parts] != [part.words for part in self._parts]:
            self._make(parts)
        self._parts = parts

    def _make(self, parts: tuple[Chip, ...]) -> None:
        for chip in self.chips:
            chip.hide()
            self._wrap.removeWidget(chip)
            chip.deleteLater()
        self.chips = [FilterChip(part.words, self._look, self._first) for part in parts]
        for chip in self.chips:
            chip.clicked.connect(self._was_clicked)
            self._wrap.addWidget(chip)
            chip.show()

    @Slot()
    def _was_clicked(self) -> None:
        place = self.chips.index(self.sender())  # type: ignore[arg-type]  # only chips are connected
        self.query_asked.emit(self._parts[place].without)
