"""Paints the list of results: headings of meetings, and lines with what was looked for marked."""

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nhplogger.domain.direction import balanced
from nhplogger.domain.entry import Kind
from nhplogger.domain.excerpts import Excerpt
from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.capture.pieces import KindSign, Piece, Words, named, paint_pieces, width_of
from nhplogger.ui.capture.words import SIGN_TONES
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.icons import paint_icon
from nhplogger.ui.look import Look
from nhplogger.ui.search.result_rows import HeadingRow, HitRow, ResultRow
from nhplogger.ui.search.results_model import Index, ResultRole
from nhplogger.ui.sizes import IconSize, Space, Stroke
from nhplogger.ui.utf16 import units
from nhplogger.ui.widgets.painting import paint_theme_tag, theme_tag_size

_TIME, _KIND, _KEPT = 48, 30, 512


class ResultsDelegate(QStyledItemDelegate):
    """Lays a line out once for each width and look."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._width = look, 0
        self._kept: dict[HitRow, QTextLayout] = {}

    def wear(self, width: int) -> None:
        """Lay lines out anew, for that width and the look worn now."""
        self._width = width
        self._kept.clear()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: ResultRow = index.data(ResultRole.ROW)
        if isinstance(row, HeadingRow):
            return QSize(self._width, self._measure(FontRole.H2).height() + Space.X5 + Space.X2)
        words = round(self._laid_out(row).boundingRect().height())
        return QSize(self._width, words + self._about_height(row) + 2 * Space.X2)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ResultRow = index.data(ResultRole.ROW)
        rect: QRect = option.rect
        painter.save()
        if isinstance(row, HeadingRow):
            self._paint_heading(painter, rect, row)
        else:
            state: QStyle.StateFlag = option.state
            self._paint_ground(painter, rect, state)
            self._paint_hit(painter, rect, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, row: HeadingRow) -> None:
        inner = rect.adjusted(Space.X6, Space.X4, -Space.X6, -Space.X1)
        counted = [Words(row.counted, "text2")]
        wide = width_of(counted, self._look)
        right = QRect(inner.right() - wide, inner.top(), wide + 1, inner.height())
        paint_pieces(painter, right, counted, self._look)
        words: list[Piece] = [
            Words(row.title, "text", FontRole.H2, QFont.Weight.DemiBold),
            Words(row.about, "text2", FontRole.BODY),
        ]
        paint_pieces(painter, inner.adjusted(0, 0, -wide - Space.X3, 0), words, self._look)
        line = QRect(inner.left(), rect.bottom(), inner.width(), Stroke.BORDER)
        painter.fillRect(line, self._look.colours.line)

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        colours = self._look.colours
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.accent_tint)
            painter.fillRect(QRect(rect.topLeft(), QSize(Stroke.CURRENT, rect.height())), colours.accent_text)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colours.sunken)

    def _paint_hit(self, painter: QPainter, rect: QRect, row: HitRow) -> None:
        inner = rect.adjusted(Space.X6, Space.X2, -Space.X6, -Space.X2)
        about, words = self._about_height(row), self._laid_out(row)
        line = about or round(words.lineAt(0).height())
        first = QRect(inner.left(), inner.top(), inner.width(), line)
        paint_pieces(painter, first, [Words(row.time, "text3")], self._look)
        kind = first.adjusted(self._look.scaled(_TIME), 0, 0, 0)
        paint_pieces(painter, kind, [KindSign(row.kind)], self._look)
        left = first.left() + self._indent()
        if about:
            self._paint_about(painter, QRect(left, first.top(), inner.right() - left, line), row)
        painter.setPen(self._ink(row))
        words.draw(painter, QPointF(left, inner.top() + about))

    def _paint_about(self, painter: QPainter, rect: QRect, row: HitRow) -> None:
        """Who said it, then its themes as far as there is room, a star at the end."""
        if row.starred:
            side = self._look.scaled(IconSize.SMALL)
            star = QRect(rect.right() - side, rect.center().y() - side // 2, side, side)
            paint_icon(painter, star, "star", self._look.colours.text2)
            rect = rect.adjusted(0, 0, -side - Space.X2, 0)
        is_private = row.kind is Kind.REFLECTION and row.speaker is None
        said: list[Piece] = (
            [Words(_("Private to you"), "reflect_text")] if is_private else named(row.speaker, "text2")
        )
        paint_pieces(painter, rect, said, self._look)
        left = rect.left() + (width_of(said, self._look) + Space.X3 if said else 0)
        for tag in row.tags:
            tone = SIGN_TONES[tag.sign]
            size = theme_tag_size(tag.label, tone, self._look)
            if left + size.width() > rect.right():
                return
            place = QRect(left, rect.center().y() - size.height() // 2, size.width(), size.height())
            paint_theme_tag(painter, place, tag.label, tone, self._look)
            left += size.width() + Space.X1

    def _ink(self, row: HitRow) -> QColor:
        colours = self._look.colours
        return colours.reflect_text if row.kind is Kind.REFLECTION else colours.text

    def _about_height(self, row: HitRow) -> int:
        """Of the line above the words; nothing where there is nothing to stand in it."""
        if not (row.speaker or row.tags or row.starred or row.kind is Kind.REFLECTION):
            return 0
        tag = theme_tag_size("", SIGN_TONES[row.tags[0].sign], self._look).height() if row.tags else 0
        return max(self._measure(FontRole.SMALL).height(), tag) + Space.X1

    def _indent(self) -> int:
        return self._look.scaled(_TIME) + self._look.scaled(_KIND)

    def _measure(self, role: FontRole) -> QFontMetrics:
        return QFontMetrics(self._look.font(role))

    def _laid_out(self, row: HitRow) -> QTextLayout:
        kept = self._kept.get(row)
        if kept is None:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            kept = self._kept[row] = self._lay_out(row)
        return kept

    def _lay_out(self, row: HitRow) -> QTextLayout:
        made = QTextLayout(balanced(row.excerpt.text), self._look.font(FontRole.LOG))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        made.setTextOption(option)
        # Bold words are wider: they are part of the layout, not only of the painting.
        made.setFormats(_marks(row.excerpt))
        room = max(1, self._width - 2 * Space.X6 - self._indent())
        made.beginLayout()
        top = 0.0
        while (line := made.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, top))
            top += line.height()
        made.endLayout()
        return made


def _marks(found: Excerpt) -> list[QTextLayout.FormatRange]:
    """The words that were looked for, bold and underlined: seen without colours too."""
    worn = QTextCharFormat()
    worn.setFontWeight(QFont.Weight.Bold)
    worn.setFontUnderline(True)
    marks = []
    for start, end in found.marked:
        mark = QTextLayout.FormatRange()
        mark.start = units(found.text, start)
        mark.length = units(found.text, end) - mark.start
        mark.format = worn
        marks.append(mark)
    return marks
