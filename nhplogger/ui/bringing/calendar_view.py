"""A calendar before it is brought in: its events, which are wanted, and whose area they are."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.exchange.calendar_plan import EventRow, with_area
from nhplogger.i18n import _
from nhplogger.ui.bringing.calendar_rows import calendar_words, event_row
from nhplogger.ui.bringing.items import CalendarItem
from nhplogger.ui.bringing.plan_table import PlanTable
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button
from nhplogger.ui.widgets.field_row import FieldRow
from nhplogger.ui.widgets.section_header import SectionHeader


class CalendarView(QWidget):
    """Space marks an event; its area is chosen below the table, for it or for all that have none."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item: CalendarItem | None = None
        self.area = QComboBox(editable=True)
        self.area.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        heads = (_("Day"), _("Time"), _("Title"), _("Place"), _("Area"), _("In the study"))
        self.table = PlanTable(look, _("Events"), heads, (2, 3))
        self._head = SectionHeader(_("Meetings in this calendar"), look)
        self.all_button = Button(_("Mark all"), look)
        self.none_button = Button(_("Mark none"), look)
        self.fill_button = Button(_("Same area for all without one"), look)
        self._lay_out()
        self.table.marked.connect(self._row_was_marked)
        self.table.current.connect(self._show_area)
        self.area.textActivated.connect(self._area_was_chosen)
        if line := self.area.lineEdit():
            line.editingFinished.connect(self._area_was_typed)
        self.all_button.clicked.connect(self._mark_all)
        self.none_button.clicked.connect(self._mark_none)
        self.fill_button.clicked.connect(self._fill_areas)

    @property
    def panels(self) -> list[QWidget]:
        """Where F6 leads."""
        return [self.table.view, self.area]

    def show_item(self, item: CalendarItem, areas: Sequence[str]) -> None:
        """Take a calendar in hand."""
        self._item = item
        self.area.blockSignals(True)
        self.area.clear()
        self.area.addItems(list(areas))
        self.area.blockSignals(False)
        self._show()
        self._show_area(self.table.row)

    def _show(self) -> None:
        if self._item is not None:
            self.table.show_rows([event_row(row) for row in self._item.rows])
            self._head.set_count(calendar_words(self._item.rows, self._item.unread, self._item.called_off))
            self.changed.emit()

    def _put(self, rows: Sequence[EventRow]) -> None:
        if self._item is not None:
            self._item.rows = list(rows)
            self._show()

    @Slot(int)
    def _row_was_marked(self, place: int) -> None:
        if self._item is None or not _is_offered(self._item.rows[place]):
            return
        row = self._item.rows[place]
        if not row.area and not row.wanted:
            self.area.setFocus()  # it is marked with its area
            return
        self._item.rows[place] = replace(row, wanted=not row.wanted)
        self.table.replace(place, event_row(self._item.rows[place]))
        self._head.set_count(calendar_words(self._item.rows, self._item.unread, self._item.called_off))
        self.changed.emit()

    @Slot(int)
    def _show_area(self, place: int) -> None:
        if self._item is not None and 0 <= place < len(self._item.rows):
            self.area.setEditText(self._item.rows[place].area)

    @Slot(str)
    def _area_was_chosen(self, area: str) -> None:
        place = self.table.row
        if self._item is None or not 0 <= place < len(self._item.rows):
            return
        row = self._item.rows[place]
        if row.there is None and row.area != area.strip():
            rows = list(self._item.rows)
            rows[place] = with_area(row, area.strip())
            self._put(rows)

    @Slot()
    def _area_was_typed(self) -> None:
        self._area_was_chosen(self.area.currentText())

    @Slot()
    def _mark_all(self) -> None:
        if self._item is not None:
            self._put([replace(row, wanted=bool(row.area) and _is_offered(row)) for row in self._item.rows])

    @Slot()
    def _mark_none(self) -> None:
        if self._item is not None:
            self._put([replace(row, wanted=False) for row in self._item.rows])

    @Slot()
    def _fill_areas(self) -> None:
        area = self.area.currentText().strip()
        if self._item is not None and area:
            self._put([row if row.area or row.there else with_area(row, area) for row in self._item.rows])

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(Space.X2)
        foot.addWidget(self.all_button)
        foot.addWidget(self.none_button)
        foot.addStretch(1)
        foot.addWidget(self.fill_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X5, Space.X4, Space.X5, Space.X3)
        column.setSpacing(Space.X2)
        column.addWidget(self._head)
        column.addWidget(self.table, 1)
        column.addWidget(FieldRow(_("Area of this meeting"), self.area))
        column.addLayout(foot)


def _is_offered(row: EventRow) -> bool:
    """Whether there is something to do with it: it is new, or has moved since."""
    return row.there is None or row.can_move
