"""A field for a day that may be empty."""

import re
from datetime import date

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from nhplogger.domain.query_days import read_days
from nhplogger.i18n import _, short_day_of_month
from nhplogger.typed import override
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height
from nhplogger.ui.widgets.announce import announce
from nhplogger.ui.widgets.restyle import set_invalid

_SHORT_YEAR = re.compile(r"(?<=[\s/.-])(\d\d)$")


class DayEntry(QLineEdit):
    """Takes 1 jan 2025, 2025-01, 2025; a year or month stands for its first day, or `last` for its last."""

    changed = Signal(object)  # date, or None

    def __init__(
        self, name: str, empty: str, look: Look, parent: QWidget | None = None, *, last: bool = False
    ) -> None:
        super().__init__(parent)
        self._look, self._last = look, last
        self._day: date | None = None
        self.setPlaceholderText(empty)
        self.setAccessibleName(name)
        self.editingFinished.connect(self._was_typed)

    def show_day(self, day: date | None) -> None:
        """Show a day, or none."""
        self._day = day
        self.setText(f"{short_day_of_month(day)} {day:%y}" if day else "")
        self._tell("")

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.scaled(_WIDE), self._look.height(Height.CONTROL))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.scaled(_LEAST), self.sizeHint().height())

    @Slot()
    def _was_typed(self) -> None:
        if not self.isModified():
            return
        self.setModified(False)
        words = self.text().strip()
        span = read_days(words) or read_days(_SHORT_YEAR.sub(r"20\1", words))
        if words and span is None:
            self._tell(_("“{words}” is no day. Type one such as 1 Jan 2025, or 2025-01.").format(words=words))
            return
        day = (span.last if self._last else span.first) if span else None
        wanted, self._day = self._day, day
        self.show_day(day)
        if wanted != day:
            self.changed.emit(day)

    def _tell(self, problem: str) -> None:
        set_invalid(self, problem)
        self.setToolTip(problem)
        if problem:
            announce(self, problem)


_WIDE, _LEAST = 80, 60
