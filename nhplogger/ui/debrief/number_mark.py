"""The number of a step in a ring, as it stands before the step's title."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nhplogger.typed import override
from nhplogger.ui import fonts
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.widgets.plates import paint_words

_SIDE, _PEN = 22, 1.5


class NumberMark(QWidget):
    """`ink` names a colour of the theme. It only shows: the title beside it is what is read out."""

    def __init__(self, number: int, ink: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._ink, self._look = number, ink, look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        side = self._look.scaled(_SIDE)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._look.theme.named(self._ink)
        painter.setPen(QPen(ink, _PEN))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        paint_words(
            painter, self.rect(), str(self._number), fonts.strong(self._look.font(FontRole.SMALL)), ink
        )
