"""A name for somebody who has none, or who they turned out to be."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QLineEdit

from nhplogger.analysis.debrief_findings import Nameless
from nhplogger.domain.people import Person
from nhplogger.i18n import _
from nhplogger.logbook.debrief_mending import Mending
from nhplogger.ui.debrief.checks.finding_row import FindingRow
from nhplogger.ui.look import Look
from nhplogger.ui.widgets.restyle import set_invalid

_WIDTH = 150


def add_name(row: FindingRow, found: Nameless, mending: Mending, look: Look) -> QLineEdit:
    """A field for the name, a button that uses it, and a list of those it could be."""
    field = QLineEdit()
    field.setPlaceholderText(_("Name or role"))
    field.setAccessibleName(_("Name or role of {name}").format(name=found.person.name))
    field.setMinimumWidth(look.scaled(_WIDTH))
    row.offers.addWidget(field)
    named = _Named(field, found, mending, row)
    use = row.add_deed(_("Use name"), named.take)
    field.returnPressed.connect(use.click)
    others = [(each.id, each.name) for each in mending.others_for(found)]
    row.add_choice(_("Same person as"), _("Same as…"), others, named.take_other)
    return field


class _Named(QObject):
    """What stands in the field, when the button is pressed; an empty field is told and left."""

    def __init__(self, field: QLineEdit, found: Nameless, mending: Mending, parent: QObject) -> None:
        super().__init__(parent)
        self._field, self._found, self._mending = field, found, mending

    @Slot()
    def take(self) -> bool:
        """Use the name that stands in the field."""
        name = self._field.text().strip()
        set_invalid(self._field, "" if name else _("Type a name or a role first."))
        return bool(name) and self._mending.call(self._found, name)

    def take_other(self, person_id: str) -> bool:
        """They are somebody the study knows."""
        others = (each for each in self._mending.others_for(self._found) if each.id == person_id)
        other: Person | None = next(others, None)
        return other is not None and self._mending.same_as(self._found, other)
