"""The line above a timeline that says how to read it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from nhplogger.analysis.timeline_parts import MeetingTimeline
from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, Space
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.elided_label import ElidedLabel
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.painting import paint_sign


class SignMark(QWidget):
    """A square that says helps or gets in the way; the words stand beside it."""

    def __init__(self, tone: Tone, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone, self._look = tone, look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        side = self._look.scaled(Height.BADGE)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_sign(QPainter(self), self.rect(), self._tone, self._look)


class TimelineLegend(QWidget):
    """What is drawn, then the two signs and where they stand."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drawn = ElidedLabel("", FontRole.SMALL, "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.X2)
        row.addWidget(self.drawn)
        row.addWidget(SignMark(Tone.PLUS, look))
        row.addWidget(Label(_("helps, above the line"), FontRole.SMALL, "text2"))
        row.addSpacing(Space.X1)
        row.addWidget(SignMark(Tone.MINUS, look))
        row.addWidget(Label(_("gets in the way, below"), FontRole.SMALL, "text2"))
        row.addStretch(1)

    def show_timeline(self, timeline: MeetingTimeline) -> None:
        """Say what is drawn of a meeting, and what is not known of it."""
        self.drawn.setText(drawn_words(timeline))


def drawn_words(timeline: MeetingTimeline) -> str:
    """What the bars or ticks are."""
    if timeline.has_turns:
        return _("Who spoke when, share of talk, and themes marked:")
    if timeline.has_times:
        return _("No speaking turns were recorded: lines by agency.")
    return _("No speaking turns, no times were recorded: lines in order.")
