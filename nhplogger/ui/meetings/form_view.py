"""How the meeting form is laid out: a head, fields at the left, people and agenda at the right, a foot."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.agenda_table_model import AgendaColumn, AgendaTableModel
from nhplogger.ui.meetings.edit_table import EditTable
from nhplogger.ui.meetings.form_offers import no_offers
from nhplogger.ui.meetings.form_problems import Field
from nhplogger.ui.meetings.form_values import FormValues
from nhplogger.ui.meetings.meeting_fields import MeetingFields
from nhplogger.ui.meetings.people_table_model import PeopleTableModel
from nhplogger.ui.meetings.table_panel import TablePanel
from nhplogger.ui.sizes import Height, Space
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Edge, Ground, Panel

FIELDS_WIDTH = 400


class FormView(QWidget):
    """Shows values and gives them back; knows nothing of where they come from."""

    def __init__(self, look: Look, offers: Callable[[int], Sequence[str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.fields = MeetingFields(look)
        self.people, self.agenda = PeopleTableModel(self), AgendaTableModel(self)
        people = EditTable(look, self.people, offers, _("People"))
        agenda = EditTable(look, self.agenda, no_offers, _("Agenda"))
        agenda.keep_narrow(AgendaColumn.MINUTES)
        self.people_panel = TablePanel(_("People"), people, look)
        self.agenda_panel = TablePanel(_("Agenda"), agenda, look)
        self.save_button = Button(_("Save meeting"), look, ButtonKind.PRIMARY, key="Ctrl+Enter")
        self.start_button = Button(_("Save and start now"), look)
        self.leave_button = Button(_("Back"), look, ButtonKind.QUIET, key="Esc")
        self._title, self._told = Label("", FontRole.H1), Label("", FontRole.BODY, "text2")
        self._lay_out()
        self._fit()
        look.changed.connect(self._fit)

    def offer(self, areas: Sequence[str], kinds: Sequence[str], places: Sequence[str]) -> None:
        """What the fields can be completed from."""
        self.fields.offer(areas, kinds, places)

    def show_form(self, title: str, values: FormValues, *, planned: bool) -> None:
        """Fill everything; a meeting that is no longer `planned` cannot be started."""
        self._title.setText(title)
        self.fields.show_values(values)
        self.people.show_lines(values.people)
        self.agenda.show_lines(values.agenda)
        self.start_button.setVisible(planned)
        self.show_problems({})

    def values(self) -> FormValues:
        """What the form says now."""
        return replace(self.fields.values(), people=self.people.lines(), agenda=self.agenda.lines())

    def tell(self, words: str) -> None:
        """Say something beside the title."""
        self._told.setText(words)

    def show_problems(self, found: dict[Field, str]) -> None:
        """Put each sentence beside its field, and take away those of before."""
        for field, row in self.fields.rows().items():
            row.show_problem(found.get(field, ""))
        self.people_panel.show_problem(found.get(Field.PEOPLE, ""))
        self.agenda_panel.show_problem(found.get(Field.AGENDA, ""))

    def go_to(self, field: Field) -> None:
        """Put the caret into a field."""
        tables = {Field.PEOPLE: self.people_panel.table, Field.AGENDA: self.agenda_panel.table}
        (tables[field] if field in tables else self.fields.rows()[field].field).setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addLayout(self._middle(), 1)
        column.addWidget(self._foot())

    def _head(self) -> QWidget:
        head = Panel(Ground.BG, Edge.BOTTOM)
        head.setMinimumHeight(Height.SCREEN_HEAD)
        row = QHBoxLayout(head)
        row.setContentsMargins(Space.X6, 0, Space.X6, 0)
        row.setSpacing(Space.X4)
        row.addWidget(self._title)
        row.addWidget(self._told, 1)
        return head

    def _middle(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        left = Panel(Ground.SURFACE, Edge.RIGHT)
        inner = QVBoxLayout(left)
        inner.setContentsMargins(Space.X6, Space.X5, Space.X6, Space.X5)
        inner.addWidget(self.fields)
        self._left = QScrollArea(widgetResizable=True)
        self._left.setFrameShape(QFrame.Shape.NoFrame)
        self._left.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the field one is in
        self._left.setWidget(left)
        right = QVBoxLayout()
        right.setContentsMargins(Space.X6, Space.X5, Space.X6, Space.X5)
        right.setSpacing(Space.X5)
        right.addWidget(self.people_panel, 3)
        right.addWidget(self.agenda_panel, 2)
        row.addWidget(self._left)
        row.addLayout(right, 1)
        return row

    def _foot(self) -> QWidget:
        foot = Panel(Ground.PANEL, Edge.TOP)
        row = QHBoxLayout(foot)
        row.setContentsMargins(Space.X6, Space.X3, Space.X6, Space.X3)
        row.setSpacing(Space.X2)
        row.addWidget(self.save_button)
        row.addWidget(self.start_button)
        row.addStretch(1)
        row.addWidget(Label(_("In a table Enter edits, Delete takes a row away."), FontRole.SMALL, "text3"))
        row.addSpacing(Space.X4)
        row.addWidget(self.leave_button)
        return foot

    @Slot()
    def _fit(self) -> None:
        self._left.setFixedWidth(self._look.scaled(FIELDS_WIDTH))
