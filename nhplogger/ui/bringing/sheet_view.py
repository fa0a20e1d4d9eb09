"""A sheet before it is brought in: what its columns are for, and who or what its rows are."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.exchange.sheet_columns import Use
from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.bringing.plan_model import PlanRow
from nhplogger.ui.bringing.plan_table import PlanTable
from nhplogger.ui.bringing.sheet_rows import use_word
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.field_row import FieldRow
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.section_header import SectionHeader

_LEFT_WIDTH = 360
Choices = Sequence[tuple[str, str]]  # what is shown, and what it stands for


class SheetView(QWidget):
    """Columns at the left, rows at the right; `where` is the area, or the meeting an agenda goes into."""

    table_chosen = Signal(int)
    use_chosen = Signal(int, str)  # the column, and what it is used as
    where_chosen = Signal(str)
    seats_chosen = Signal(str)  # the id of a meeting, or nothing

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._uses: tuple[Use, ...] = ()
        self.tables, self.use, self.meeting, self.seats = (QComboBox() for _part in range(4))
        self.area = QComboBox(editable=True)
        self.area.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.columns = PlanTable(look, _("Columns"), (_("Column"), _("First words"), _("Used as")), (0, 1))
        self.people = PlanTable(
            look, _("People"), (_("Name"), _("Role"), _("Agency"), _("In the study")), (0, 1, 2)
        )
        self.items = PlanTable(look, _("Agenda"), (_("Item"), _("Minutes"), _("In the study")), (0,))
        self.counts = Label("", FontRole.SMALL, "text2", wrap=True)
        self._table_row = FieldRow(_("Table"), self.tables)
        self._area_row = FieldRow(_("Area"), self.area, hint=_("Pick one, or type the name of a new one."))
        self._meeting_row = FieldRow(_("Into the planned meeting"), self.meeting)
        self._seats_row = FieldRow(_("Seat them at a planned meeting"), self.seats)
        for combo in (self.tables, self.use, self.meeting, self.seats, self.area):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(8)
        for use in Use:
            self.use.addItem(use_word(use), use.value)
        self._lay_out()
        self._fit()
        self._connect()

    @property
    def panels(self) -> list[QWidget]:
        """Where F6 leads."""
        return [self._left, self.people.view, self.items.view]

    def show_tables(self, names: Sequence[str], shown: int) -> None:
        """Which tables the file has; one alone needs no choice."""
        _fill(self.tables, [(name, name) for name in names], "")
        self.tables.blockSignals(True)
        self.tables.setCurrentIndex(shown)
        self.tables.blockSignals(False)
        self._table_row.setVisible(len(names) > 1)

    def show_columns(self, rows: Sequence[PlanRow], uses: Sequence[Use]) -> None:
        """What each column is used as."""
        self._uses = tuple(uses)
        self.columns.show_rows(rows)
        self._show_use(self.columns.row)

    def show_people(self, rows: Sequence[PlanRow], areas: Sequence[str], area: str, words: str) -> None:
        """Rows that are people, for an area."""
        _fill(self.area, [(name, name) for name in areas], area)
        self.area.setEditText(area)
        self._show(rows, self.people, words)

    def show_seats(self, meetings: Choices, meeting: str) -> None:
        """The planned meetings at which people may be seated; none where there are none."""
        _fill(self.seats, ((_("no meeting: into the register only"), ""), *meetings), meeting)
        self._seats_row.setVisible(bool(meetings))

    def show_items(self, rows: Sequence[PlanRow], meetings: Choices, meeting: str, words: str) -> None:
        """Rows that are agenda items, for a planned meeting."""
        _fill(self.meeting, meetings, meeting)
        self._show(rows, self.items, words)

    def show_problem(self, words: str) -> None:
        """Say what keeps it from being brought in, beside where it would go."""
        self._area_row.show_problem(words if self.people.isVisibleTo(self) else "")
        self._meeting_row.show_problem(words if self.items.isVisibleTo(self) else "")

    def _show(self, rows: Sequence[PlanRow], table: PlanTable, words: str) -> None:
        people = table is self.people
        self.people.setVisible(people)
        self.items.setVisible(not people)
        self._area_row.setVisible(people)
        self._meeting_row.setVisible(not people)
        self._seats_row.setVisible(people and self.seats.count() > 1)
        table.show_rows(rows)
        self.counts.setText(words)

    def _lay_out(self) -> None:
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(Space.X3)
        for part in (self._table_row, self._area_row, self._seats_row, self._meeting_row):
            left.addWidget(part)
        left.addWidget(self.columns, 1)
        left.addWidget(FieldRow(_("This column is used as"), self.use))
        right = QVBoxLayout()
        right.setSpacing(Space.X2)
        right.addWidget(SectionHeader(_("What would come of it"), self._look))
        right.addWidget(self.counts)
        right.addWidget(self.people, 1)
        right.addWidget(self.items, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.X5, Space.X4, Space.X5, Space.X3)
        row.setSpacing(Space.X5)
        row.addWidget(self._left)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self.tables.activated.connect(self.table_chosen)
        self.use.activated.connect(self._use_was_chosen)
        self.columns.current.connect(self._show_use)
        self.area.textActivated.connect(self.where_chosen)
        if line := self.area.lineEdit():
            line.editingFinished.connect(self._area_was_typed)
        self.meeting.activated.connect(self._meeting_was_chosen)
        self.seats.activated.connect(self._seats_were_chosen)
        self._look.changed.connect(self._fit)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        self._left.setFixedWidth(min(self._look.scaled(_LEFT_WIDTH), self.width() * 9 // 20))

    @Slot(int)
    def _show_use(self, column: int) -> None:
        if 0 <= column < len(self._uses):
            self.use.setCurrentIndex(self.use.findData(self._uses[column].value))

    @Slot(int)
    def _use_was_chosen(self, _place: int) -> None:
        self.use_chosen.emit(self.columns.row, self.use.currentData())

    @Slot()
    def _area_was_typed(self) -> None:
        self.where_chosen.emit(self.area.currentText())

    @Slot(int)
    def _meeting_was_chosen(self, _place: int) -> None:
        self.where_chosen.emit(self.meeting.currentData() or "")

    @Slot(int)
    def _seats_were_chosen(self, _place: int) -> None:
        self.seats_chosen.emit(self.seats.currentData() or "")


def _fill(combo: QComboBox, choices: Choices, chosen: str) -> None:
    combo.blockSignals(True)
    combo.clear()
    for words, stands_for in choices:
        combo.addItem(words, stands_for)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
    combo.blockSignals(False)
