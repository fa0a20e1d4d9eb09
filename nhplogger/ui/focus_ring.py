"""The ring around the button in focus, two pixels outside its edge, which a stylesheet cannot draw."""

from PySide6.QtCore import QRectF, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QWidget,
)
from typing_extensions import override

from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Radius, Stroke

_MARGINS = (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin)
_OUT = 2 * Stroke.FOCUS


class FocusRing(QFocusFrame):
    """Follows the focus of the whole program; one is made in `app.py`."""

    def __init__(self, app: QApplication, look: Look) -> None:
        super().__init__()
        self._look = look
        self._margins = _Margins("fusion")
        self.setStyle(self._margins)
        app.focusChanged.connect(self._follow)

    @Slot(QWidget, QWidget)
    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        self.setWidget(now if isinstance(now, QAbstractButton) else None)  # type: ignore[arg-type]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colours.accent_text, Stroke.FOCUS))
        inset = Stroke.FOCUS / 2
        ring = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(ring, Radius.CARD, Radius.CARD)


class _Margins(QProxyStyle):
    @override
    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        return _OUT if metric in _MARGINS else super().pixelMetric(metric, option, widget)
