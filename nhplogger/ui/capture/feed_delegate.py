"""Paints the rows of the log: time, speaker, kind, words with their themes, star."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from nhplogger.domain.entry import Kind
from nhplogger.i18n import _
from nhplogger.ui.capture.feed_columns import BAND_MARGIN, META_LINE, Columns, columns
from nhplogger.ui.capture.feed_layout import FeedLayout, lay_out
from nhplogger.ui.capture.feed_model import FeedRole
from nhplogger.ui.capture.feed_rows import DividerRow, EntryRow, FeedRow
from nhplogger.ui.capture.pieces import KindSign, Piece, Words, named, paint_pieces, width_of
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
        if isinstance(row, DividerRow):
            self._paint_divider(painter, rect, row)
        else:
            self._paint_entry(painter, rect, row, self._laid_out(row))

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

    def _paint_divider(self, painter: QPainter, rect: QRect, row: DividerRow) -> None:
        left = self._look.scaled(Space.X3)
        inner = rect.adjusted(left, self._look.scaled(Space.X1), -left, 0)
        said: list[Piece] = [
            Words(row.name, "text", weight=QFont.Weight.DemiBold),
            Words(row.text),
            Words(row.started, "text3"),
        ]
        paint_pieces(painter, inner, said, self._look)
        start = inner.left() + width_of(said, self._look) + Space.X2
        painter.fillRect(
            QRect(start, inner.center().y(), max(0, inner.right() - start), 1), self._look.colours.line
        )

    def _paint_entry(self, painter: QPainter, rect: QRect, row: EntryRow, laid: FeedLayout) -> None:
        is_band = row.entry.kind is Kind.REFLECTION
        if is_band:
            self._paint_band(painter, rect)
        ink = self._look.colours.reflect_text if is_band else self._look.colours.text
        first = QRect(rect.left(), rect.top() + laid.top, rect.width(), laid.line)
        self._paint_head(painter, first, row)
        origin = QPoint(rect.left() + self._columns.text, rect.top() + laid.top + laid.head)
        self._paint_words(painter, origin, laid, ink)
        if laid.meta is not None:
            self._paint_meta(painter, origin + QPoint(0, laid.meta), row)
        if row.entry.starred:
            side = self._look.scaled(IconSize.SMALL)
            star = QRect(
                rect.left() + self._columns.star + Space.X1, first.center().y() - side // 2, side, side
            )
            paint_icon(painter, star, "star", self._look.colours.text2)

    def _paint_band(self, painter: QPainter, rect: QRect) -> None:
        margin = self._look.scaled(BAND_MARGIN)
        band = rect.adjusted(self._columns.speaker, margin, -self._look.scaled(Space.X3), -margin)
        painter.setPen(QPen(self._look.colours.reflect_line, 1, Qt.PenStyle.DashLine))
        painter.setBrush(self._look.colours.reflect)
        painter.drawRect(QRectF(band).adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_head(self, painter: QPainter, line: QRect, row: EntryRow) -> None:
        kind, place = row.entry.kind, self._columns
        is_band = kind is Kind.REFLECTION
        ink = "reflect_text" if is_band else "text2"
        speaker: list[Piece] = named(row.speaker, "text", FontRole.BODY)
        if is_band:
            speaker = [Words(_("Private to you"), ink)]
        self._paint_run(painter, line, place.time, place.speaker, [Words(row.time, "text3")])
        indent = Space.X2 if is_band else 0
        self._paint_run(painter, line, place.speaker + indent, place.kind - Space.X2, speaker)
        mark: list[Piece] = [KindSign(kind)]
        if place.kind_words:
            mark.append(Words(kind_word(kind), ink))
        end = place.star if place.stacked else place.text
        self._paint_run(painter, line, place.kind, end, mark)

    def _paint_run(self, painter: QPainter, line: QRect, left: int, right: int, run: list[Piece]) -> None:
        paint_pieces(
            painter, QRect(line.left() + left, line.top(), right - left, line.height()), run, self._look
        )

    def _paint_words(self, painter: QPainter, origin: QPoint, laid: FeedLayout, ink: QColor) -> None:
        painter.setPen(ink)
        if laid.words:
            laid.words.draw(painter, QPointF(origin))
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
