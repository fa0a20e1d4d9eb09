"""The words one looks for, marked where they stand in a line of the log."""

import re

from PySide6.QtGui import QTextCharFormat, QTextLayout

from nhplogger.ui.look import Look
from nhplogger.ui.utf16 import units


def found_ranges(text: str, words: str, look: Look) -> list[QTextLayout.FormatRange]:
    """Where `words` stand in `text`, on a ground of their own; none where nothing is looked for."""
    if not words:
        return []
    return [
        _range(text, match.start(), match.end(), look)
        for match in re.finditer(re.escape(words), text, re.IGNORECASE)
    ]


def _range(text: str, start: int, end: int, look: Look) -> QTextLayout.FormatRange:
    made, look_of_it = QTextLayout.FormatRange(), QTextCharFormat()
    look_of_it.setBackground(look.colours.warn_tint)
    look_of_it.setForeground(look.colours.text)
    look_of_it.setFontUnderline(True)
    made.start = units(text, start)
    made.length = units(text, end) - made.start
    made.format = look_of_it
    return made
