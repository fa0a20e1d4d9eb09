"""An agency's badge as a widget of its own."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nhplogger.typed import override
from nhplogger.ui.look import Look
from nhplogger.ui.widgets.painting import badge_size, paint_badge


class AgencyBadge(QWidget):
    """Two letters on the agency's colour; `code` chooses the colour, `name` is read out."""

    def __init__(
        self, initials: str, code: str, name: str, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._initials, self._code, self._look = initials, code, look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setToolTip(name)

    @override
    def sizeHint(self) -> QSize:
        return badge_size(self._look)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._look.agency(self._code)
        paint_badge(QPainter(self), self.rect(), self._initials, colours, self._look)
