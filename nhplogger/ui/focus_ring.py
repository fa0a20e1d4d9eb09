"""The ring around the button in focus, two pixels outside its edge, which a stylesheet cannot draw."""

from PySide6.QtCore import QObject, QRectF, Qt, Slot
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
from shiboken6 import isValid

from nhplogger.typed import override
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Radius, Stroke

_OUT = 2 * Stroke.FOCUS


class FocusRing(QObject):
    """Follows the focus of the whole program; one is made in `app.py`."""

    def __init__(self, app: QApplication, look: Look) -> None:
        super().__init__(app)
        self._look = look
        self._frame: QFocusFrame | None = None
        # Queued, so that the first window is not kept waiting for the frame to be made.
        app.focusChanged.connect(self._follow, Qt.ConnectionType.QueuedConnection)
        look.changed.connect(self._follow, Qt.ConnectionType.QueuedConnection)

    @property
    def target(self) -> QWidget | None:
        """The button that has the ring, if one has."""
        frame = self._frame
        return frame.widget() if frame and isValid(frame) and frame.isVisible() else None

    @Slot()
    def _follow(self) -> None:
        frame = self._living_frame()
        # Off first: a new stylesheet hides the frame, and it stays hidden while its widget is the same.
        frame.setWidget(None)  # type: ignore[arg-type]
        frame.setParent(None)
        now = QApplication.focusWidget()
        if isinstance(now, QAbstractButton):
            frame.setWidget(now)

    def _living_frame(self) -> QFocusFrame:
        """The frame; a new one where the last was deleted with the window it lay in."""
        if self._frame is None or not isValid(self._frame):
            self._frame = _Frame(self._look)
        return self._frame


class _Frame(QFocusFrame):
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
    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        if metric in {QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin}:
            return _OUT
        return super().pixelMetric(metric, option, widget)
