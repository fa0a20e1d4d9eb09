"""The filters at the side of the list of meetings, each with how many meetings there are of its sort."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from nhplogger.domain.query import Facet, Query
from nhplogger.i18n import _
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.day_entry import DayEntry
from nhplogger.ui.meetings.facet_box import FacetValue
from nhplogger.ui.meetings.facet_group import FacetGroup
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Divider

FEW = {
    Facet.AREA: 6,
    Facet.TYPE: 4,
    Facet.THEME: 3,
    Facet.AGENCY: 3,
    Facet.STATE: 4,
    Facet.PERSON: 3,
}


class FacetPanel(QScrollArea):
    """Shows what it is given; what is ticked and which days are typed its signals tell."""

    turned = Signal(object, str)  # Facet, value
    since_changed = Signal(object)  # date, or None
    until_changed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, widgetResizable=True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ground", "panel")
        self.setAccessibleName(_("Filters"))
        titles = {
            Facet.AREA: _("Area"),
            Facet.TYPE: _("Type"),
            Facet.THEME: _("Theme"),
            Facet.AGENCY: _("Agency"),
            Facet.STATE: _("State"),
            Facet.PERSON: _("Person"),
        }
        self.groups = {facet: FacetGroup(facet, titles[facet], few, look) for facet, few in FEW.items()}
        self.since = DayEntry(_("From day"), _("any day"), look)
        self.until = DayEntry(_("To day"), _("today"), look, last=True)
        self._lines = {facet: Divider() for facet in FEW}
        self._lay_out()
        for group in self.groups.values():
            group.turned.connect(self.turned)
        self.since.changed.connect(self.since_changed)
        self.until.changed.connect(self.until_changed)

    def forget_counts(self) -> None:
        """Say of every facet that it is counted anew."""
        for group in self.groups.values():
            group.forget_counts()

    def show_values(self, values: Mapping[Facet, Sequence[FacetValue]], query: Query) -> None:
        """Show the values of each facet that is given, and the days."""
        for facet, group in self.groups.items():
            if facet in values:
                group.show_values(values[facet])
                self._lines[facet].setVisible(bool(values[facet]))
        self._show_days(query.since, query.until)

    def _show_days(self, since: date | None, until: date | None) -> None:
        for field, day in ((self.since, since), (self.until, until)):
            if not (field.hasFocus() and field.isModified()):
                field.show_day(day)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("ground", "panel")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, Space.X2)
        column.setSpacing(0)
        for facet in FEW:
            column.addWidget(self.groups[facet])
            column.addWidget(self._lines[facet])
        column.addWidget(self._days())
        column.addStretch(1)
        self.setWidget(inside)

    def _days(self) -> QWidget:
        part = QWidget()
        part.setAccessibleName(_("Date"))
        column = QVBoxLayout(part)
        column.setContentsMargins(Space.X4, Space.X2, Space.X4, Space.X2)
        column.setSpacing(Space.X1)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.since, 1)
        row.addWidget(Label(_("to"), FontRole.SMALL, "text2"))
        row.addWidget(self.until, 1)
        column.addWidget(Label(_("Date"), FontRole.H3))
        column.addLayout(row)
        return part
