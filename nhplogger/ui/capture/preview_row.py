"""The row under the capture line: one line high, two or three where large text needs them."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from typing_extensions import override

from nhplogger.ui.capture.piece_row import PieceRow
from nhplogger.ui.capture.pieces import Badge, Piece, Rule, Words, paint_pieces, width_of
from nhplogger.ui.look import Look

_TWO_LINES_FROM, _THREE_LINES_FROM = 1.25, 1.3
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
        for place, line in enumerate(arranged(self._pieces, room.width(), self._count(), self._look)):
            box = QRect(room.left(), room.top() + place * high, room.width(), high)
            paint_pieces(painter, box, line, self._look)

    def _count(self) -> int:
        """From the width and not from what is shown, so that nothing moves while one types."""
        scale = self._look.text_scale
        wide = self.width() / scale
        by_text = 1 + (scale >= _TWO_LINES_FROM) + (scale >= _THREE_LINES_FROM)
        return min(by_text, 1 + (wide < _ONE_LINE_IN) + (wide < _TWO_LINES_IN))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    @property
    @override
    def is_whole(self) -> bool:
        room = self.contentsRect().width()
        lines = arranged(self._pieces, room, self._count(), self._look)
        return all(width_of(line, self._look) <= room for line in lines)


def arranged(pieces: Sequence[Piece], width: int, lines: int, look: Look) -> list[list[Piece]]:
    """The pieces on so many lines; labels go, first come first to go, until all that is left is in sight."""
    left = list(pieces)
    found = _broken(left, width, look)
    while len(found) > lines or any(width_of(line, look) > width for line in found):
        label = next((piece for piece in left if isinstance(piece, Words) and piece.ink == _LABEL), None)
        if label is None:
            break
        left.remove(label)
        found = _broken(left, width, look)
    if len(found) <= lines:
        return found
    return [*found[: lines - 1], [piece for line in found[lines - 1 :] for piece in line]]


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
