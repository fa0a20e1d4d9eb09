"""The columns of the list of actions, and when there is no room for them."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from functools import lru_cache

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics

from nhplogger.i18n import _
from nhplogger.ui import fonts
from nhplogger.ui.action_list.rows import DAYS_COUNTED, days_late, overdue_words
from nhplogger.ui.fonts import FontRole
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
_LEAST_ACTION = 160
_YEAR, _AGES = 2024, 15_000  # any year would do; days


@dataclass(frozen=True, slots=True)
class Columns:
    """How a row of some width is divided; narrow rows are two lines, without columns."""

    look: Look
    width: int

    @property
    def narrow(self) -> bool:
        """Whether there is too little room for columns."""
        least = sum(map(self.wide, _WIDTHS)) + self.look.scaled(_LEAST_ACTION)
        return self.width < least + 2 * Space.X4

    def wide(self, column: Column) -> int:
        """How wide a column is with its gap, the first apart: it takes what the others leave."""
        least = self.look.scaled(_WIDTHS[column])
        return max(least, longest_due(self.look) + Space.X2) if column is Column.DUE else least

    def rects(self, row: QRect) -> dict[Column, QRect]:
        """Where each column of a row lies, its gap to the next left out."""
        found: dict[Column, QRect] = {}
        right = row.right() - Space.X2
        for column in reversed(_WIDTHS):
            left = right - self.wide(column)
            found[column] = QRect(left, row.top(), right - left - Space.X2, row.height())
            right = left
        left = row.left() + Space.X4
        found[Column.ACTION] = QRect(left, row.top(), right - left - Space.X2, row.height())
        return found


def longest_due(look: Look) -> int:
    """The room that a date takes with the longest words about how late it is."""
    return _longest_due(look.font(FontRole.BODY).toString())


@lru_cache(maxsize=8)
def _longest_due(font: str) -> int:
    body = QFont()
    body.fromString(font)
    plain, medium = QFontMetrics(body), QFontMetrics(fonts.medium(body))
    days = [date(_YEAR, month, 28) for month in range(1, 13)]
    return 1 + max(
        max(plain.horizontalAdvance(f"{overdue_words(day, day + late)}, ") for day in days)
        + medium.horizontalAdvance(days_late(late.days))
        for late in (timedelta(DAYS_COUNTED), timedelta(_AGES))
    )


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
