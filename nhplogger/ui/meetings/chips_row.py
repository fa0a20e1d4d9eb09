"""The row that says what the list of meetings is narrowed to, and takes each part of it away."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nhplogger.domain.contents import Contents
from nhplogger.domain.query import Query
from nhplogger.domain.query_chips import Chip
from nhplogger.i18n import _
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.chip_words import chips_of
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.filter_chip import FilterChip
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Edge, Ground, Panel
from nhplogger.ui.widgets.wrapping import Wrapping


class ChipsRow(Panel):
    """Chips at the left in as many lines as they need, views at the right."""

    query_asked = Signal(object)  # Query
    cleared = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Ground.SURFACE, Edge.BOTTOM, parent)
        self._look = look
        self._chips: list[tuple[FilterChip, Chip]] = []
        self._showing = Label("", FontRole.SMALL, "text2")
        self.clear_button = Button(_("Clear all"), look, ButtonKind.LINK, key="Ctrl+Shift+X")
        self.lines_button = Button(_("Show the lines"), look, ButtonKind.LINK, key="Ctrl+Enter")
        self.views_button = Button(_("Saved views"), look, small=True)
        self._part = QWidget()
        self._wrap = Wrapping(Space.X2, self._part)
        self._wrap.addWidget(self._showing)
        self._wrap.addWidget(self.clear_button)
        self._wrap.addWidget(self.lines_button)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.X4, Space.X2, Space.X4, Space.X2)
        row.setSpacing(Space.X2)
        row.addWidget(self._part, 1)
        row.addWidget(self.views_button)
        self.clear_button.clicked.connect(self.cleared)

    def show_query(self, query: Query, register: Contents, view: str) -> None:
        """Show the parts of a query; `view` is the name it is kept under, if it is."""
        for chip, _part in self._chips:
            chip.hide()
            self._wrap.removeWidget(chip)
            chip.deleteLater()
        self._wrap.removeWidget(self.clear_button)
        self._wrap.removeWidget(self.lines_button)
        self._chips = [
            (FilterChip(part.words, self._look, self._part), part) for part in chips_of(query, register)
        ]
        for chip, _part in self._chips:
            chip.clicked.connect(self._was_clicked)
            self._wrap.addWidget(chip)
            chip.show()
        self._wrap.addWidget(self.clear_button)
        self._wrap.addWidget(self.lines_button)
        self.clear_button.setVisible(bool(self._chips))
        self.lines_button.setVisible(query.has_text)
        self._showing.setText(_("Showing") if self._chips else _("Showing all meetings"))
        self.views_button.setText(_short(view) or _("Saved views"))
        named = _("Saved view: {view}").format(view=view)
        self.views_button.setAccessibleName(named if view else _("Saved views"))
        self.views_button.updateGeometry()

    @property
    def chips(self) -> list[FilterChip]:
        """What can be taken away, from the left."""
        return [chip for chip, _part in self._chips]

    @Slot()
    def _was_clicked(self) -> None:
        sender = self.sender()
        for chip, part in self._chips:
            if chip is sender:
                self.query_asked.emit(part.without)
                return


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"


_LONGEST = 24
