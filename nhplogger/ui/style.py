"""The style beneath the stylesheet: Fusion, with our own ticks and dots, and nothing that moves."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget
from typing_extensions import override

from nhplogger.ui.icons import paint_icon
from nhplogger.ui.sizes import IconSize, Radius
from nhplogger.ui.theme import Theme

_TICK = QStyle.PrimitiveElement.PE_IndicatorCheckBox
_DOT = QStyle.PrimitiveElement.PE_IndicatorRadioButton
_FOCUS = QStyle.PrimitiveElement.PE_FrameFocusRect
_STILL = (QStyle.StyleHint.SH_Widget_Animation_Duration, QStyle.StyleHint.SH_Widget_Animate)
_INDICATORS = (
    QStyle.PixelMetric.PM_IndicatorWidth,
    QStyle.PixelMetric.PM_IndicatorHeight,
    QStyle.PixelMetric.PM_ExclusiveIndicatorWidth,
    QStyle.PixelMetric.PM_ExclusiveIndicatorHeight,
)


class Style(QProxyStyle):
    """Paints what a stylesheet cannot; `theme` is given by the look before anything is shown."""

    theme: Theme

    def __init__(self) -> None:
        super().__init__("fusion")

    @override
    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        if hint in _STILL:
            return 0
        return super().styleHint(hint, option, widget, returnData)

    @override
    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        if metric in _INDICATORS:
            return IconSize.NORMAL
        return super().pixelMetric(metric, option, widget)

    @override
    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == _TICK:
            self._draw_box(option, painter)
        elif element == _DOT:
            self._draw_dot(option, painter)
        elif element != _FOCUS:  # the focus ring is drawn around the control, not in it
            super().drawPrimitive(element, option, painter, widget)

    def _draw_box(self, option: QStyleOption, painter: QPainter) -> None:
        on = bool(option.state & (QStyle.StateFlag.State_On | QStyle.StateFlag.State_NoChange))
        square = _square(option)
        painter.save()
        self._prepare(painter, option, filled=on)
        painter.drawRoundedRect(square, Radius.CHIP, Radius.CHIP)
        if on:
            partly = option.state & QStyle.StateFlag.State_NoChange
            paint_icon(painter, square, "minus" if partly else "check", self.theme.colours.on_accent)
        painter.restore()

    def _draw_dot(self, option: QStyleOption, painter: QPainter) -> None:
        painter.save()
        self._prepare(painter, option, filled=False)
        circle = _square(option)
        painter.drawEllipse(circle)
        if option.state & QStyle.StateFlag.State_On:
            painter.setBrush(self._ink(option, self.theme.colours.accent_text))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(circle.center(), 4, 4)
        painter.restore()

    def _prepare(self, painter: QPainter, option: QStyleOption, *, filled: bool) -> None:
        colours = self.theme.colours
        edge = colours.line_strong
        if filled or option.state & QStyle.StateFlag.State_On:
            edge = self._ink(option, colours.accent if filled else colours.accent_text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(edge, 1.5))
        painter.setBrush(edge if filled else colours.surface)

    def _ink(self, option: QStyleOption, wanted: QColor) -> QColor:
        return wanted if option.state & QStyle.StateFlag.State_Enabled else self.theme.colours.line_strong


def _square(option: QStyleOption) -> QRectF:
    return QRectF(option.rect).adjusted(0.75, 0.75, -0.75, -0.75)
