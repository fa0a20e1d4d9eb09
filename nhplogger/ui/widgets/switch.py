"""A switch: on or off, at once."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from nhplogger.typed import override
from nhplogger.ui.look import Look


class Switch(QAbstractButton):
    """Checked is on; `name` says what it switches."""

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.scaled(32), max(24, self._look.scaled(18)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours, on = QPainter(self), self._look.colours, self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = self._look.scaled(18)
        track = QRectF(0.75, (self.height() - high) / 2 + 0.75, self.width() - 1.5, high - 1.5)
        painter.setPen(QPen(colours.accent if on else colours.line_strong, 1.5))
        painter.setBrush(colours.accent if on else colours.surface)
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        radius = track.height() / 2
        middle = track.right() - radius if on else track.left() + radius
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.on_accent if on else colours.line_strong)
        painter.drawEllipse(QPointF(middle, track.center().y()), radius - 2.5, radius - 2.5)
