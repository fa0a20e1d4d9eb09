"""Short runs of words, badges, key caps and marks on one line, measured and painted in one go."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import assert_never

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap, QPixmapCache

from nhplogger.domain.entry import Kind, Sign
from nhplogger.ui import fonts
from nhplogger.ui.capture.room import Who
from nhplogger.ui.capture.words import KIND_MARKS, SIGN_TONES
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.icons import paint_icon
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import IconSize, Space
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.key_cap import keycap_size, paint_keycap
from nhplogger.ui.widgets.painting import (
    badge_size,
    mark_size,
    paint_badge,
    paint_kind_mark,
    paint_sign,
)
from nhplogger.ui.widgets.plates import CLEAR, elided


@dataclass(frozen=True, slots=True)
class Words:
    """Words in a colour named by its token."""

    text: str
    ink: str = "text2"
    role: FontRole = FontRole.SMALL
    weight: QFont.Weight = QFont.Weight.Normal


@dataclass(frozen=True, slots=True)
class Key:
    """A key cap; on a coloured ground `ink` names the colour of its outline."""

    label: str
    ink: str = ""


@dataclass(frozen=True, slots=True)
class Badge:
    """An agency's two letters."""

    initials: str
    colour: str


@dataclass(frozen=True, slots=True)
class KindSign:
    """The mark of a kind of line."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class SignPlate:
    """The sign of a mark: helps, gets in the way, or neither."""

    sign: Sign


@dataclass(frozen=True, slots=True)
class Picture:
    """An icon in a tone."""

    name: str
    tone: Tone = Tone.NEUTRAL


@dataclass(frozen=True, slots=True)
class Gap:
    """One more of the usual gap."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin upright line."""


@dataclass(frozen=True, slots=True)
class Push:
    """What follows stands at the right."""


Piece = Words | Key | Badge | KindSign | SignPlate | Picture | Gap | Rule | Push
GAP = 6
_ONE_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


def named(who: Who | None, ink: str = "text2", role: FontRole = FontRole.SMALL) -> list[Piece]:
    """A person: their agency's badge, then their name."""
    if who is None:
        return []
    badge: list[Piece] = [Badge(who.initials, who.colour)] if who.initials else []
    return [*badge, Words(who.name, ink, role)]


def font_of(words: Words, look: Look) -> QFont:
    """The font that words are written in."""
    return _font(words.role, words.weight, look.text_scale)


@lru_cache(maxsize=64)
def _font(role: FontRole, weight: QFont.Weight, text_scale: float) -> QFont:
    made = fonts.make(role, text_scale)
    if weight == QFont.Weight.Normal:
        return made
    return fonts.strong(made) if weight >= QFont.Weight.DemiBold else fonts.medium(made)


@lru_cache(maxsize=4096)
def _extent(words: Words, text_scale: float) -> tuple[int, int]:
    """How wide and tall words are; the same few come again in every row."""
    measure = QFontMetrics(_font(words.role, words.weight, text_scale))
    return measure.horizontalAdvance(words.text), measure.height()


def size_of(piece: Piece, look: Look) -> QSize:
    """How much room one piece takes."""
    if isinstance(piece, Words):
        return QSize(*_extent(piece, look.text_scale))
    return _mark_size(piece, look)


def _mark_size(piece: Key | Badge | KindSign | SignPlate | Picture | Gap | Rule | Push, look: Look) -> QSize:
    small = look.scaled(IconSize.SMALL)
    match piece:
        case Key(label):
            size = keycap_size(label, look)
        case Badge():
            size = badge_size(look)
        case KindSign() | SignPlate():
            size = mark_size(look)
        case Picture():
            size = QSize(small, small)
        case Rule():
            size = QSize(1 + Space.X1, small)
        case Gap() | Push():
            size = QSize(0, 0)
        case _:
            assert_never(piece)
    return size


def width_of(pieces: Sequence[Piece], look: Look) -> int:
    """How wide a run is."""
    gaps = look.scaled(GAP) * max(0, len(pieces) - 1)
    return sum(size_of(piece, look).width() for piece in pieces) + gaps


def height_of(pieces: Iterable[Piece], look: Look) -> int:
    """How tall the tallest piece is."""
    return max((size_of(piece, look).height() for piece in pieces), default=0)


def fitting(pieces: Sequence[Piece], width: int, look: Look) -> list[Piece]:
    """What to leave of a run in too little room: words at its right go, first come last to go."""
    kept = list(pieces)
    push = next((place for place, piece in enumerate(kept) if isinstance(piece, Push)), len(kept))
    while width_of(kept, look) > width:
        loose = [place for place in range(push, len(kept)) if isinstance(kept[place], Words)]
        if not loose:
            break
        del kept[loose[-1]]
    return kept


def paint_pieces(painter: QPainter, rect: QRect, pieces: Sequence[Piece], look: Look) -> None:
    """Paint a run in the middle of `rect` from its left; words at its end are cut with "…" where too long."""
    left, right = rect.left(), rect.right() + 1
    for place, piece in enumerate(pieces):
        if isinstance(piece, Push):
            left = max(left, right - width_of(pieces[place + 1 :], look))
            continue
        size = size_of(piece, look)
        room = right - left
        if room <= 0:
            return
        box = QRect(QPoint(left, rect.top()), QSize(min(size.width(), room), rect.height()))
        _paint(painter, box, piece, size, look)
        left += size.width() + look.scaled(GAP)


def _paint(painter: QPainter, box: QRect, piece: Piece, size: QSize, look: Look) -> None:
    plate = QRect(QPoint(box.left(), box.top() + (box.height() - size.height()) // 2), size)
    match piece:
        case Words():
            _write(painter, box, piece, size.width(), look)
        case Key() | Badge() | KindSign() | SignPlate():
            painter.drawPixmap(
                plate.topLeft(), _plate(piece, size, look, painter.device().devicePixelRatioF())
            )
        case Picture(name, tone):
            paint_icon(painter, plate, name, look.theme.ink(tone))
        case Rule():
            painter.fillRect(QRect(plate.left() + Space.X1 // 2, plate.top(), 1, plate.height()), _line(look))
        case Gap() | Push():
            return
        case _:
            assert_never(piece)


def _plate(piece: Key | Badge | KindSign | SignPlate, size: QSize, look: Look, ratio: float) -> QPixmap:
    """A mark painted once and kept: the same few stand in every row of a list."""
    name = f"{piece} {size.width()} {size.height()} {look.theme.name} {look.border} {ratio}"
    kept = QPixmap()
    if not QPixmapCache.find(name, kept):
        kept = QPixmap(size * ratio)
        kept.setDevicePixelRatio(ratio)
        kept.fill(CLEAR)
        painter = QPainter(kept)
        _paint_plate(painter, QRect(QPoint(), size), piece, look)
        painter.end()
        QPixmapCache.insert(name, kept)
    return kept


def _paint_plate(
    painter: QPainter, plate: QRect, piece: Key | Badge | KindSign | SignPlate, look: Look
) -> None:
    match piece:
        case Key(label, ink):
            paint_keycap(painter, plate, label, look, look.theme.named(ink) if ink else None)
        case Badge(initials, colour):
            paint_badge(painter, plate, initials, look.agency(colour), look)
        case KindSign(kind):
            paint_kind_mark(painter, plate, KIND_MARKS[kind], look)
        case SignPlate(sign):
            paint_sign(painter, plate, SIGN_TONES[sign], look)
        case _:
            assert_never(piece)


def _line(look: Look) -> QColor:
    return look.colours.line


def _write(painter: QPainter, box: QRect, words: Words, width: int, look: Look) -> None:
    font = font_of(words, look)
    painter.setFont(font)
    painter.setPen(look.theme.named(words.ink))
    shown = words.text if box.width() >= width else elided(words.text, font, box.width())
    painter.drawText(box.adjusted(0, 0, 1, 0), _ONE_LINE, shown)
