"""The words behind a line of the log that can be clicked on: what they look like and where they are hit."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter

from nhplogger.ui.capture.feed_rows import FeedLink, link_word
from nhplogger.ui.capture.pieces import Key, Picture, Piece, Words, height_of, paint_pieces, width_of
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, Space
from nhplogger.ui.theme import Tone

_ICONS = {
    FeedLink.RESTORE: "restore",
    FeedLink.OLD_WORDS: "edit",
    FeedLink.WHOLE: "chevron-down",
    FeedLink.LESS: "chevron-up",
}


def link_size(link: FeedLink, look: Look) -> QSize:
    """How much room a link takes, its key among it."""
    run = _run(link)
    return QSize(width_of(run, look) + Space.X1, height_of(run, look))


def paint_link(painter: QPainter, rect: QRect, link: FeedLink, look: Look, *, with_key: bool) -> None:
    """Paint a link from its left; its key only where striking it would do something."""
    run = _run(link)
    inner = rect.adjusted(Space.X1, 0, 0, 0)
    paint_pieces(painter, inner, run if with_key else run[:-1], look)


def is_hit(rect: QRect, point: QPoint) -> bool:
    """Whether a point is on a link; one that is low is hit a little above and below it too."""
    low = max(0, Height.QUICK_MARK - rect.height())
    return rect.adjusted(0, -(low // 2), 0, low - low // 2).contains(point)


def _run(link: FeedLink) -> list[Piece]:
    return [Picture(_ICONS[link], Tone.ACCENT), Words(link_word(link), "accent_text"), Key(link.key)]
