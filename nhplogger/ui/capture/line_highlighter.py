"""Shows in the capture line itself what was recognised in it."""

import re
from typing import assert_never

from PySide6.QtCore import Slot
from PySide6.QtGui import QBrush, QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from typing_extensions import override

from nhplogger.domain.entry import Sign
from nhplogger.domain.reading import Part, Token
from nhplogger.ui.capture.line_reader import LineReader
from nhplogger.ui.capture.words import SIGN_TONES
from nhplogger.ui.look import Look
from nhplogger.ui.utf16 import units

_BEGUN = re.compile(r"(?<![\w@#])[@#][\w'’-]*")


class LineHighlighter(QSyntaxHighlighter):
    """Kinds are bold, people and themes stand on a tint, due dates are underlined."""

    def __init__(self, document: QTextDocument, reader: LineReader, look: Look) -> None:
        super().__init__(document)
        self._reader = reader
        self._look = look
        look.changed.connect(self._wear)

    @override
    def highlightBlock(self, text: str) -> None:
        for begun in _BEGUN.finditer(text):
            self._show(text, begun.start(), begun.end(), self._begun())
        for token in self._reader.read(text).tokens:
            self._show(text, token.start, token.end, self._format(token))

    def _show(self, text: str, start: int, end: int, made: QTextCharFormat) -> None:
        first = units(text, start)
        self.setFormat(first, units(text, end) - first, made)

    def _begun(self) -> QTextCharFormat:
        """A name that nobody has yet: half typed, or unknown."""
        made = QTextCharFormat()
        made.setForeground(self._look.colours.accent_text)
        return made

    def _format(self, token: Token) -> QTextCharFormat:
        made = QTextCharFormat()
        colours = self._look.colours
        match token.part:
            case Part.KIND:
                made.setForeground(colours.accent_text)
                made.setFontWeight(QFont.Weight.Bold)
            case Part.PERSON:
                _tint(made, colours.accent_text, colours.accent_tint)
            case Part.THEME:
                tone = SIGN_TONES[Sign(token.sign)]
                _tint(made, self._look.theme.ink(tone), self._look.theme.tint(tone))
            case Part.DUE:
                made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
                made.setUnderlineColor(colours.accent_text)
            case _:
                assert_never(token.part)
        return made

    @Slot()
    def _wear(self) -> None:
        self.rehighlight()


def _tint(made: QTextCharFormat, ink: QColor, ground: QColor) -> None:
    made.setForeground(QBrush(ink))
    made.setBackground(QBrush(ground))
