"""The left side of a past meeting: which it was, who came, what it was to talk about."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.ui.bringing.came_table_model import CameTableModel
from nhplogger.ui.bringing.past_values import PastValues
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.agenda_table_model import AgendaColumn, AgendaTableModel
from nhplogger.ui.meetings.edit_table import EditTable
from nhplogger.ui.meetings.form_offers import no_offers
from nhplogger.ui.meetings.form_problems import Field
from nhplogger.ui.meetings.meeting_fields import MeetingFields
from nhplogger.ui.meetings.table_panel import TablePanel
from nhplogger.ui.sizes import Height, Space
from nhplogger.ui.widgets.panel import Ground, Panel

_LEAST_ROWS = 5


class PastForm(QScrollArea):
    """Shows values and gives them back."""

    changed = Signal()

    def __init__(
        self, look: Look, offers: Callable[[int], Sequence[str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.fields = MeetingFields(look)
        self.came, self.agenda = CameTableModel(self), AgendaTableModel(self)
        came = EditTable(look, self.came, offers, _("People"))
        agenda = EditTable(look, self.agenda, no_offers, _("Agenda"))
        agenda.keep_narrow(AgendaColumn.MINUTES)
        self.came_panel = TablePanel(_("People"), came, look)
        self.agenda_panel = TablePanel(_("Agenda"), agenda, look)
        self._lay_out()
        self._fit()
        look.changed.connect(self._fit)
        for model in (self.came, self.agenda):
            model.dataChanged.connect(self.changed)
            model.rowsInserted.connect(self.changed)
            model.rowsRemoved.connect(self.changed)
        for line in (self.fields.title, self.fields.place, self.fields.begins, self.fields.ends):
            line.textEdited.connect(self.changed)
        for combo in (self.fields.area, self.fields.kind):
            combo.currentTextChanged.connect(self.changed)
        self.fields.day.dateChanged.connect(self.changed)

    def show_values(self, values: PastValues) -> None:
        """Fill everything."""
        self.fields.show_values(values.form)
        self.came.show_lines(values.came)
        self.agenda.show_lines(values.agenda)
        self.show_problems({})

    def values(self, kept: PastValues) -> PastValues:
        """What it says now; what it has no field for is as `kept` has it."""
        return replace(kept, form=self.fields.values(), came=self.came.lines(), agenda=self.agenda.lines())

    def show_problems(self, found: dict[Field, str]) -> None:
        """Put each sentence beside its field, and take away those of before."""
        for field, row in self.fields.rows().items():
            row.show_problem(found.get(field, ""))
        self.came_panel.show_problem(found.get(Field.PEOPLE, ""))
        self.agenda_panel.show_problem(found.get(Field.AGENDA, ""))

    def go_to(self, field: Field) -> None:
        """Put the caret into a field."""
        tables = {Field.PEOPLE: self.came_panel.table, Field.AGENDA: self.agenda_panel.table}
        (tables[field] if field in tables else self.fields.rows()[field].field).setFocus()

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the field one is in
        ground = Panel(Ground.SURFACE)
        column = QVBoxLayout(ground)
        column.setContentsMargins(Space.X5, Space.X4, Space.X5, Space.X4)
        column.setSpacing(Space.X4)
        for part in (self.fields, self.came_panel, self.agenda_panel):
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(ground)

    @Slot()
    def _fit(self) -> None:
        for panel in (self.came_panel, self.agenda_panel):
            panel.table.setMinimumHeight(_LEAST_ROWS * self._look.height(Height.TABLE_ROW))
