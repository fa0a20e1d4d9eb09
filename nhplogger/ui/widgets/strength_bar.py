"""How well a passphrase would hold, from 0 to 4, as a bar and in words."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.restyle import set_property

BEST = 4
_TONES = (Tone.DANGER, Tone.DANGER, Tone.WARN, Tone.OK, Tone.OK)
_GAP = 3


def words_for(score: int) -> str:
    """What a score of 0 to 4 means."""
    return (
        _("Guessed at once"),
        _("Easy to guess"),
        _("Could be stronger"),
        _("Strong"),
        _("Very strong"),
    )[score]


class StrengthBar(QWidget):
    """Four parts, filled as far as the score goes, above the words; empty and silent before there is one."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.score: int | None = None
        self._bar = _Bar(self)
        self._words = Label("", FontRole.SMALL, "text2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X1)
        column.addWidget(self._bar)
        column.addWidget(self._words)
        self.set_score(None)

    def set_score(self, score: int | None, words: str = "") -> None:
        """Show a score of 0 to 4 with its words or others; None while nothing is typed."""
        self.score = score
        said = "" if score is None else words or words_for(score)
        self._words.say(said, "text2" if score is None else _TONES[score].value)
        self._bar.show_score(score)
        self.setAccessibleName(_("Strength of the passphrase"))
        self.setAccessibleDescription(said)


class _Bar(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = [QFrame() for _part in range(BEST)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for part in self._parts:
            part.setProperty("part", "empty")
            row.addWidget(part)

    def show_score(self, score: int | None) -> None:
        # A score of 0 still fills one part: a bar that shows nothing says nothing was typed.
        filled = 0 if score is None else max(1, score)
        for place, part in enumerate(self._parts):
            set_property(part, "part", _TONES[score or 0].value if place < filled else "empty")
