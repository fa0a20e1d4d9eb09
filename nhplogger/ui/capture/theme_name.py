"""The name of a theme in a narrow place: its label where that fits, else the short name one types."""

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from nhplogger.domain.theme import Theme
from nhplogger.ui.capture.pieces import Words, paint_pieces
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space


class ThemeNameLabel(QWidget):
    """Takes whatever width is left to it; its tool tip is the full name."""

    def __init__(self, theme: Theme, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = (_opened(theme.label), _opened(theme.short))
        self._look = look
        self.setAccessibleName(theme.name)
        self.setToolTip(theme.name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        look.changed.connect(self._wear)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.scaled(64), QFontMetrics(self._look.font(FontRole.SMALL)).height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.rect().adjusted(Space.X1, 0, 0, 0)
        measure = QFontMetrics(self._look.font(FontRole.SMALL))
        label, short = self._names
        fits = measure.horizontalAdvance(label) <= room.width()
        paint_pieces(QPainter(self), room, [Words(label if fits else short, "text")], self._look)

    @Slot()
    def _wear(self) -> None:
        self.updateGeometry()
        self.update()


def _opened(name: str) -> str:
    """A name as it stands at the head of a line."""
    return name[:1].upper() + name[1:]
