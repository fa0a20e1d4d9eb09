"""Where the words and theme tags of a row of the log stand."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

from nhplogger.domain.entry import Kind
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
from nhplogger.ui.capture.feed_rows import DividerRow, EntryRow, FeedRow, Tag
from nhplogger.ui.capture.words import SIGN_TONES
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.widgets.painting import theme_tag_size

_TAG_GAP = 4
_LINE_BREAK = "\N{LINE SEPARATOR}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLayout:
    """A row laid out.

    `top` is where it begins, `head` how far below that its words do; `tags` and `meta` are relative to these.
    """

    height: int
    top: int
    line: int
    head: int = 0
    words: QTextLayout | None = None
    tags: tuple[tuple[QRect, Tag], ...] = ()
    meta: int | None = None


def lay_out(row: FeedRow, columns: Columns, look: Look) -> FeedLayout:
    """Lay a row out for a width and a text size."""
    if isinstance(row, DividerRow):
        high = look.scaled(DIVIDER)
        return FeedLayout(height=high, top=look.scaled(PAD_TOP), line=line_height(look))
    return _Entry(row, columns, look).laid_out()


def line_height(look: Look) -> int:
    """The height of one line of the log."""
    return max(look.scaled(LINE), QFontMetrics(look.font(FontRole.LOG)).height() + 1)


def log_font(row: EntryRow, look: Look) -> QFont:
    """Reflections are slanted."""
    font = look.font(FontRole.LOG)
    return fonts.italic(font) if row.entry.kind is Kind.REFLECTION else font


class _Entry:
    """A line of the log while it is laid out: words first, then tags behind them, then the action's line."""

    def __init__(self, row: EntryRow, columns: Columns, look: Look) -> None:
        self._row = row
        self._columns = columns
        self._look = look
        self._line = line_height(look)
        self._tag_line = max(look.scaled(TAG_LINE), self._line)
        self._bottom = 0
        self._end = 0

    def laid_out(self) -> FeedLayout:
        words = self._words()
        tags = self._tags(words)
        meta = self._bottom if self._row.owners or self._row.due else None
        if meta is not None:
            self._bottom += max(self._look.scaled(META_LINE), self._line - 2)
        top = self._top()
        head = self._line if self._columns.stacked else 0
        return FeedLayout(
            height=2 * top + head + self._bottom,
            top=top,
            line=self._line,
            head=head,
            words=words,
            tags=tags,
            meta=meta,
        )

    def _top(self) -> int:
        is_band = self._row.entry.kind is Kind.REFLECTION
        return self._look.scaled(BAND_MARGIN + BAND_PAD if is_band else PAD_TOP)

    def _words(self) -> QTextLayout:
        layout = QTextLayout(self._row.text.replace("\n", _LINE_BREAK), log_font(self._row, self._look))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._columns.text_width)
            line.setPosition(QPointF(0, self._bottom + (self._line - line.height()) / 2))
            self._bottom += self._line
            self._end = round(line.naturalTextWidth())
        layout.endLayout()
        self._bottom = max(self._bottom, self._line)
        return layout

    def _tags(self, words: QTextLayout) -> tuple[tuple[QRect, Tag], ...]:
        if not self._row.tags:
            return ()
        top, left = self._bottom - self._line, self._end + _TAG_GAP if self._row.text else 0
        placed: list[tuple[QRect, Tag]] = []
        for tag in self._row.tags:
            size = self._tag_size(tag)
            if left and left + size.width() > self._columns.text_width:
                top, left = top + (self._tag_line if placed else self._line), 0
            drop = (self._tag_line - size.height()) // 2
            placed.append((QRect(QPoint(left, top + drop), size), tag))
            left += size.width() + _TAG_GAP
        self._lower_last_line(words, placed)
        self._bottom = top + self._tag_line
        return tuple(placed)

    def _lower_last_line(self, words: QTextLayout, placed: list[tuple[QRect, Tag]]) -> None:
        """Words that share their line with tags stand in the middle of that taller line."""
        if words.lineCount() and placed[0][0].top() < self._bottom:
            line = words.lineAt(words.lineCount() - 1)
            line.setPosition(line.position() + QPointF(0, (self._tag_line - self._line) // 2))

    def _tag_size(self, tag: Tag) -> QSize:
        size = theme_tag_size(tag.label, SIGN_TONES[tag.sign], self._look)
        return size.boundedTo(QSize(self._columns.text_width, size.height()))
