"""A run of pieces as a widget."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from nhplogger.ui.capture.pieces import Key, Piece, fitting, height_of, paint_pieces, width_of
from nhplogger.ui.look import Look


class PieceRow(QWidget):
    """Shows words, badges and key caps beside each other."""

    def __init__(self, look: Look, least: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._least = least
        self._pieces: Sequence[Piece] = ()
        self._spoken = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._wear)

    @property
    def pieces(self) -> Sequence[Piece]:
        """What is shown now."""
        return self._pieces

    def show_pieces(self, pieces: Sequence[Piece], spoken: str) -> None:
        """Show these; `spoken` says the same to those who listen."""
        if pieces == self._pieces:
            return
        self._pieces, self._spoken = pieces, spoken
        self._name()
        self._explain()
        self.updateGeometry()
        self.update()

    def shown(self, width: int) -> Sequence[Piece]:
        """What of it is shown in that width."""
        return fitting(self._pieces, width, self._look)

    @property
    def is_whole(self) -> bool:
        """Whether all of it is in sight."""
        shown, room = self.shown(self.contentsRect().width()), self.contentsRect().width()
        return len(shown) == len(self._pieces) and width_of(shown, self._look) <= room

    def _explain(self) -> None:
        """The tool tip says what there is too little room to show."""
        self.setToolTip("" if self.is_whole else self.accessibleName())

    def _name(self) -> None:
        """What is said names keys as they are now."""
        keys = sorted(
            {piece.label for piece in self._pieces if isinstance(piece, Key)}, key=len, reverse=True
        )
        any_key = "|".join(map(re.escape, keys))
        spoken = re.sub(any_key, self._key_now, self._spoken) if keys else self._spoken
        self.setAccessibleName(spoken.strip(", "))

    def _key_now(self, found: re.Match[str]) -> str:
        return self._look.keys.now(found.group())

    @override
    def sizeHint(self) -> QSize:
        high = max(self._look.scaled(self._least), height_of(self._pieces, self._look))
        around = self.contentsMargins()
        wide = width_of(self._pieces, self._look) + around.left() + around.right()
        return QSize(wide, high + around.top() + around.bottom())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = self.contentsRect()
        paint_pieces(painter, room, self.shown(room.width()), self._look)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._explain()

    @Slot()
    def _wear(self) -> None:
        self._name()
        self._explain()
        self.updateGeometry()
        self.update()
