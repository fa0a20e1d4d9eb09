"""Paints the rows of the log: time, speaker, kind, words with their themes, star."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip
from typing_extensions import override

from nhplogger.i18n import _
from nhplogger.ui.capture.feed_columns import BAND_MARGIN, META_LINE, Columns, columns
from nhplogger.ui.capture.feed_found import found_ranges
from nhplogger.ui.capture.feed_layout import FeedLayout, lay_out
from nhplogger.ui.capture.feed_links import is_hit, paint_link
from nhplogger.ui.capture.feed_model import FeedRole
from nhplogger.ui.capture.feed_rows import EntryRow, FeedLink, FeedRow, LineRow, MarkRow
from nhplogger.ui.capture.feed_slim_painter import paint_slim
from nhplogger.ui.capture.feed_slim_rows import DividerRow, SpellRow
from nhplogger.ui.capture.feed_tip import cut_speaker
from nhplogger.ui.capture.pieces import KindSign, Piece, SignPlate, Words, named, paint_pieces
from nhplogger.ui.capture.words import SIGN_TONES, kind_word
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.icons import paint_icon
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import IconSize, Space, Stroke
from nhplogger.ui.widgets.painting import paint_theme_tag

Index = QModelIndex | QPersistentModelIndex
_KEPT = 512


class FeedDelegate(QStyledItemDelegate):
    """One delegate paints a whole row; rows are laid out once for each width, words and text size."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._width = 0
        self._kept: dict[str, tuple[FeedRow, FeedLayout]] = {}
        self.laid_out = 0  # how many rows were laid out so far
        self.sought = ""  # words that are marked where they stand

    def wear(self, width: int) -> None:
        """Lay rows out anew, for that width and the look worn now."""
        self._width = width
        self._columns: Columns = columns(width, self._look)
        self._kept.clear()

    def height(self, row: FeedRow, *, keep: bool = True) -> int:
        """How tall a row is; `keep` where it is likely to be painted next."""
        laid = self._laid_out(row) if keep else self._lay_out(row)
        return laid.height

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._width, self._laid_out(index.data(FeedRole.ROW)).height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: FeedRow = index.data(FeedRole.ROW)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            self._paint_selected(painter, rect)
        if isinstance(row, DividerRow | SpellRow):
            paint_slim(painter, rect, row, self._look)
        else:
            with_keys = bool(state & QStyle.StateFlag.State_HasFocus)
            self._paint_line(painter, rect, row, with_keys=with_keys)

    @override
    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        row: FeedRow | None = index.data(FeedRole.ROW)
        if event.type() is not QEvent.Type.ToolTip or row is None:
            return super().helpEvent(event, view, option, index)
        words = cut_speaker(row, event.pos(), option.rect, self._columns, self._look)
        QToolTip.showText(event.globalPos(), words, view)
        return bool(words)

    def _laid_out(self, row: FeedRow) -> FeedLayout:
        kept = self._kept.get(row.id)
        if kept and kept[0] is row:
            return kept[1]
        if len(self._kept) >= _KEPT:
            self._kept.clear()
        made = self._lay_out(row)
        self._kept[row.id] = (row, made)
        return made

    def _lay_out(self, row: FeedRow) -> FeedLayout:
        self.laid_out += 1
        return lay_out(row, self._columns, self._look)

    def _paint_selected(self, painter: QPainter, rect: QRect) -> None:
        painter.fillRect(rect, self._look.colours.accent_tint)
        painter.fillRect(
            QRect(rect.topLeft(), QSize(Stroke.CURRENT, rect.height())), self._look.colours.accent_text
        )

    def link_at(self, row: FeedRow, rect: QRect, point: QPoint) -> FeedLink | None:
        """The link of a row, painted in `rect`, that a point is on."""
        laid = self._laid_out(row)
        at = point - self._origin(rect, laid)
        return next((link for place, link in laid.links if is_hit(place, at)), None)

    def _origin(self, rect: QRect, laid: FeedLayout) -> QPoint:
        return QPoint(rect.left() + self._columns.text, rect.top() + laid.top + laid.head)

    def _paint_line(self, painter: QPainter, rect: QRect, row: LineRow, *, with_keys: bool) -> None:
        laid = self._laid_out(row)
        is_band = isinstance(row, EntryRow) and row.is_private
        if is_band:
            self._paint_band(painter, rect)
        first = QRect(rect.left(), rect.top() + laid.top, rect.width(), laid.line)
        self._paint_head(painter, first, row)
        origin = self._origin(rect, laid)
        ink = "text3" if row.struck else "reflect_text" if is_band else "text"
        self._paint_words(painter, origin, laid, row, self._look.theme.named(ink))
        for place, link in laid.links:
            paint_link(painter, place.translated(origin), link, self._look, with_key=with_keys)
        if isinstance(row, EntryRow):
            self._paint_rest(painter, first, origin, row, laid)

    def _paint_rest(
        self, painter: QPainter, first: QRect, origin: QPoint, row: EntryRow, laid: FeedLayout
    ) -> None:
        if laid.meta is not None:
            self._paint_meta(painter, origin + QPoint(0, laid.meta), row)
        if laid.old:
            self._paint_old(painter, origin, laid.old)
        if row.entry.starred:
            side = self._look.scaled(IconSize.SMALL)
            left = first.left() + self._columns.star + Space.X1
            star = QRect(left, first.center().y() - side // 2, side, side)
            paint_icon(painter, star, "star", self._look.colours.text2)

    def _paint_old(self, painter: QPainter, origin: QPoint, old: tuple[QTextLayout, ...]) -> None:
        """What the line said before, behind an upright line."""
        painter.setPen(self._look.colours.text2)
        for words in old:
            words.draw(painter, QPointF(origin))
        top, bottom = old[0].lineAt(0).rect().top(), old[-1].boundingRect().bottom()
        painter.fillRect(
            QRect(origin.x() + 2, origin.y() + round(top), Stroke.FOCUS, round(bottom - top)),
            self._look.colours.line_strong,
        )

    def _paint_band(self, painter: QPainter, rect: QRect) -> None:
        margin = self._look.scaled(BAND_MARGIN)
        band = rect.adjusted(self._columns.speaker, margin, -self._look.scaled(Space.X3), -margin)
        painter.setPen(QPen(self._look.colours.reflect_line, 1, Qt.PenStyle.DashLine))
        painter.setBrush(self._look.colours.reflect)
        painter.drawRect(QRectF(band).adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_head(self, painter: QPainter, line: QRect, row: LineRow) -> None:
        place = self._columns
        is_band = isinstance(row, EntryRow) and row.is_private
        self._paint_run(painter, line, place.time, place.speaker, [Words(row.time, "text3")])
        indent = Space.X2 if is_band else 0
        self._paint_run(painter, line, place.speaker + indent, place.kind - Space.X2, _speaker(row))
        end = place.star if place.stacked else place.text
        self._paint_run(painter, line, place.kind, end, _kind(row, with_words=place.kind_words))

    def _paint_run(self, painter: QPainter, line: QRect, left: int, right: int, run: list[Piece]) -> None:
        paint_pieces(
            painter, QRect(line.left() + left, line.top(), right - left, line.height()), run, self._look
        )

    def _paint_words(
        self, painter: QPainter, origin: QPoint, laid: FeedLayout, row: LineRow, ink: QColor
    ) -> None:
        painter.setPen(ink)
        if laid.words:
            found = "" if row.struck else self.sought
            laid.words.draw(painter, QPointF(origin), found_ranges(row.written, found, self._look))
        for rect, tag in laid.tags:
            paint_theme_tag(painter, rect.translated(origin), tag.label, SIGN_TONES[tag.sign], self._look)

    def _paint_meta(self, painter: QPainter, at: QPoint, row: EntryRow) -> None:
        said: list[Piece] = []
        if row.owners:
            said = [Words(_("Owner"), "text3"), *(piece for who in row.owners for piece in named(who))]
        if row.due:
            said += [*([Words("·", "text3")] if said else []), Words(row.due)]
        rect = QRect(at, QSize(self._columns.text_width, self._look.scaled(META_LINE)))
        paint_pieces(painter, rect, said, self._look)


def _speaker(row: LineRow) -> list[Piece]:
    """Who stands in the column of speakers."""
    if isinstance(row, MarkRow):
        return []
    if row.is_private:
        return [Words(_("Private to you"), "reflect_text")]
    return named(row.speaker, "text3" if row.struck else "text", FontRole.BODY)


def _kind(row: LineRow, *, with_words: bool) -> list[Piece]:
    """What stands in the column of kinds."""
    if isinstance(row, MarkRow):
        mark: Piece = SignPlate(row.tag.sign)
        ink, word = "text2", _("Mark")
    else:
        mark = KindSign(row.entry.kind)
        ink, word = "reflect_text" if row.is_private else "text2", kind_word(row.entry.kind)
    return [mark, Words(word, ink)] if with_words else [mark]
