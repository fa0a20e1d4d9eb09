"""The columns of the list of actions, and when there is no room for them."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QRect

from nhplogger.i18n import _
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space


class Column(Enum):
    """From the left."""

    ACTION = auto()
    OWNER = auto()
    AREA = auto()
    DUE = auto()
    CARRIED = auto()
    STATUS = auto()


_WIDTHS = {
    Column.OWNER: 168,
    Column.AREA: 92,
    Column.DUE: 148,
    Column.CARRIED: 68,
    Column.STATUS: 112,
}
_LEAST_ACTION = 168


@dataclass(frozen=True, slots=True)
class Columns:
    """How a row of some width is divided; narrow rows are two lines, without columns."""

    look: Look
    width: int

    @property
    def narrow(self) -> bool:
        """Whether there is too little room for columns."""
        least = sum(_WIDTHS.values()) + _LEAST_ACTION
        return self.width < self.look.scaled(least) + 2 * Space.X4

    def rects(self, row: QRect) -> dict[Column, QRect]:
        """Where each column of a row lies, its gap to the next left out."""
        found: dict[Column, QRect] = {}
        right = row.right() - Space.X2
        for column in reversed(_WIDTHS):
            left = right - self.look.scaled(_WIDTHS[column])
            found[column] = QRect(left, row.top(), right - left - Space.X2, row.height())
            right = left
        left = row.left() + Space.X4
        found[Column.ACTION] = QRect(left, row.top(), right - left - Space.X2, row.height())
        return found


def titles() -> dict[Column, str]:
    """What stands above the columns."""
    return {
        Column.ACTION: _("Action"),
        Column.OWNER: _("Owner"),
        Column.AREA: _("Area"),
        Column.DUE: _("Due"),
        Column.CARRIED: _("Carried"),
        Column.STATUS: _("Status"),
    }
