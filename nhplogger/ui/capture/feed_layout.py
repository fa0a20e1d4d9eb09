"""Where the words, theme tags and links of a row of the log stand."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

from nhplogger.ui import fonts
from nhplogger.ui.capture.feed_columns import (
    BAND_MARGIN,
    BAND_PAD,
    DIVIDER,
    LINE,
    META_LINE,
    PAD_TOP,
    TAG_LINE,
    Columns,
)
from nhplogger.ui.capture.feed_links import link_size
from nhplogger.ui.capture.feed_rows import EntryRow, FeedLink, FeedRow, LineRow, MarkRow, Tag
from nhplogger.ui.capture.long_line import wrap_mode
from nhplogger.ui.capture.words import SIGN_TONES
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.widgets.painting import theme_tag_size

_TAG_GAP, _OLD_GAP = 4, 2
OLD_INDENT = 10
_LINE_BREAK = "\N{LINE SEPARATOR}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLayout:
    """A row laid out.

    `top` is where it begins, `head` how far below that its words do; all else is relative to these: `tags`
    and `links` behind the words, the line `meta` of an action, and `old`, notes on the line and
    what it said before.
    """

    height: int
    top: int
    line: int
    head: int = 0
    words: QTextLayout | None = None
    tags: tuple[tuple[QRect, Tag], ...] = ()
    links: tuple[tuple[QRect, FeedLink], ...] = ()
    meta: int | None = None
    old: tuple[QTextLayout, ...] = ()


def lay_out(row: FeedRow, columns: Columns, look: Look) -> FeedLayout:
    """Lay a row out for a width and a text size."""
    if isinstance(row, EntryRow | MarkRow):
        return _Line(row, columns, look).laid_out()
    high = max(look.scaled(DIVIDER), line_height(look))
    return FeedLayout(height=high, top=look.scaled(PAD_TOP), line=line_height(look))


def line_height(look: Look) -> int:
    """The height of one line of the log."""
    return max(look.scaled(LINE), QFontMetrics(look.font(FontRole.LOG)).height() + 1)


def log_font(row: LineRow, look: Look) -> QFont:
    """Reflections are slanted, lines taken back struck through."""
    font = look.font(FontRole.LOG)
    if isinstance(row, EntryRow) and row.is_private:
        font = fonts.italic(font)
    return fonts.struck(font) if row.struck else font


class _Line:
    """A line while it is laid out: words, behind them tags and links, the action's line, earlier words."""

    def __init__(self, row: LineRow, columns: Columns, look: Look) -> None:
        self._row = row
        self._columns = columns
        self._look = look
        self._line = line_height(look)
        self._tag_line = max(look.scaled(TAG_LINE), self._line)
        self._bottom = 0
        self._end = 0

    def laid_out(self) -> FeedLayout:
        words = self._wrapped(self._row.written, log_font(self._row, self._look), self._line)
        self._bottom = max(self._bottom, self._line)
        behind = self._behind(words)
        tags = len(self._row.tags)
        meta = self._meta()
        old = self._old()
        top = self._top()
        head = self._line if self._columns.stacked else 0
        return FeedLayout(
            height=2 * top + head + self._bottom,
            top=top,
            line=self._line,
            head=head,
            words=words,
            tags=tuple(zip(behind[:tags], self._row.tags, strict=True)),
            links=tuple(zip(behind[tags:], self._row.links, strict=True)),
            meta=meta,
            old=old,
        )

    def _top(self) -> int:
        is_band = isinstance(self._row, EntryRow) and self._row.is_private
        return self._look.scaled(BAND_MARGIN + BAND_PAD if is_band else PAD_TOP)

    def _meta(self) -> int | None:
        if not isinstance(self._row, EntryRow) or not (self._row.owners or self._row.due):
            return None
        top = self._bottom
        self._bottom += max(self._look.scaled(META_LINE), self._line - 2)
        return top

    def _old(self) -> tuple[QTextLayout, ...]:
        if not isinstance(self._row, EntryRow) or not self._row.below:
            return ()
        self._bottom += self._look.scaled(_OLD_GAP)
        font = self._look.font(FontRole.SMALL)
        line = QFontMetrics(font).height() + 2
        return tuple(self._wrapped(old.spoken, font, line, OLD_INDENT) for old in self._row.below)

    def _wrapped(self, text: str, font: QFont, line_high: int, indent: int = 0) -> QTextLayout:
        """Words beneath what is laid out so far."""
        layout = QTextLayout(text.replace("\n", _LINE_BREAK), font)
        option = QTextOption()
        option.setWrapMode(wrap_mode(text))
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, self._columns.text_width - indent))
            line.setPosition(QPointF(indent, self._bottom + (line_high - line.height()) / 2))
            self._bottom += line_high
            self._end = round(line.naturalTextWidth())
        layout.endLayout()
        return layout

    def _behind(self, words: QTextLayout) -> list[QRect]:
        """The places of the tags and, after them, of the links."""
        sizes = [
            *map(self._tag_size, self._row.tags),
            *(link_size(each, self._look) for each in self._row.links),
        ]
        if not sizes:
            return []
        top, left = self._bottom - self._line, self._end + _TAG_GAP if self._row.written else 0
        placed: list[QRect] = []
        for size in sizes:
            if left and left + size.width() > self._columns.text_width:
                top, left = top + (self._tag_line if placed else self._line), 0
            drop = (self._tag_line - size.height()) // 2
            placed.append(QRect(QPoint(left, top + drop), size))
            left += size.width() + _TAG_GAP
        self._lower_last_line(words, placed)
        self._bottom = top + self._tag_line
        return placed

    def _lower_last_line(self, words: QTextLayout, placed: list[QRect]) -> None:
        """Words that share their line with tags stand in the middle of that taller line."""
        if words.lineCount() and placed[0].top() < self._bottom:
            line = words.lineAt(words.lineCount() - 1)
            line.setPosition(line.position() + QPointF(0, (self._tag_line - self._line) // 2))

    def _tag_size(self, tag: Tag) -> QSize:
        size = theme_tag_size(tag.label, SIGN_TONES[tag.sign], self._look)
        return size.boundedTo(QSize(self._columns.text_width, size.height()))
