"""Words on one line, or on two where one has too little room; only then do they end with "…"."""

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from nhplogger.typed import override
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.widgets.elided_label import ElidedLabel
from nhplogger.ui.widgets.plates import elided

_MOST = 2


def broken(text: str, font: QFont, width: int, most: int = _MOST) -> list[str]:
    """The text in at most so many lines, the last cut with "…" where that is not enough."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        starts.append(_offset(text, line.textStart()))
    layout.endLayout()
    if not starts:
        return [text]
    lines = [text[start:end].strip() for start, end in pairwise(starts)]
    return [*lines, elided(text[starts[-1] :].strip(), font, width)]


def two_line_width(text: str, font: QFont) -> int:
    """The least width in pixels in which the text stands on two lines, broken between words."""
    measure, words = QFontMetrics(font), text.split()
    halves = ((" ".join(words[:place]), " ".join(words[place:])) for place in range(1, len(words)))
    wide = (max(map(measure.horizontalAdvance, pair)) for pair in halves)
    return min(wide, default=measure.horizontalAdvance(text)) + 2


def _offset(text: str, units: int) -> int:
    """Qt counts in UTF-16."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


class BrokenLabel(ElidedLabel):
    """Its width is what one line needs; `turned` tells that it would take another number of `lines`."""

    turned = Signal(int)

    def __init__(
        self,
        text: str = "",
        role: FontRole = FontRole.BODY,
        tone: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self.lines, self._most = 1, _MOST
        super().__init__(text, role, tone, parent)

    def allow(self, most: int) -> None:
        """How many lines there is room for."""
        if most != self._most:
            self._most = most
            self._fit()

    def two_line_width(self) -> int:
        """What it needs on two lines."""
        return two_line_width(self.whole, self.font())

    @override
    def _cut(self) -> str:
        shown = broken(self.whole, self.font(), self.width())
        if len(shown) != self.lines:
            self.lines = len(shown)
            self.turned.emit(self.lines)
        return "\n".join(shown) if len(shown) <= self._most else super()._cut()
