"""A filter that is on, in a chip that takes it away."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.icons import paint_icon
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, IconSize, Radius, Space
from nhplogger.ui.widgets.plates import elided


class FilterChip(QPushButton):
    """Says what is filtered; a click asks for it to be taken away."""

    def __init__(self, text: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Take away the filter {filter}").format(filter=text))

    @override
    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._font()).horizontalAdvance(self.text())
        wide = 2 * Space.X2 + words + _GAP + 1 + self._look.scaled(IconSize.SMALL)
        return QSize(wide, self._look.height(Height.CONTROL_SMALL, FontRole.SMALL))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), self._look.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(colours.accent_text if self.underMouse() else colours.accent_line, self._look.border)
        )
        painter.setBrush(colours.accent_tint)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, Radius.CONTROL, Radius.CONTROL)
        painter.setFont(self._font())
        painter.setPen(colours.text)
        room = self.rect().adjusted(Space.X2, 0, -Space.X2, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
        side = self._look.scaled(IconSize.SMALL)
        painter.drawText(room, flags, elided(self.text(), self._font(), room.width() - side - _GAP))
        paint_icon(painter, QRect(room.right() - side + 1, 0, side, self.height()), "close", colours.text)

    def _font(self) -> QFont:
        return self._look.font(FontRole.SMALL)


_GAP = 6
