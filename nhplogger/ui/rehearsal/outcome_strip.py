"""A practice meeting as a strip: one bar for each utterance, full, half or empty."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nhplogger.analysis.rehearsal import Verdict
from nhplogger.typed import override
from nhplogger.ui.look import Look
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.painting import Chip

_HEIGHT, _GAP = 36, 4
CHIPS = {
    Verdict.CAUGHT: (Tone.OK, "check-circle"),
    Verdict.PARTLY: (Tone.WARN, "half"),
    Verdict.MISSED: (Tone.NEUTRAL, "ring"),
}
_FILLED = {Verdict.CAUGHT: 1.0, Verdict.PARTLY: 0.5, Verdict.MISSED: 0.0}


def verdict_chip(verdict: Verdict, words: str) -> Chip:
    """A verdict as a chip: colour, shape and word."""
    tone, icon = CHIPS[verdict]
    return Chip(words, tone, icon)


class OutcomeStrip(QWidget):
    """Full bars were caught, half bars in part, empty ones missed; in the order in which things were said."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._verdicts: Sequence[Verdict] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_verdicts(self, verdicts: Sequence[Verdict], spoken: str) -> None:
        """Show these; `spoken` says the same to those who listen."""
        self._verdicts = verdicts
        self.setAccessibleName(spoken)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.scaled(300), self._look.scaled(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for place, verdict in enumerate(self._verdicts):
            self._paint_bar(painter, self._bar(place), verdict)

    def _bar(self, place: int) -> QRect:
        left = place * (self.width() + _GAP) // len(self._verdicts)
        right = (place + 1) * (self.width() + _GAP) // len(self._verdicts) - _GAP
        return QRect(left, 0, max(2, right - left), self.height())

    def _paint_bar(self, painter: QPainter, bar: QRect, verdict: Verdict) -> None:
        ink = self._look.theme.ink(CHIPS[verdict][0])
        filled = round(bar.height() * _FILLED[verdict])
        painter.fillRect(bar, self._look.colours.surface)
        painter.fillRect(QRect(bar.left(), bar.bottom() + 1 - filled, bar.width(), filled), ink)
        painter.setPen(QPen(ink if filled else self._look.colours.line_strong, 1))
        painter.drawRect(bar.adjusted(0, 0, -1, -1))
