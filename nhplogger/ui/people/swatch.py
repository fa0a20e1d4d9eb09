"""A small square in an agency's colour, for choosing it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap

from nhplogger.ui.look import Look
from nhplogger.ui.sizes import IconSize
from nhplogger.ui.widgets.plates import paint_plate


def swatch(code: str, look: Look) -> QIcon:
    """What an agency of that colour is painted with."""
    side = look.scaled(IconSize.NORMAL)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    colours = look.agency(code)
    painter = QPainter(picture)
    paint_plate(painter, QRect(1, 1, side - 2, side - 2), colours.fill, QPen(colours.edge, 1))
    painter.end()
    return QIcon(picture)
