"""Draws what stands on a page, in twentieths of a point, with any painter."""

from functools import lru_cache
from typing import assert_never

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from nhplogger.ui.reports.pages.pagination import Stood
from nhplogger.ui.reports.pages.parts import Ground, Image, Lines, Part
from nhplogger.ui.reports.pages.typesetter import Typesetter


def paint_strip(painter: QPainter, stood: Stood, left: float, top: float, setter: Typesetter) -> None:
    """Every part of a strip, from the upper left corner of the text on."""
    for part in stood.strip.parts:
        _paint_part(painter, part, left, top + stood.top, setter)


def _paint_part(painter: QPainter, part: Part, left: float, top: float, setter: Typesetter) -> None:
    match part:
        case Lines():
            _paint_lines(painter, part, left, top, setter)
        case Ground(colour=colour):
            painter.fillRect(_rect(part, left, top), QColor(f"#{colour}"))
        case Image():
            _paint_image(painter, part, left, top)
        case _:
            assert_never(part)


def _paint_lines(painter: QPainter, lines: Lines, left: float, top: float, setter: Typesetter) -> None:
    layout = setter.layout(lines.words)
    painter.setPen(QColor(f"#{lines.words.look.colour}"))
    corner = QPointF(left + lines.x, top + lines.y - lines.above)
    for number in range(lines.first, min(lines.end, layout.lineCount())):
        layout.lineAt(number).draw(painter, corner)


def _paint_image(painter: QPainter, image: Image, left: float, top: float) -> None:
    room = _rect(image, left, top)
    drawn = _decoded(image.png)
    if drawn.isNull():
        painter.drawRect(room)
    else:
        painter.drawImage(room, drawn)


@lru_cache(maxsize=4)  # the pictures in sight, which are drawn small and large
def _decoded(png: bytes) -> QImage:
    return QImage.fromData(png)


def _rect(part: Ground | Image, left: float, top: float) -> QRectF:
    return QRectF(left + part.x, top + part.y, part.width, part.height)
