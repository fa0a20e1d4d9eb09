"""The program's own icons, tinted: by name and colour, sharp on every screen."""

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QImageReader, QPainter, QPixmap, QPixmapCache

from nhplogger import assets

_FOLDER = assets.ROOT / "icons"


def pixmap(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon at `size` pixels for a screen of that pixel ratio; FileNotFoundError if none is shipped."""
    side = max(1, round(size * ratio))
    key = f"icon {name} {colour.rgba()} {side} {ratio}"
    kept = QPixmap()
    if not QPixmapCache.find(key, kept):
        kept = _tinted(name, colour, side)
        kept.setDevicePixelRatio(ratio)
        QPixmapCache.insert(key, kept)
    return kept


def icon(name: str, colour: QColor, size: int = 16) -> QIcon:
    """The icon for menus and fields, ready for single and double density screens."""
    made = QIcon()
    for ratio in (1.0, 1.5, 2.0):
        made.addPixmap(pixmap(name, colour, size, ratio))
    return made


def paint_icon(painter: QPainter, rect: QRect | QRectF, name: str, colour: QColor) -> None:
    """Paint the icon in the middle of `rect`, as large as fits."""
    side = round(min(rect.width(), rect.height()))
    drawn = pixmap(name, colour, side, painter.device().devicePixelRatioF())
    left = rect.x() + (rect.width() - side) / 2
    top = rect.y() + (rect.height() - side) / 2
    painter.drawPixmap(round(left), round(top), drawn)


def app_icon() -> QIcon:
    """The program's own sign, in its own colours."""
    made = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(app_sign(side))
    return made


def app_sign(size: int, ratio: float = 1.0) -> QPixmap:
    """The program's own sign at `size` pixels for a screen of that pixel ratio."""
    made = _read("app", round(size * ratio))
    made.setDevicePixelRatio(ratio)
    return made


def _tinted(name: str, colour: QColor, side: int) -> QPixmap:
    tint = QPixmap(side, side)
    tint.fill(QColor(0, 0, 0, 0))  # which gives it an alpha channel
    tint.fill(colour)
    painter = QPainter(tint)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.drawPixmap(0, 0, _read(name, side))
    painter.end()
    return tint


def _read(name: str, side: int) -> QPixmap:
    path = _FOLDER / f"{name}.svg"
    if not path.is_file():
        raise FileNotFoundError(path)
    reader = QImageReader(str(path))
    reader.setScaledSize(QSize(side, side))
    return QPixmap.fromImageReader(reader)
