"""The row of keys under the capture line, and what it says instead while the line waits for something."""

from PySide6.QtWidgets import QWidget

from nhplogger.i18n import _
from nhplogger.ui.capture.hint_row import HintRow
from nhplogger.ui.capture.pieces import Key, Piece, Push, Words
from nhplogger.ui.look import Look

_HEIGHT = 22


class KeyHints(HintRow):
    """Reminders of the characters that make a line more than a note."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, _HEIGHT, parent)
        self.remind()

    def remind(self) -> None:
        """The usual row."""
        marks = (
            ("@", _("person")),
            ("#", _("theme")),
            ('"', _("quote")),
            ("!", _("action")),
            ("=", _("decision")),
            ("?", _("priority")),
            ("*", _("reflection")),
        )
        pieces: list[Piece] = [piece for mark, word in marks for piece in (Key(mark), Words(word))]
        pieces += [Push(), Key("F1"), Words(_("all keys"))]
        self.show_pieces(pieces, ", ".join(f"{mark} {word}" for mark, word in marks))

    def say(self, *pieces: Piece) -> None:
        """Something else for now."""
        spoken = " ".join(piece.text if isinstance(piece, Words) else piece.label for piece in pieces
                          if isinstance(piece, Words | Key))  # fmt: skip
        self.show_pieces(list(pieces), spoken)
