"""A table of figures: names at the left, numbers at the right, a line under each row."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from nhplogger.typed import override
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.figures_model import FiguresModel, Index
from nhplogger.ui.sizes import Height, Space, Stroke
from nhplogger.ui.widgets.plates import elided
from nhplogger.ui.widgets.row_in_hand import show_row_in_hand


class FiguresDelegate(QStyledItemDelegate):
    """Paints a cell."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        measure = QFontMetrics(self._look.font(FontRole.BODY))
        wide = measure.horizontalAdvance(str(index.data())) + 2 * Space.X2
        return QSize(wide, self._look.height(Height.CONTROL_SMALL))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, colours = option.rect, self._look.colours
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.accent_tint)
            if index.column() == 0:
                bar = QRect(rect.left(), rect.top(), Stroke.CURRENT, rect.height())
                painter.fillRect(bar, colours.accent_text)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), Stroke.BORDER), colours.line)
        font, room = self._look.font(FontRole.BODY), rect.adjusted(Space.X2, 0, -Space.X2, 0)
        painter.setFont(font)
        painter.setPen(colours.text)
        side = index.data(Qt.ItemDataRole.TextAlignmentRole)
        painter.drawText(room, side, elided(str(index.data()), font, room.width()))
        painter.restore()


class FiguresTable(QTableView):
    """The first column takes the width that the figures leave."""

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = FiguresModel(self)
        self._look = look
        self.setModel(self.figures)
        self.setItemDelegate(FiguresDelegate(look, self))
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        heads = self.horizontalHeader()
        heads.setSectionsClickable(False)
        heads.setHighlightSections(False)
        look.changed.connect(self._fit)

    def show_figures(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show other figures."""
        self.figures.show_figures(heads, rows)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        if heads:
            head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._fit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.figures.rowCount():
            self.setCurrentIndex(self.figures.index(0, 0))
        show_row_in_hand(self, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isalnum():
            event.ignore()  # no search: letters are keys of whoever shows the table
            return
        super().keyPressEvent(event)

    @Slot()
    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._look.height(Height.CONTROL_SMALL))
