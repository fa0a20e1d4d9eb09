"""Sets words in lines, in twentieths of a point, so that no screen's resolution changes where they break."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from nhplogger.reports.blocks import Run
from nhplogger.reports.looks.values import TextLook
from nhplogger.reports.word_parts.direction import begins_from_the_right
from nhplogger.ui.reports.pages.findings import findings_in, utf16_length
from nhplogger.ui.reports.pages.parts import Finding, Words
from nhplogger.ui.reports.pages.typefaces import families
from nhplogger.ui.utf16 import characters

_DEFAULT_TAB = 720
_LIGATURES = ("liga", "clig")
_SHORT = 24  # characters; longer words are seldom said again
_KEPT = 600  # layouts: what a few pages hold
_LINE_END = "\u2028"  # which is how Qt breaks a line within a paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Set:
    """Words set in lines: where each begins and the last one ends, and the character each ends before.

    `findings` are what is highlighted, by the number of the line.
    """

    words: Words
    tops: tuple[float, ...]
    ends: tuple[int, ...]
    findings: Mapping[int, tuple[Finding, ...]]

    @property
    def lines(self) -> int:
        """How many lines there are; at least one."""
        return len(self.ends)


class Typesetter:
    """Keeps the fonts of one report; `face` stands in for every family the house style names."""

    def __init__(self, highlight: str, face: str = "") -> None:
        self._face = face
        self._amber = QBrush(QColor(f"#{highlight}"))
        self._fonts: dict[tuple[str, float, bool, bool], QFont] = {}
        self._formats: dict[tuple[bool, bool, bool], QTextCharFormat] = {}
        self._options: dict[tuple[TextLook, bool, bool], QTextOption] = {}
        self._short: dict[Words, Set] = {}
        self._kept: OrderedDict[int, tuple[Words, QTextLayout]] = OrderedDict()

    def set(self, words: Words) -> Set:
        """How the words break; short ones that were set before are given as they were then."""
        if len(words.runs) > 1 or len(words.runs[0].text if words.runs else "") > _SHORT:
            return self._set(words)
        if words not in self._short:
            self._short[words] = self._set(words)
        return self._short[words]

    def _set(self, words: Words) -> Set:
        layout = self.layout(words)
        lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        tops = tuple(accumulate((line_height(line, words.look) for line in lines), initial=0.0))
        text = words.text
        ends = [line.textStart() + line.textLength() for line in lines]
        if not text.isascii():
            ends = [characters(text, end) for end in ends]
        lit = any(run.highlight for run in words.runs)
        findings = findings_in(words, lines, tops) if lit else {}
        return Set(words=words, tops=tops, ends=tuple(ends), findings=findings)

    def layout(self, words: Words) -> QTextLayout:
        """The words in lines, the first at the top; an empty paragraph has one empty line."""
        kept = self._kept.get(id(words))
        if kept:
            self._kept.move_to_end(id(words))
            return kept[1]
        layout = self._laid(words)
        self._kept[id(words)] = (words, layout)  # with the words, or another could have their id
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return layout

    def _laid(self, words: Words) -> QTextLayout:
        text, look = words.text, words.look
        from_right = begins_from_the_right(text)
        layout = QTextLayout(text.replace("\n", _LINE_END), self.font(look))
        layout.setTextOption(self._option(look, from_right=from_right, at_right=words.at_right))
        if len(words.runs) > 1 or any(_is_dressed(run) for run in words.runs):
            layout.setFormats(self._ranges(words))
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            top = _place(line, words, top, from_right=from_right)
        layout.endLayout()
        return layout

    def font(self, look: TextLook, *, bold: bool = False, italic: bool = False) -> QFont:
        """The font of a paragraph; one pixel of it is a twentieth of a point."""
        key = (look.family, look.size, look.bold or bold, look.italic or italic)
        if key not in self._fonts:
            font = QFont()
            font.setFamilies([self._face] if self._face else families(look.family))
            font.setPixelSize(round(look.size))
            font.setBold(key[2])
            font.setItalic(key[3])
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            for ligatures in _LIGATURES:  # Word sets none, and a PDF forgets the letters in some
                font.setFeature(QFont.Tag(ligatures), 0)
            self._fonts[key] = font
        return self._fonts[key]

    def descent(self, look: TextLook) -> float:
        """How far a line of the paragraph reaches beneath the words."""
        return QFontMetricsF(self.font(look)).descent()

    def _ranges(self, words: Words) -> list[QTextLayout.FormatRange]:
        ranges, start = [], 0
        for run in words.runs:
            length = utf16_length(run.text)
            if _is_dressed(run):
                ranges.append(_range(start, length, self._format(run)))
            start += length
        return ranges

    def _format(self, run: Run) -> QTextCharFormat:
        key = (run.bold, run.italic, run.highlight)
        if key not in self._formats:
            made = QTextCharFormat()
            if run.bold:
                made.setFontWeight(QFont.Weight.Bold)
            if run.italic:
                made.setFontItalic(True)
            if run.highlight:
                made.setBackground(self._amber)
            self._formats[key] = made
        return self._formats[key]

    def _option(self, look: TextLook, *, from_right: bool, at_right: bool) -> QTextOption:
        key = (look, from_right, at_right)
        if key not in self._options:
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            option.setUseDesignMetrics(True)
            option.setTabStopDistance(_DEFAULT_TAB)
            option.setTabs([_tab(tab.place - look.left - look.first) for tab in look.tabs])
            if from_right:
                option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            if from_right or at_right:
                option.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._options[key] = option
        return self._options[key]


def line_height(line: QTextLine, look: TextLook) -> float:
    """The room a line takes, by the spacing of its style."""
    return float(look.exact) if look.exact else line.height() * look.line


def _place(line: QTextLine, words: Words, top: float, *, from_right: bool) -> float:
    """Puts a line where it belongs, room that it is given beneath it; gives the top of the next."""
    look = words.look
    start = look.left + (look.first if line.lineNumber() == 0 else 0)
    line.setLeadingIncluded(True)
    line.setLineWidth(max(1.0, words.width - start - look.right))
    height = line_height(line, look)
    line.setPosition(QPointF(look.right if from_right else start, top))
    return top + height


def _range(start: int, length: int, dress: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, dress
    return made


def _tab(place: float) -> QTextOption.Tab:
    return QTextOption.Tab(place, QTextOption.TabType.LeftTab)


def _is_dressed(run: Run) -> bool:
    return run.bold or run.italic or run.highlight
