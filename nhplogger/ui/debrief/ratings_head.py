"""The line over the ratings: what stands in which column, and which end of the values is strong."""

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.debrief.rating_geometry import lay_out
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space, Stroke
from nhplogger.ui.widgets.plates import elided

_HIGH = 32
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignCenter


class RatingsHead(QWidget):
    """`inset` is how much narrower the rows are, by a bar to scroll with."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.inset = look, 0
        self.setAccessibleName(_("Theme, evidence marked, 1 weak to 5 strong"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._fit)
        self._fit()

    def set_inset(self, inset: int) -> None:
        """Leave so much free at the right."""
        self.inset = inset
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), self._look.colours
        painter.fillRect(self.rect(), colours.panel)
        line = QRect(0, self.height() - Stroke.BORDER, self.width(), Stroke.BORDER)
        painter.fillRect(line, colours.line)
        parts = lay_out(self.rect().adjusted(0, 0, -self.inset, 0), self._look)
        values = [rect for _value, rect in parts.values]
        around = QRect(values[0].left(), 0, values[4].right() + 1 - values[0].left(), self.height())
        beyond = Space.X1 + 1
        for room, words, side in (
            (parts.name, _("Theme"), _LEFT),
            (parts.evidence, _("Evidence marked"), _MIDDLE),
            (around.adjusted(beyond, 0, 0, 0), _("1 weak"), _LEFT),
            (around.adjusted(0, 0, beyond, 0), _("5 strong"), _RIGHT),
        ):
            self._write(painter, room, words, side)

    def _write(self, painter: QPainter, room: QRect, words: str, side: Qt.AlignmentFlag) -> None:
        font = self._look.font(FontRole.SMALL)
        painter.setFont(font)
        painter.setPen(self._look.colours.text2)
        painter.drawText(room, side, elided(words, font, room.width()))

    @Slot()
    def _fit(self) -> None:
        self.setFixedHeight(self._look.height(_HIGH, FontRole.SMALL))
