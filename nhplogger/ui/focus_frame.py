"""What the ring around the button in focus is painted by."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFocusFrame, QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget

from nhplogger.typed import override
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Radius, Stroke

_OUT = 2 * Stroke.FOCUS


class FocusFrame(QFocusFrame):
    """Lies around a button, two pixels outside its edge."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._margins = _Margins("fusion")  # a widget does not keep its style alive
        self.setStyle(self._margins)

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
    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803 Qt's own name
    ) -> int:
        """The frame lies in the window: in the button's parent it is cut where that has no margin."""
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        return super().styleHint(hint, option, widget, returnData)

    @override
    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        if metric in {QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin}:
            return _OUT
        return super().pixelMetric(metric, option, widget)
