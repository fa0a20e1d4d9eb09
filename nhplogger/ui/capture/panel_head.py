"""The heading of a panel: its title, a note beside it, and at the right what it offers."""

from collections.abc import Sequence

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from nhplogger.ui.capture.piece_row import PieceRow
from nhplogger.ui.capture.pieces import Gap, Piece, Push, Words
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, Space


class PanelHead(PieceRow):
    """A heading 36 pixels tall, or as tall as its words need."""

    def __init__(
        self, title: str, look: Look, least: int = Height.PANEL_HEAD, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, least, parent)
        self._title = title
        self._note: tuple[Sequence[Piece], str] = ((), "")
        self._right: tuple[Sequence[Piece], str] = ((), "")
        self.setContentsMargins(Space.X3, 0, Space.X3, 0)
        self._show()

    def show_note(self, pieces: Sequence[Piece], spoken: str) -> None:
        """What stands beside the title."""
        self._note = (pieces, spoken)
        self._show()

    def show_right(self, pieces: Sequence[Piece], spoken: str) -> None:
        """What stands at the right."""
        self._right = (pieces, spoken)
        self._show()

    def _show(self) -> None:
        title = Words(self._title, "text", FontRole.H2, QFont.Weight.DemiBold)
        note = [Gap(), *self._note[0]] if self._note[0] else []
        spoken = ", ".join(part for part in (self._title, self._note[1], self._right[1]) if part)
        self.show_pieces([title, *note, Push(), *self._right[0]], spoken)
