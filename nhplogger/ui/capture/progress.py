"""A thin bar of how much of a planned time is gone."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from nhplogger.ui.look import Look


def paint_progress(painter: QPainter, rect: QRect, share: float, look: Look, *, over: bool) -> None:
    """A rounded track whose first `share` (0 to 1) is filled, in amber where the time is `over`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    radius = rect.height() / 2
    painter.setBrush(look.colours.sunken)
    painter.drawRoundedRect(rect, radius, radius)
    if share > 0:
        gone = QRect(rect)
        gone.setWidth(max(rect.height(), round(min(share, 1.0) * rect.width())))
        painter.setBrush(look.colours.warn if over else look.colours.accent_text)
        painter.drawRoundedRect(gone, radius, radius)
    painter.restore()
