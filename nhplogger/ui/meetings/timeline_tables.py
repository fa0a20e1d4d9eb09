"""The same as a timeline in figures: agencies at the left, themes at the right."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nhplogger.analysis.timeline_parts import MeetingTimeline
from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.keys.key_shortcut import is_struck
from nhplogger.ui.look import Look
from nhplogger.ui.meetings import timeline_keys
from nhplogger.ui.meetings.figures_table import FiguresTable
from nhplogger.ui.meetings.timeline_figures import theme_figures, voice_figures
from nhplogger.ui.sizes import Space


class TimelineTables(QWidget):
    """Two tables; T in either of them asks for the picture."""

    picture_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.voices = FiguresTable(_("Who was heard"), look)
        self.themes = FiguresTable(_("Themes marked"), look)
        self.setFocusProxy(self.voices)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.X4)
        row.addWidget(self.voices, 1)
        row.addWidget(self.themes, 1)

    def show_timeline(self, timeline: MeetingTimeline) -> None:
        """Show the figures of a timeline."""
        self.voices.show_figures(*voice_figures(timeline))
        self.themes.show_figures(*theme_figures(timeline))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_struck(timeline_keys.TABLE, event):
            self.picture_wanted.emit()
            return
        super().keyPressEvent(event)
