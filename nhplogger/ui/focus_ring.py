"""The ring around the button or the words in focus, two pixels outside, which a stylesheet cannot draw."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from nhplogger.ui.look import Look
from nhplogger.ui.widgets.label import Label

if TYPE_CHECKING:
    from nhplogger.ui.focus_frame import FocusFrame


class FocusRing(QObject):
    """Follows the focus of the whole program; one is made in `app.py`."""

    def __init__(self, app: QApplication, look: Look) -> None:
        super().__init__(app)
        self._look = look
        self._frame: FocusFrame | None = None
        app.focusChanged.connect(self._follow)
        look.changed.connect(self._follow)

    @property
    def target(self) -> QWidget | None:
        """What has the ring, if anything has."""
        frame = self._frame
        return frame.widget() if frame and isValid(frame) and frame.isVisible() else None

    @Slot()
    def _follow(self) -> None:
        # Later: a new stylesheet hides the frame after the look has said that it changed.
        QTimer.singleShot(0, self, self._place)

    @Slot()
    def _place(self) -> None:
        now = QApplication.focusWidget()
        if self._frame is None and not isinstance(now, QAbstractButton | Label):
            return
        frame = self._living_frame()
        # Off first: a new stylesheet hides the frame, and it stays hidden while its widget is the same.
        frame.setWidget(None)  # type: ignore[arg-type]
        frame.setParent(None)
        if isinstance(now, QAbstractButton | Label):
            frame.setWidget(now)

    def _living_frame(self) -> "FocusFrame":
        """The frame; a new one where the last was deleted with the window it lay in."""
        if self._frame is None or not isValid(self._frame):
            # Imported for the first button in focus: the enumerations of QStyle would keep the start waiting.
            from nhplogger.ui.focus_frame import FocusFrame

            self._frame = FocusFrame(self._look)
        return self._frame
