"""The frame around the capture line: who has the floor at its left, what Enter does at its right."""

from PySide6.QtCore import QRectF, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from nhplogger.i18n import _
from nhplogger.ui.capture.capture_line import CaptureLine
from nhplogger.ui.capture.piece_row import PieceRow
from nhplogger.ui.capture.pieces import Key, Rule, Words, named
from nhplogger.ui.capture.room import Who
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Radius, Space, Stroke

_HEIGHT = 44


class CaptureField(QFrame):
    """Painted as one field, with the focus border of a field while the line has the focus."""

    def __init__(self, line: CaptureLine, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._look = look
        self._who = PieceRow(look)
        self._who.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        enter = PieceRow(look)
        enter.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        enter.show_pieces([Key(_("Enter"))], _("Enter saves the line"))
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.X2, Stroke.FOCUS, Space.X2, Stroke.FOCUS)
        row.setSpacing(Space.X1)
        for part in (self._who, line, enter):
            row.addWidget(part)
        line.entered.connect(self._repaint)
        line.left.connect(self._repaint)
        look.changed.connect(self.updateGeometry)
        self.show_speaker(None)

    def show_speaker(self, who: Who | None) -> None:
        """Whose words the line will hold unless it says otherwise."""
        named_now = named(who) or [Words(_("Nobody named"), "text3")]
        spoken = _("Speaking: {name}").format(name=who.name) if who else _("Nobody in particular is speaking")
        self._who.show_pieces([*named_now, Rule()], spoken)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._look.height(_HEIGHT, FontRole.CAPTURE))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._look.colours
        focused = self._line.hasFocus()
        pen = QPen(colours.accent_text, Stroke.FOCUS) if focused else QPen(colours.line_strong, Stroke.BORDER)
        painter.setPen(pen)
        painter.setBrush(colours.surface)
        inset = pen.widthF() / 2
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, Radius.CONTROL, Radius.CONTROL)

    @Slot()
    def _repaint(self) -> None:
        self.update()
