"""The heads of the list of meetings: which column orders it, and which way."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from nhplogger.domain.meeting_list import Column, Order
from nhplogger.typed import override
from nhplogger.ui import fonts
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.icons import paint_icon
from nhplogger.ui.look import Look
from nhplogger.ui.meetings import list_words
from nhplogger.ui.sizes import IconSize, Space, Stroke
from nhplogger.ui.widgets.plates import elided, paint_words

HEAD = 30
RIGHT = (Column.PEOPLE, Column.ENTRIES)


class ListHeader(QHeaderView):
    """Paints its sections as the rows are painted; a click on one is told by `sectionClicked`."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look, self.order = look, Order()
        self.setSectionsClickable(True)
        self.setSectionsMovable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setStretchLastSection(False)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._look.height(HEAD, FontRole.SMALL))

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        column, colours = Column(logicalIndex), self._look.colours
        sorts = column is self.order.column
        painter.save()
        painter.fillRect(rect, colours.panel)
        line = QRect(rect.left(), rect.bottom(), rect.width(), Stroke.BORDER)
        painter.fillRect(line, colours.line)
        font = fonts.strong(self._look.font(FontRole.SMALL))
        side = self._look.scaled(IconSize.SMALL) if sorts else 0
        room = rect.adjusted(Space.X4 if column is Column.DATE else Space.X2, 0, -Space.X2, 0)
        words = elided(list_words.head(column), font, room.width() - side)
        wide = QFontMetrics(font).horizontalAdvance(words)
        if column in RIGHT:
            room.setLeft(room.right() - wide - side + 1)
        paint_words(painter, room, words, font, colours.text if sorts else colours.text2, centred=False)
        if sorts:
            arrow = QRect(room.left() + wide + 2, rect.top(), side - 2, rect.height())
            paint_icon(painter, arrow, _ARROWS[self.order.descending], colours.accent_text)
        painter.restore()


_ARROWS = {True: "sort-down", False: "sort-up"}
