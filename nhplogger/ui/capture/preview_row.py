"""The row under the capture line: one line high, two where large text needs it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from typing_extensions import override

from nhplogger.ui.capture.piece_row import PieceRow
from nhplogger.ui.capture.pieces import Piece, Rule, paint_pieces, width_of
from nhplogger.ui.look import Look

_TWO_LINES_FROM = 1.25


class PreviewRow(PieceRow):
    """Breaks at its rules, so that nothing of how a line is read is out of sight."""

    @override
    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        high = self._look.scaled(self._least)
        lines = 2 if self._look.text_scale >= _TWO_LINES_FROM else 1
        return QSize(size.width(), max(size.height(), high) + (lines - 1) * high)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, room = QPainter(self), self.contentsRect()
        high = self._look.scaled(self._least)
        lines = (
            _broken(self._pieces, room.width(), self._look) if room.height() >= 2 * high else [self._pieces]
        )
        for place, line in enumerate(lines):
            paint_pieces(
                painter, QRect(room.left(), room.top() + place * high, room.width(), high), line, self._look
            )


def _broken(pieces: Sequence[Piece], width: int, look: Look) -> list[list[Piece]]:
    """As many parts as fit on a first line, the rest on a second."""
    rules = [place for place, piece in enumerate(pieces) if isinstance(piece, Rule)]
    ends = [place for place in (*rules, len(pieces)) if width_of(pieces[:place], look) <= width]
    end = ends[-1] if ends else len(pieces)
    return [list(pieces[:end]), list(pieces[end + 1 :])]
