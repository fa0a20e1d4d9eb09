"""Agenda, actions and ratings beside the log of a session, one under the other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sessions.fact_list import FactList
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Edge, Ground, Panel
from nhplogger.ui.widgets.row_model import Row
from nhplogger.ui.widgets.section_header import SectionHeader


class FactSection(QWidget):
    """A heading with a count, and its list or what stands in its place."""

    def __init__(
        self, title: str, empty: str, look: Look, parent: QWidget | None = None, *, fitted: bool = True
    ) -> None:
        super().__init__(parent)
        self.head = SectionHeader(title, look)
        self.list = FactList(look, title, fitted=fitted)
        self._empty = Label(empty, FontRole.BODY, "text3", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X3, Space.X3, Space.X3, 0)
        column.setSpacing(Space.X1)
        for part in (self.head, self._empty):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        if not fitted:
            column.addStretch()

    def show_rows(self, rows: list[Row]) -> None:
        """Show these, or say that there are none."""
        self.list.show_rows(rows)
        self.list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self.head.set_count(str(len(rows)) if rows else "")


class SideFacts(Panel):
    """Scrolls as one, and follows the row one is on."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Ground.PANEL, Edge.LEFT, parent)
        self.agenda = FactSection(_("Agenda"), _("There was no agenda."), look)
        self.agreed = FactSection(_("Actions"), _("Nothing agreed, nothing carried over."), look)
        self.ratings = FactSection(_("Ratings"), _("Not rated yet. The debrief is where that is done."), look)
        self._inner = inner = QWidget()
        inner.setProperty("ground", "panel")
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, Space.X3)
        rows.setSpacing(Space.X2)
        for section in self.sections:
            rows.addWidget(section)
            section.list.selectionModel().currentChanged.connect(self._follow)
        rows.addStretch(1)
        self._area = QScrollArea(widgetResizable=True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the list one is in
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)

    @property
    def sections(self) -> tuple[FactSection, ...]:
        """From the top."""
        return self.agenda, self.agreed, self.ratings

    def _follow(self) -> None:
        section = next((each for each in self.sections if each.list.hasFocus()), None)
        if section is not None:
            rect = section.list.visualRect(section.list.currentIndex())
            at = section.list.mapTo(self._inner, rect.center())
            self._area.ensureVisible(at.x(), at.y(), 0, rect.height())
