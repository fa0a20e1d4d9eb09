"""Paints the list of actions: headings, and rows in columns or, in little room, on two lines."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nhplogger.typed import override
from nhplogger.ui import fonts
from nhplogger.ui.action_list.actions_model import Index, ListRole
from nhplogger.ui.action_list.columns import Column, Columns
from nhplogger.ui.action_list.rows import GroupRow, ListRow, PageRow
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.icons import paint_icon
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, IconSize, Space, Stroke
from nhplogger.ui.widgets.painting import Chip, badge_size, chip_size, paint_badge, paint_chip
from nhplogger.ui.widgets.plates import elided

_TALL, _LEAST_OWNER = 48, 110
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ActionsDelegate(QStyledItemDelegate):
    """All rows are of one height, so that a list of any length is laid out at once."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.width = 0  # of the list; the rows are measured before they are painted

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if Columns(self._look, self.width).narrow:
            lines = self._upper_height() + QFontMetrics(self._look.font(FontRole.SMALL)).height()
            return QSize(0, max(_TALL, lines + 2 * Space.X1 + Space.X1))
        return QSize(0, self._look.height(Height.TABLE_ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PageRow | None = index.data(ListRole.ROW)
        painter.save()
        self._paint_ground(painter, option, heading=isinstance(row, GroupRow))
        if isinstance(row, GroupRow):
            self._paint_group(painter, option.rect, row)
        elif row is not None:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            if Columns(self._look, option.rect.width()).narrow:
                self._paint_tall(painter, option.rect, row, chosen=chosen)
            else:
                self._paint_row(painter, option.rect, row, chosen=chosen)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, *, heading: bool) -> None:
        rect, colours = option.rect, self._look.colours
        chosen = option.state & QStyle.StateFlag.State_Selected
        focused = option.state & QStyle.StateFlag.State_HasFocus
        if chosen or (heading and focused):
            painter.fillRect(rect, colours.accent_tint)
        elif heading:
            painter.fillRect(rect, colours.panel)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colours.sunken)
        under = QRect(rect.left(), rect.bottom(), rect.width(), Stroke.BORDER)
        painter.fillRect(under, colours.line)
        if chosen or focused:
            painter.fillRect(
                QRect(rect.left(), rect.top(), Stroke.CURRENT, rect.height()), colours.accent_text
            )
        if focused:
            painter.setPen(colours.accent_text)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _paint_group(self, painter: QPainter, rect: QRect, row: GroupRow) -> None:
        colours, side = self._look.colours, self._look.scaled(IconSize.SMALL)
        ink = colours.danger if row.late else colours.text
        icon = QRect(rect.left() + Space.X4, rect.center().y() - side // 2, side, side)
        paint_icon(painter, icon, "chevron-right" if row.folded else "chevron-down", ink)
        font = fonts.strong(self._look.font(FontRole.BODY))
        left = icon.right() + Space.X2
        count = str(row.count)
        end = QFontMetrics(self._look.font(FontRole.BODY)).horizontalAdvance(count) + Space.X5
        room = QRect(left, rect.top(), rect.right() - left - end, rect.height())
        words = elided(row.text, font, room.width())
        self._draw(painter, room, words, font, ink)
        after = left + QFontMetrics(font).horizontalAdvance(words) + Space.X2
        place = QRect(after, rect.top(), end, rect.height())
        self._draw(painter, place, count, self._look.font(FontRole.BODY), colours.text3)

    def _paint_row(self, painter: QPainter, rect: QRect, row: ListRow, *, chosen: bool) -> None:
        places = Columns(self._look, rect.width()).rects(rect)
        colours, body = self._look.colours, self._look.font(FontRole.BODY)
        title = fonts.strong(body) if chosen else body
        self._draw(painter, places[Column.ACTION], row.text, title, colours.text)
        self._paint_owner(painter, places[Column.OWNER], row, body)
        self._draw(painter, places[Column.AREA], row.area, body, colours.text2)
        self._paint_due(painter, places[Column.DUE], row, body)
        self._draw(painter, places[Column.CARRIED], row.carried, body, colours.text2)
        self._paint_chip(painter, places[Column.STATUS], row)

    def _paint_tall(self, painter: QPainter, rect: QRect, row: ListRow, *, chosen: bool) -> None:
        body, small = self._look.font(FontRole.BODY), self._look.font(FontRole.SMALL)
        upper = rect.adjusted(Space.X4, Space.X1, -Space.X3, 0)
        upper.setHeight(self._upper_height())
        chip = QRect(upper)
        chip.setLeft(upper.right() - chip_size(row.chip, self._look).width())
        self._paint_chip(painter, chip, row)
        upper.setRight(chip.left() - Space.X3)
        title = fonts.strong(body) if chosen else body
        self._draw(painter, upper, row.text, title, self._look.colours.text)
        lower = rect.adjusted(Space.X4, 0, -Space.X3, -Space.X1)
        lower.setTop(upper.bottom() + 1)
        self._paint_below(painter, lower, row, small)

    def _paint_below(self, painter: QPainter, line: QRect, row: ListRow, font: QFont) -> None:
        """Owner, area and due date; where there is too little room the area goes first."""
        measure = QFontMetrics(font)
        due, area = QRect(line), QRect(line)
        said = measure.horizontalAdvance(f"{row.due}, " if row.late else row.due)
        said += QFontMetrics(fonts.medium(font)).horizontalAdvance(row.late)
        due.setLeft(line.right() - said - Space.X2)
        wide = measure.horizontalAdvance(row.area) + Space.X4
        left = due.left() - line.left()
        area.setLeft(due.left() - (wide if left > wide + self._look.scaled(_LEAST_OWNER) else 0))
        area.setRight(due.left())
        owner = line.adjusted(0, 0, 0, 0)
        owner.setRight(area.left() - Space.X2)
        self._paint_owner(painter, owner, row, font)
        self._draw(
            painter, area, row.area if area.width() > wide // 2 else "", font, self._look.colours.text2
        )
        self._paint_due(painter, due, row, font)

    def _upper_height(self) -> int:
        """The height of the first line of a tall row: its chip's."""
        return chip_size(Chip(""), self._look).height()

    def _paint_owner(self, painter: QPainter, room: QRect, row: ListRow, font: QFont) -> None:
        left = room.left()
        if row.badge:
            badge = QRect(room.topLeft(), badge_size(self._look))
            badge.moveCenter(room.center())
            badge.moveLeft(left)
            paint_badge(painter, badge, row.badge[0], self._look.agency(row.badge[1]), self._look)
            left = badge.right() + Space.X2
        ink = self._look.colours.warn if row.unowned else self._look.colours.text
        words = QRect(left, room.top(), room.right() - left, room.height())
        self._draw(painter, words, row.owner, fonts.medium(font) if row.unowned else font, ink)

    def _paint_due(self, painter: QPainter, room: QRect, row: ListRow, font: QFont) -> None:
        due = f"{row.due}, " if row.late else row.due
        self._draw(painter, room, due, font, self._look.colours.text)
        if row.late:
            left = room.left() + QFontMetrics(font).horizontalAdvance(due)
            late = QRect(left, room.top(), room.right() - left, room.height())
            self._draw(painter, late, row.late, fonts.medium(font), self._look.colours.danger)

    def _paint_chip(self, painter: QPainter, room: QRect, row: ListRow) -> None:
        if not row.chip.text:
            return
        chip = QRect(room.topLeft(), chip_size(row.chip, self._look))
        chip.moveCenter(room.center())
        chip.moveLeft(room.left())
        paint_chip(painter, chip, row.chip, self._look)

    def _draw(self, painter: QPainter, room: QRect, words: str, font: QFont, ink: QColor) -> None:
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(room, _LEFT, elided(words, font, room.width()))
