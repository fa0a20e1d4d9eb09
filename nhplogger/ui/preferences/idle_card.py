"""Settings of what the program does when nothing is typed for a while."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from nhplogger.i18n import _
from nhplogger.logbook.settings import LONGEST_LOCK, LONGEST_PAUSE, Settings
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.field_row import FieldRow
from nhplogger.ui.widgets.fields import NumberField
from nhplogger.ui.widgets.panel import Card

_PAUSE_STEP = 10


class IdleCard(Card):
    """A number is kept when it is typed to its end, or changed by an arrow; 0 is shown as `never`."""

    def __init__(self, settings: Settings, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=Space.X5)
        self._settings = settings
        self.pause = _number(_("End a turn after a pause of"), _(" seconds"), LONGEST_PAUSE, look)
        self.pause.setSingleStep(_PAUSE_STEP)
        self.lock = _number(_("Lock after"), _(" minutes"), LONGEST_LOCK, look)
        self._lay_out()
        self.show_settings()
        self.pause.valueChanged.connect(self._pause_was_set)
        self.lock.valueChanged.connect(self._lock_was_set)

    def show_settings(self) -> None:
        """Show what is kept."""
        self.pause.setValue(self._settings.turn_pause)
        self.lock.setValue(self._settings.lock_after)

    def _lay_out(self) -> None:
        pause = _(
            "When nothing has been typed, marked or clicked for so long, the turn of whoever has the floor "
            "ends where you were last at work, marked as ended by the program. "
            "0 never ends a turn."
        )
        lock = _(
            "When nobody has touched the program for so long, the study asks for its passphrase again. "
            "Everything is saved first. It never locks while a meeting is in progress: there the screen is "
            "covered instead. 0 never locks."
        )
        for field, hint in ((self.pause, pause), (self.lock, lock)):
            self.column.addWidget(FieldRow(field.accessibleName(), field, hint=hint))

    @Slot(int)
    def _pause_was_set(self, seconds: int) -> None:
        self._settings.turn_pause = seconds

    @Slot(int)
    def _lock_was_set(self, minutes: int) -> None:
        self._settings.lock_after = minutes


def _number(name: str, unit: str, most: int, look: Look) -> NumberField:
    field = NumberField(name, look)
    field.setRange(0, most)
    field.setSuffix(unit)
    field.setSpecialValueText(_("Never"))
    field.setKeyboardTracking(False)  # 1 and 12 are not meant by one who types 120
    return field
