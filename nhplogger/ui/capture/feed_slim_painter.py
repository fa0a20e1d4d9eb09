"""Paints the slim rows that divide the log."""

from typing import assert_never

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QPainter

from nhplogger.domain.spell import SpellKind
from nhplogger.i18n import _
from nhplogger.ui.capture.feed_slim_rows import DividerRow, SpellRow
from nhplogger.ui.capture.pieces import Picture, Piece, Words, paint_pieces, width_of
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.theme import Tone

_ICONS = {
    SpellKind.BREAK: "pause",
    SpellKind.SILENCE: "minus",
    SpellKind.TOGETHER: "people",
    SpellKind.UNHEARD: "warning",
    SpellKind.RESTRICTED: "eye-off",
    SpellKind.OBSERVED: "eye",
}


def paint_slim(painter: QPainter, rect: QRect, row: DividerRow | SpellRow, look: Look) -> None:
    """What the row says, and a thin line from there to the right edge."""
    left = look.scaled(Space.X3)
    inner = rect.adjusted(left, look.scaled(Space.X1), -left, 0)
    said = _said(row)
    paint_pieces(painter, inner, said, look)
    start = inner.left() + width_of(said, look) + Space.X2
    rest = QRect(start, inner.center().y(), max(0, inner.right() - start), 1)
    painter.fillRect(rest, look.colours.line)


def _said(row: DividerRow | SpellRow) -> list[Piece]:
    match row:
        case DividerRow():
            return [
                Words(row.name, "text", weight=QFont.Weight.DemiBold),
                Words(row.text),
                Words(row.started, "text3"),
            ]
        case SpellRow():
            said: list[Piece] = [
                Picture(_ICONS[row.spell.kind], Tone.WARN if row.spell.kind.hides_talk else Tone.NEUTRAL),
                Words(row.text, "text", weight=QFont.Weight.DemiBold),
                Words(row.times, "text3"),
            ]
            return [*said, Words(_("going on"), "accent_text")] if row.goes_on else said
        case _:
            assert_never(row)
