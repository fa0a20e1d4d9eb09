"""Lines so long that the log shows only how they begin, until the whole is asked for."""

from PySide6.QtGui import QTextOption

from nhplogger.domain.direction import balanced
from nhplogger.i18n import _

_LONG, _SHOWN, _BREAK = 4000, 3000, 200  # letters
_UNBROKEN = 500
_WORDS = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
_ANYWHERE = QTextOption.WrapMode.WrapAnywhere


def is_long(text: str) -> bool:
    """Whether the log shows only how a line begins."""
    return len(text) > _LONG


def beginning(text: str) -> str:
    """How a long line begins, cut between words where it has any there; a line of usual length whole."""
    if not is_long(text):
        return text
    space = text.rfind(" ", _SHOWN - _BREAK, _SHOWN)
    return _("{beginning} …").format(beginning=balanced(text[: space if space > 0 else _SHOWN]))


def wrap_mode(text: str) -> QTextOption.WrapMode:
    """How a text is broken into lines: between words, or anywhere where it has none to speak of.

    For every line Qt looks for the end of the word, so that a word of many thousand letters takes seconds.
    """
    if len(text) <= _UNBROKEN or max(map(len, text.split()), default=0) <= _UNBROKEN:
        return _WORDS
    return _ANYWHERE
