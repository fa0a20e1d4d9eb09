"""A day for an action that has none."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QObject, Slot

from nhplogger.i18n import _
from nhplogger.ui.debrief.checks.finding_row import FindingRow
from nhplogger.ui.look import Look
from nhplogger.ui.widgets.fields import DayField


def add_day(row: FindingRow, look: Look, today: date, deed: Callable[[date], bool]) -> DayField:
    """A field with today in it, and a button that sets the day chosen."""
    field = DayField(_("Due date of {words}").format(words=row.about), look)
    field.setDate(QDate(today.year, today.month, today.day))
    row.offers.addWidget(field)
    row.add_deed(_("Set date"), _Chosen(field, deed, row).take, name=_("Set this due date"))
    return field


class _Chosen(QObject):
    """The day in the field, when the button is pressed."""

    def __init__(self, field: DayField, deed: Callable[[date], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._field, self._deed = field, deed

    @Slot()
    def take(self) -> bool:
        """Set the day that stands in the field."""
        day = self._field.date()
        return self._deed(date(day.year(), day.month(), day.day()))
