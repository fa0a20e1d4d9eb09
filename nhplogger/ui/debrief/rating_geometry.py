"""Where the parts of a row of the ratings lie: theme, evidence, the five values, not seen."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics

from nhplogger.i18n import _
from nhplogger.ui import fonts
from nhplogger.ui.debrief.rating_rows import STRONGEST, WEAKEST
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space

EVIDENCE, _SIDE, _NOT_SEEN = 124, 28, 66
LEAST_NAME, USUAL_NAME = 120, 164
NOT_SEEN = None  # the value of a rating that says so


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingGeometry:
    """`values` pairs each value one can choose with its button, not seen last."""

    name: QRect
    evidence: QRect
    values: tuple[tuple[int | None, QRect], ...]

    def value_at(self, point: QPoint) -> tuple[int | None] | None:
        """The value whose button is there, in a tuple of its own; none where there is no button."""
        return next(((value,) for value, rect in self.values if rect.contains(point)), None)


def lay_out(rect: QRect, look: Look) -> RatingGeometry:
    """The parts of a row that fills `rect`."""
    side, gap = _side(look), Space.X1
    left = rect.right() + 1 - Space.X5 - values_width(look)
    top = rect.top() + (rect.height() - side) // 2
    numbers = range(WEAKEST, STRONGEST + 1)
    squares = [QRect(left + place * (side + gap), top, side, side) for place, _value in enumerate(numbers)]
    last = QRect(squares[-1].right() + 1 + gap + Space.X2, top, not_seen_width(look), side)
    wide = look.scaled(EVIDENCE)
    evidence = QRect(left - Space.X3 - wide, rect.top(), wide, rect.height())
    start = rect.left() + Space.X5
    return RatingGeometry(
        name=QRect(start, rect.top(), max(1, evidence.left() - Space.X3 - start), rect.height()),
        evidence=evidence,
        values=(*zip(numbers, squares, strict=True), (NOT_SEEN, last)),
    )


def values_width(look: Look) -> int:
    """How wide the buttons are together."""
    count = STRONGEST - WEAKEST + 1
    return count * (_side(look) + Space.X1) + Space.X2 + not_seen_width(look)


def least_width(look: Look) -> int:
    """How narrow a row may be before its theme has too little room."""
    around = 2 * Space.X5 + 2 * Space.X3
    return look.scaled(LEAST_NAME) + look.scaled(EVIDENCE) + values_width(look) + around


def not_seen_width(look: Look) -> int:
    """How wide the button is that says a theme did not show."""
    font = fonts.strong(look.font(FontRole.SMALL))
    words = QFontMetrics(font).horizontalAdvance(not_seen_words())
    return max(look.scaled(_NOT_SEEN), words + 2 * Space.X2 - 2)


def not_seen_words() -> str:
    """What stands on that button."""
    return _("Not seen")


def _side(look: Look) -> int:
    return look.scaled(_SIDE)
