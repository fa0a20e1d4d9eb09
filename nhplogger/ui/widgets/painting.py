"""The marks the program paints in many places: badges, kinds, signs, themes, states, bars."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from nhplogger.ui import fonts
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.icons import paint_icon
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, IconSize, Space, Width
from nhplogger.ui.theme import AgencyColours, Tone
from nhplogger.ui.widgets.plates import CLEAR, heavy, paint_plate, paint_words

MINUS = "\N{MINUS SIGN}"


class KindMark(StrEnum):
    """The mark of a line's kind: the character one types to make it."""

    NOTE = "·"
    QUOTE = '"'
    DECISION = "="
    ACTION = "!"
    PRIORITY = "?"
    REFLECTION = "*"


class StatusMark(StrEnum):
    """The shape that says how far an action is; the value is its icon."""

    NOT_STARTED = "ring"
    IN_PROGRESS = "half"
    DONE = "check-circle"
    OVERDUE = "alert"
    DROPPED = "dropped"


class Chip(NamedTuple):
    """A few words with a tone, behind the icon of that name (none if empty)."""

    text: str
    tone: Tone = Tone.NEUTRAL
    icon: str = ""


STATUS_TONES = {
    StatusMark.NOT_STARTED: Tone.NEUTRAL,
    StatusMark.IN_PROGRESS: Tone.ACCENT,
    StatusMark.DONE: Tone.OK,
    StatusMark.OVERDUE: Tone.DANGER,
    StatusMark.DROPPED: Tone.NEUTRAL,
}


def paint_badge(painter: QPainter, rect: QRect, initials: str, colours: AgencyColours, look: Look) -> None:
    """An agency's two letters on its colour, filling `rect` (`badge_size`)."""
    paint_plate(painter, rect, colours.fill, QPen(colours.edge, 1))
    paint_words(painter, rect, initials, look.font(FontRole.BADGE), colours.text)


def badge_size(look: Look) -> QSize:
    """How large a badge is at the present text size."""
    return QSize(look.scaled(Width.BADGE), look.scaled(Height.BADGE))


def paint_kind_mark(painter: QPainter, rect: QRect, kind: KindMark, look: Look) -> None:
    """The mark of a line's kind in a square `rect` (`mark_size`)."""
    c = look.colours
    none, clear = QPen(CLEAR), CLEAR
    fill, pen, ink = {
        KindMark.NOTE: (clear, none, c.text3),
        KindMark.QUOTE: (c.sunken, none, c.text),
        KindMark.DECISION: (c.solid, none, c.on_solid),
        KindMark.ACTION: (c.accent, none, c.on_accent),
        KindMark.PRIORITY: (clear, QPen(c.text2, 1.5), c.text),
        KindMark.REFLECTION: (c.reflect, QPen(c.reflect_line, 1, Qt.PenStyle.DashLine), c.reflect_text),
    }[kind]
    paint_plate(painter, rect, fill, pen)
    low = _drop(kind)
    paint_words(painter, rect.translated(0, look.scaled(low)), kind.value, heavy(look, FontRole.BODY), ink)


def mark_size(look: Look) -> QSize:
    """How large a kind mark is."""
    return QSize(look.scaled(Height.MARK), look.scaled(Height.MARK))


def paint_sign(painter: QPainter, rect: QRect, tone: Tone, look: Look, text: str | None = None) -> None:
    """A square that says helps or gets in the way, with its sign or another short text in it."""
    ink = look.theme.ink(tone)
    paint_plate(painter, rect, look.theme.tint(tone), QPen(ink, 1))
    sign = {Tone.PLUS: "+", Tone.MINUS: MINUS}.get(tone, "#")
    paint_words(painter, rect, text or sign, heavy(look, FontRole.SMALL), ink)


def paint_theme_tag(painter: QPainter, rect: QRect, name: str, tone: Tone, look: Look) -> None:
    """A theme's name behind its sign, on its tint; `tone` is PLUS, MINUS or, for neither, ACCENT."""
    paint_plate(painter, rect, look.theme.tint(tone), QPen(CLEAR))
    small = look.font(FontRole.SMALL)
    sign, bold = _tag_sign(tone), fonts.strong(small)
    inner = rect.adjusted(_TAG_PAD, 0, -_TAG_PAD, 0)
    ink = look.theme.ink(tone)
    paint_words(painter, inner, sign, bold, ink, centred=False)
    inner.setLeft(inner.left() + QFontMetrics(bold).horizontalAdvance(sign) + _TAG_GAP)
    paint_words(painter, inner, name, small, ink, centred=False)


def theme_tag_size(name: str, tone: Tone, look: Look) -> QSize:
    """How much room a theme tag takes."""
    small = look.font(FontRole.SMALL)
    sign = QFontMetrics(fonts.strong(small)).horizontalAdvance(_tag_sign(tone))
    measure = QFontMetrics(small)
    wide = 2 * _TAG_PAD + sign + _TAG_GAP + measure.horizontalAdvance(name)
    return QSize(wide, max(look.scaled(Height.MARK), measure.height() + 2))


def paint_status_mark(painter: QPainter, rect: QRect, status: StatusMark, look: Look) -> None:
    """The shape of an action's state, in its colour."""
    paint_icon(painter, rect, status.value, look.theme.ink(STATUS_TONES[status]))


def paint_chip(painter: QPainter, rect: QRect, chip: Chip, look: Look) -> None:
    """A few words on a tint, filling `rect` (`chip_size`)."""
    ink = look.theme.ink(chip.tone)
    paint_plate(painter, rect, look.theme.tint(chip.tone), QPen(CLEAR))
    inner = rect.adjusted(_CHIP_PAD, 0, -_CHIP_PAD, 0)
    if chip.icon:
        side = look.scaled(IconSize.SMALL)
        paint_icon(
            painter, QRect(inner.left(), rect.center().y() - side // 2 + 1, side, side), chip.icon, ink
        )
        inner.setLeft(inner.left() + side + Space.X1)
    paint_words(painter, inner, chip.text, _chip_font(look), ink, centred=False)


def chip_size(chip: Chip, look: Look) -> QSize:
    """How much room a chip takes."""
    measure = QFontMetrics(_chip_font(look))
    room = look.scaled(IconSize.SMALL) + Space.X1 if chip.icon else 0
    wide = 2 * _CHIP_PAD + room + measure.horizontalAdvance(chip.text) + 1
    return QSize(wide, max(look.scaled(Height.CHIP), measure.height() + Space.X1))


def paint_bar(
    painter: QPainter, rect: QRect, look: Look, *, share: float, fill: QColor, edge: QColor | None = None
) -> None:
    """A track with the first `share` (0 to 1) filled; whatever is above nothing shows at least two pixels."""
    painter.fillRect(rect, look.colours.sunken)
    if share <= 0:
        return
    full = QRect(rect.topLeft(), QSize(max(2, round(min(share, 1.0) * rect.width())), rect.height()))
    painter.fillRect(full, edge or fill)
    painter.fillRect(full.adjusted(1, 1, -1, -1), fill)


_TAG_PAD, _TAG_GAP, _CHIP_PAD = 5, 4, 6


def _chip_font(look: Look) -> QFont:
    return fonts.medium(look.font(FontRole.SMALL))


def _tag_sign(tone: Tone) -> str:
    return {Tone.PLUS: "+", Tone.MINUS: MINUS}.get(tone, "#")


def _drop(kind: KindMark) -> int:
    """How far a mark that hangs high in its line is brought down to the middle of its square."""
    return {KindMark.QUOTE: 3, KindMark.REFLECTION: 3}.get(kind, 0)
