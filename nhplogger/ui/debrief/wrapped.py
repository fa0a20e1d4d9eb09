"""Words on as many lines as they need, and how high that is; a word too long for a line is broken."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption


@lru_cache(maxsize=8192)
def wrapped_height(words: str, font: QFont, width: int) -> int:
    """How high words are in a width, in pixels; at least one line."""
    layout = _laid_out(words, font, width)
    return max(QFontMetrics(font).height(), round(layout.boundingRect().height()))


def paint_wrapped(painter: QPainter, rect: QRect, words: str, font: QFont, ink: QColor) -> None:
    """The words from the top left of `rect`, as wide as it is."""
    painter.setPen(ink)
    _laid_out(words, font, rect.width()).draw(painter, QPointF(rect.topLeft()))


def _laid_out(words: str, font: QFont, width: int) -> QTextLayout:
    layout = QTextLayout(words.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout
