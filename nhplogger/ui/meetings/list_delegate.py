"""Paints a row of the list of meetings, all of it at once."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nhplogger.domain.meeting_list import Column, MeetingRow, Stage
from nhplogger.typed import override
from nhplogger.ui import fonts
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.meetings import list_words
from nhplogger.ui.meetings.list_model import Index, ListModel
from nhplogger.ui.sizes import Height, Space, Stroke
from nhplogger.ui.widgets.painting import badge_size, chip_size, paint_badge, paint_chip
from nhplogger.ui.widgets.plates import elided, paint_words

PAD = Space.X2


class ListDelegate(QStyledItemDelegate):
    """Asked by the view for a row and where its columns stand; cells are never painted one by one."""

    def __init__(self, model: ListModel, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._look = model, look
        self._cells: dict[Column, Callable[[QPainter, QRect, MeetingRow], None]] = {
            Column.AGENCIES: self._paint_agencies,
            Column.ACTIONS: self._paint_actions,
            Column.STAGE: self._paint_stage,
        }

    def row_height(self) -> int:
        """How high every row is."""
        chip = chip_size(list_words.stage_chip(Stage.PLANNED), self._look).height()
        return max(self._look.height(Height.TABLE_ROW), chip + Space.X2)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.row_height())

    def paint_row(
        self, painter: QPainter, rect: QRect, place: int, columns: dict[Column, QRect], *, selected: bool,
        hovered: bool,
    ) -> None:  # fmt: skip
        """The ground across `rect`, then each column in its own room."""
        colours = self._look.colours
        if selected or hovered:
            painter.fillRect(rect, colours.accent_tint if selected else colours.sunken)
        line = QRect(rect.left(), rect.bottom(), rect.width(), Stroke.BORDER)
        painter.fillRect(line, colours.line)
        if selected:
            bar = QRect(rect.left(), rect.top(), Stroke.CURRENT, rect.height())
            painter.fillRect(bar, colours.accent_text)
        row = self._model.row(place)
        if row is None:
            return
        for column, room in columns.items():
            inner = room.adjusted(PAD * 2 if column is Column.DATE else PAD, 0, -PAD, 0)
            if paint := self._cells.get(column):
                paint(painter, inner, row)
            else:
                self._paint_text(painter, inner, row, column, strong=selected and column is Column.TITLE)

    def _paint_text(
        self, painter: QPainter, room: QRect, row: MeetingRow, column: Column, *, strong: bool
    ) -> None:
        font = self._look.font(FontRole.BODY)
        font = fonts.strong(font) if strong else font
        words = elided(self._text(column, row), font, room.width())
        if column in (Column.PEOPLE, Column.ENTRIES):
            room = room.adjusted(room.width() - QFontMetrics(font).horizontalAdvance(words), 0, 0, 0)
        paint_words(painter, room, words, font, self._look.colours.text, centred=False)

    def _text(self, column: Column, row: MeetingRow) -> str:
        match column:
            case Column.PEOPLE:
                return str(row.people)
            case Column.ENTRIES:
                return str(row.entries)
            case Column.AREA:
                return self._model.area(row)
            case Column.DATE:
                return list_words.day_words(row.day)
            case _:
                return row.title

    def _paint_agencies(self, painter: QPainter, room: QRect, row: MeetingRow) -> None:
        """As many badges as there is room for, then how many more there are."""
        size, agencies = badge_size(self._look), self._model.agencies(row)
        step = size.width() + Space.X1
        fits = max(0, (room.width() + Space.X1) // step)
        shown = agencies if len(agencies) <= fits else agencies[: max(0, fits - 1)]
        left, top = room.left(), room.top() + (room.height() - size.height()) // 2
        for agency in shown:
            badge = QRect(left, top, size.width(), size.height())
            paint_badge(painter, badge, agency.initials, self._look.agency(agency.colour), self._look)
            left += step
        if more := len(agencies) - len(shown):
            rest = QRect(left, room.top(), room.right() - left, room.height())
            self._small(painter, rest, f"+{more}")

    def _paint_actions(self, painter: QPainter, room: QRect, row: MeetingRow) -> None:
        font, colours = self._look.font(FontRole.BODY), self._look.colours
        late = list_words.late_words(row)
        count = f"{row.actions}, " if late else str(row.actions)
        paint_words(painter, room, count, font, colours.text, centred=False)
        rest = room.adjusted(QFontMetrics(font).horizontalAdvance(count), 0, 0, 0)
        paint_words(painter, rest, elided(late, font, rest.width()), font, colours.danger, centred=False)

    def _paint_stage(self, painter: QPainter, room: QRect, row: MeetingRow) -> None:
        chip = list_words.stage_chip(row.stage)
        size = chip_size(chip, self._look)
        top = room.top() + (room.height() - size.height()) // 2
        paint_chip(painter, QRect(room.left(), top, size.width(), size.height()), chip, self._look)

    def _small(self, painter: QPainter, room: QRect, words: str) -> None:
        font = self._look.font(FontRole.SMALL)
        paint_words(painter, room, words, font, self._look.colours.text2, centred=False)
