"""A key, as it is labelled on the keyboard."""

from PySide6.QtCore import QRect, QRectF, QSize, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, Radius, Space
from nhplogger.ui.widgets.plates import paint_plate, paint_words, write


def paint_keycap(painter: QPainter, rect: QRect, text: str, look: Look, ink: QColor | None = None) -> None:
    """A key as it is labelled; on a coloured ground give its `ink`, and the cap is only outlined in it.

    Here and below `text` is the usual key; where a person chose another, that one is shown.
    """
    if not look.keys.now(text):
        return
    if ink is not None:
        painter.setPen(ink)
        outline_keycap(painter, rect, text, look)
        return
    colours = look.colours
    paint_plate(painter, rect, colours.surface, QPen(colours.line, 1))
    paint_words(painter, rect, look.keys.now(text), look.font(FontRole.MICRO), colours.text2)


def outline_keycap(painter: QPainter, rect: QRect, text: str, look: Look) -> None:
    """The outlined cap in the ink the painter has."""
    if not look.keys.now(text):
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(_FAINT)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), Radius.CHIP, Radius.CHIP)
    painter.restore()
    write(painter, rect, look.keys.now(text), look.font(FontRole.MICRO))


def keycap_size(text: str, look: Look) -> QSize:
    """How much room a key cap takes; none where the action has no key now."""
    text = look.keys.now(text)
    if not text:
        return QSize(0, 0)
    measure = QFontMetrics(look.font(FontRole.MICRO))
    high = max(look.scaled(Height.KEY_CAP), measure.height() + Space.X1)
    return QSize(max(high, measure.horizontalAdvance(text) + Space.X2 + 2), high)


class KeyCap(QWidget):
    """Shows which key does what stands beside it."""

    def __init__(self, text: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_text(text)
        look.keys.changed.connect(self._name)

    def set_text(self, text: str) -> None:
        """Show another key."""
        self._text = text
        self._name()
        self.updateGeometry()
        self.update()

    @Slot()
    def _name(self) -> None:
        key = self._look.keys.now(self._text)
        self.setAccessibleName(_("Key {key}").format(key=key) if key else "")

    @override
    def sizeHint(self) -> QSize:
        return keycap_size(self._text, self._look)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_keycap(QPainter(self), self.rect(), self._text, self._look)


_FAINT = 0.55
