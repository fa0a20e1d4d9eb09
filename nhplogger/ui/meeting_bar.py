"""The bar on every other screen while a meeting is on: how long it has gone, and the way back."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nhplogger.domain.timeline import clock, elapsed
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.starting import running
from nhplogger.ui.sizes import Height, IconSize, Space
from nhplogger.ui.widgets.button import Button
from nhplogger.ui.widgets.icon_mark import IconMark
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Edge, Ground, Panel

TICK_MS = 1000


class MeetingBar(Panel):
    """Goes by the logbook; `allow` keeps it away from the meeting's own screen."""

    return_wanted = Signal()

    def __init__(self, logbook: Logbook, look: Look, parent: QWidget) -> None:
        """It has a parent from the start: shown without one it would be a window, and take the keys."""
        super().__init__(Ground.PANEL, Edge.BOTTOM, parent)
        self._logbook, self._allowed = logbook, True
        self.words = Label("", strong=True)
        self.button = Button(_("Return"), look, small=True, key="Ctrl+0")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.X6, Space.X1, Space.X6, Space.X1)
        row.setSpacing(Space.X2)
        row.addStrut(Height.NOTICE - 2 * Space.X1)  # at least: larger text asks for more
        row.addWidget(IconMark("clock", look, "accent_text", IconSize.NORMAL))
        row.addWidget(self.words)
        row.addWidget(self.button)
        row.addStretch(1)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        self.button.clicked.connect(self.return_wanted)
        logbook.applied.connect(self._was_applied)
        self.tick()

    def allow(self, *, allowed: bool) -> None:
        """Whether the bar may be seen on the screen in front."""
        self._allowed = allowed
        self.tick()

    @Slot(object)
    def _was_applied(self, _act: object) -> None:
        self.tick()

    @Slot()
    def tick(self) -> None:
        """Show the time that has gone, or hide where no meeting is on."""
        meeting = running(self._logbook)
        seen = meeting is not None and self._allowed
        if meeting is not None:
            span = clock(elapsed(meeting, self._logbook.clock.now()))
            self.words.setText(_("Meeting in progress, {time}").format(time=span))
        self.setVisible(seen)
        if seen is not self._timer.isActive():
            self._timer.start() if seen else self._timer.stop()
