"""What marks are made of: a rounded plate, a line of words, text cut to its room."""

from functools import lru_cache

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from nhplogger.ui import fonts
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Radius

CLEAR = QColor(0, 0, 0, 0)


def paint_plate(painter: QPainter, rect: QRect, fill: QColor, pen: QPen) -> None:
    """A rounded plate filling `rect`, its edge inside it; `QPen(CLEAR)` for none."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(fill)
    edge = pen.widthF() / 2 if pen.color().alpha() else 0.0
    painter.drawRoundedRect(QRectF(rect).adjusted(edge, edge, -edge, -edge), Radius.CHIP, Radius.CHIP)
    painter.restore()


def paint_words(
    painter: QPainter, rect: QRect, text: str, font: QFont, ink: QColor, *, centred: bool = True
) -> None:
    """One line of text at half the height of `rect`, in the middle of it or at its left."""
    painter.setPen(ink)
    write(painter, rect, text, font, centred=centred)


def write(painter: QPainter, rect: QRect, text: str, font: QFont, *, centred: bool = True) -> None:
    """The same in the painter's ink, at first the colour the stylesheet gives the widget."""
    measure = QFontMetrics(font)
    left = (rect.width() - measure.horizontalAdvance(text)) // 2 if centred else 0
    baseline = (rect.height() + measure.ascent() - measure.descent() + 1) // 2
    painter.setFont(font)
    painter.drawText(rect.x() + left, rect.y() + baseline, text)


def heavy(look: Look, role: FontRole) -> QFont:
    """The font of a role, in bold."""
    return _heavy(role, look.text_scale)


@lru_cache(maxsize=16)
def _heavy(role: FontRole, text_scale: float) -> QFont:
    made = fonts.make(role, text_scale)
    made.setWeight(QFont.Weight.Bold)
    return made


def elided(text: str, font: QFont, width: int) -> str:
    """The text, cut with "…" where it is wider than `width`."""
    from PySide6.QtCore import Qt

    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def square(centre: QPoint, size: QSize) -> QRect:
    """The rectangle of a size around a point."""
    rect = QRect(QPoint(0, 0), size)
    rect.moveCenter(centre)
    return rect
