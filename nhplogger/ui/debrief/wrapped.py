"""Words on as many lines as they need, and how high that is; no word is so long that it is cut."""

from functools import lru_cache

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

_FLAGS = (
    Qt.AlignmentFlag.AlignLeft
    | Qt.AlignmentFlag.AlignTop
    | Qt.TextFlag.TextWordWrap
    | Qt.TextFlag.TextWrapAnywhere
)
_TALLEST = 1_000_000


@lru_cache(maxsize=8192)
def wrapped_height(words: str, font: QFont, width: int) -> int:
    """How high words are in a width, in pixels; at least one line."""
    measure = QFontMetrics(font)
    room = QRect(0, 0, max(1, width), _TALLEST)
    return max(measure.height(), measure.boundingRect(room, _FLAGS, words).height())


def paint_wrapped(painter: QPainter, rect: QRect, words: str, font: QFont, ink: QColor) -> None:
    """The words from the top left of `rect`, as wide as it is."""
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(rect, _FLAGS, words)
