"""A row of keys with what they do, which goes without whole pairs where there is too little room."""

from collections.abc import Sequence

from typing_extensions import override

from nhplogger.ui.capture.piece_row import PieceRow
from nhplogger.ui.capture.pieces import Key, Piece, Push, fitting, width_of


class HintRow(PieceRow):
    """What stands at the right stays; before it the last pair goes first."""

    @override
    def shown(self, width: int) -> Sequence[Piece]:
        kept = list(self._pieces)
        while width_of(kept, self._look) > width:
            end = next((place for place, piece in enumerate(kept) if isinstance(piece, Push)), len(kept))
            keys = [place for place in range(end) if isinstance(kept[place], Key)]
            if not keys:
                break
            del kept[keys[-1] : end]
        return fitting(kept, width, self._look)
