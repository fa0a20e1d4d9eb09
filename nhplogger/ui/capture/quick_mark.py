"""A button that marks a theme as helping or getting in the way, with how often it was so marked."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from nhplogger.domain.entry import Sign
from nhplogger.domain.theme import Theme
from nhplogger.i18n import _
from nhplogger.ui import fonts
from nhplogger.ui.capture.words import SIGN_TONES, sign_words
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, Radius
from nhplogger.ui.widgets.painting import MINUS, paint_sign

_SIGNS = {Sign.HELPS: "+", Sign.HINDERS: MINUS}


class QuickMark(QAbstractButton):
    """Shows its sign, and behind it the count once there is one."""

    marked = Signal(object)  # tuple[str, Sign]: theme id and sign

    def __init__(self, theme: Theme, sign: Sign, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._sign, self._look = theme, sign, look
        self._count = 0
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(_("{theme} {sign}").format(theme=theme.label, sign=sign_words(sign)))
        self.clicked.connect(self._was_clicked)
        self._name()

    def show_count(self, count: int) -> None:
        """How often it was marked."""
        if count != self._count:
            self._count = count
            self._name()
            self.update()

    @override
    def sizeHint(self) -> QSize:
        side = self._look.scaled(Height.QUICK_MARK)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        sign = _SIGNS[self._sign]
        if self._count:
            paint_sign(painter, self.rect(), SIGN_TONES[self._sign], self._look, f"{sign}{self._count}")
        else:
            self._paint_zero(painter, sign)

    def _paint_zero(self, painter: QPainter, sign: str) -> None:
        colours = self._look.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.line_strong if self.underMouse() else colours.line, 1))
        painter.setBrush(colours.sunken if self.isDown() else colours.surface)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, Radius.CHIP, Radius.CHIP)
        painter.setPen(colours.text2)
        painter.setFont(fonts.strong(self._look.font(FontRole.SMALL)))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, sign)

    def _name(self) -> None:
        words = _("{theme} {sign}, {count} so far")
        self.setAccessibleName(
            words.format(theme=self._theme.label, sign=sign_words(self._sign), count=self._count)
        )

    @Slot()
    def _was_clicked(self) -> None:
        self.marked.emit((self._theme.id, self._sign))
