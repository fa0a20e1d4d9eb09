"""Fields for a day, a time and a number, each as high as the fields of text beside it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QSpinBox, QTimeEdit, QWidget

from nhplogger.typed import override
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, Space

_DAY = "ddd d MMM yyyy"
_TIME = "HH:mm"


class DayField(QDateEdit):
    """A day, typed or taken from a calendar; `name` is read out."""

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setCalendarPopup(True)
        self.setDisplayFormat(_DAY)
        self.setAccessibleName(name)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._look.height(Height.CONTROL))


class TimeField(QTimeEdit):
    """An hour and minute; `name` is read out."""

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setDisplayFormat(_TIME)
        self.setAccessibleName(name)
        _indent(self)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width() + Space.X2, self._look.height(Height.CONTROL))


class NumberField(QSpinBox):
    """A whole number; `name` is read out."""

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        _indent(self)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width() + Space.X2, self._look.height(Height.CONTROL))


def _indent(field: QAbstractSpinBox) -> None:
    # A stylesheet's left padding does not reach the text of a spin box.
    field.lineEdit().setTextMargins(Space.X2, 0, 0, 0)
