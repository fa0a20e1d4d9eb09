"""The row under the capture line: one line high, two or three where there is little room."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from typing_extensions import override

from nhplogger.ui.capture.piece_row import PieceRow
from nhplogger.ui.capture.pieces import Badge, Piece, Rule, Words, paint_pieces, width_of
from nhplogger.ui.look import Look

_ONE_LINE_IN, _TWO_LINES_IN = 740, 400  # pixels at the usual size of text
_LABEL = "text3"  # the ink of words that only name what follows them


class PreviewRow(PieceRow):
    """Breaks at its rules, so that nothing of how a line is read is out of sight.

    In too little room it goes without the words that only name what follows them.
    """

    @override
    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        high = self._look.scaled(self._least)
        return QSize(size.width(), max(size.height(), high) + (self._count() - 1) * high)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, room = QPainter(self), self.contentsRect()
        high = self._look.scaled(self._least)
        for place, line in enumerate(self._lines()):
            box = QRect(room.left(), room.top() + place * high, room.width(), high)
            paint_pieces(painter, box, line, self._look)

    def _count(self) -> int:
        """From the width and not from what is shown, so that nothing moves while one types."""
        wide = self.width() / self._look.text_scale
        return 1 + (wide < _ONE_LINE_IN) + (wide < _TWO_LINES_IN)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    @property
    @override
    def is_whole(self) -> bool:
        lines = self._lines()
        left = [piece for line in lines for piece in line]
        return not self.is_cut and all(piece in left for piece in self._pieces if not _is_label(piece))

    @property
    def is_cut(self) -> bool:
        """Whether words end in the middle."""
        room = self.contentsRect().width()
        return any(width_of(line, self._look) > room for line in self._lines())

    def _lines(self) -> list[list[Piece]]:
        return arranged(self._pieces, self.contentsRect().width(), self._count(), self._look)


def arranged(pieces: Sequence[Piece], width: int, lines: int, look: Look) -> list[list[Piece]]:
    """The pieces on so many lines; labels go, first come first to go, until all that is left is in sight.

    Where that is not enough the last part goes: the item, which the head of the screen says too.
    """
    left = list(pieces)
    found = _broken(left, width, look)
    while not _fits(found, width, lines, look):
        label = next((piece for piece in left if _is_label(piece)), None)
        if label is None:
            shorter = _broken(_without_last(left), width, look)
            found = shorter if _fits(shorter, width, lines, look) else found
            break
        left.remove(label)
        found = _broken(left, width, look)
    if len(found) <= lines:
        return found
    return [*found[: lines - 1], [piece for line in found[lines - 1 :] for piece in line]]


def _fits(found: list[list[Piece]], width: int, lines: int, look: Look) -> bool:
    return len(found) <= lines and all(width_of(line, look) <= width for line in found)


def _is_label(piece: Piece) -> bool:
    return isinstance(piece, Words) and piece.ink == _LABEL


def _without_last(pieces: list[Piece]) -> list[Piece]:
    """All but what follows the last rule."""
    rules = [place for place, piece in enumerate(pieces) if isinstance(piece, Rule)]
    return pieces[: rules[-1]] if rules else pieces


def _broken(pieces: Sequence[Piece], width: int, look: Look) -> list[list[Piece]]:
    """As many parts on each line as it has room for."""
    lines: list[list[Piece]] = [[]]
    for part in _parts(pieces):
        if lines[-1] and width_of([*lines[-1], *part], look) > width:
            lines.append([])
        lines[-1] += part if lines[-1] or not isinstance(part[0], Rule) else part[1:]
    return lines


def _parts(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """What is not to be torn apart: from rule to rule, and of several people each."""
    parts: list[list[Piece]] = [[]]
    for piece in pieces:
        another = isinstance(piece, Badge) and any(isinstance(each, Badge) for each in parts[-1])
        if parts[-1] and (isinstance(piece, Rule) or another):
            parts.append([])
        parts[-1].append(piece)
    return [part for part in parts if part]
