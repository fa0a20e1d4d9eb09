"""The table of two sessions side by side, each row as high as its words."""

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from nhplogger.analysis.compared_fact import Fact
from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui import fonts
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sessions.compare_model import CompareColumn, CompareModel, CompareRole, Index
from nhplogger.ui.sizes import Space, Stroke
from nhplogger.ui.widgets.row_in_hand import show_row_in_hand

_TALLEST, _PAD = 1_000_000, 6
_SHARES = {CompareColumn.FACT: 32, CompareColumn.FIRST: 27, CompareColumn.SECOND: 27, CompareColumn.NOTE: 14}
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class CompareDelegate(QStyledItemDelegate):
    """Headings bold across the table; where two sessions are alike, the words are quieter."""

    def __init__(self, look: Look, parent: QTableView) -> None:
        super().__init__(parent)
        self._look, self._table = look, parent

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        fact: Fact | None = index.data(CompareRole.FACT)
        wide = self._table.columnWidth(index.column()) if fact else self._table.viewport().width()
        font = self._look.font(FontRole.BODY if fact else FontRole.H2)
        room = QRect(0, 0, max(1, wide - 2 * Space.X2), _TALLEST)
        high = QFontMetrics(font).boundingRect(room, _WRAPPED, str(index.data()) or "–").height()
        return QSize(wide, high + 2 * _PAD + (0 if fact else Space.X3))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        fact: Fact | None = index.data(CompareRole.FACT)
        painter.save()
        rect, colours = option.rect, self._look.colours
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.accent_tint)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), Stroke.BORDER), colours.line)
        room = rect.adjusted(Space.X2, _PAD, -Space.X2, -_PAD)
        if fact is None:
            painter.setFont(self._look.font(FontRole.H2))
            painter.setPen(colours.text)
            painter.drawText(room.adjusted(0, Space.X3, 0, 0), _WRAPPED, str(index.data()))
        else:
            body = self._look.font(FontRole.BODY)
            is_name = index.column() == CompareColumn.FACT
            painter.setFont(fonts.medium(body) if fact.differs and not is_name else body)
            painter.setPen(colours.text if fact.differs or is_name else colours.text2)
            painter.drawText(room, _WRAPPED, str(index.data()))
        painter.restore()


class CompareTable(QTableView):
    """Up and down by row; the columns share the width."""

    def __init__(self, model: CompareModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compared = model
        self.setModel(model)
        self.setItemDelegate(CompareDelegate(look, self))
        self.setAccessibleName(_("The two sessions side by side"))
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        heads = self.horizontalHeader()
        heads.setSectionsClickable(False)
        heads.setHighlightSections(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.fit)
        model.modelReset.connect(self._soon.start)
        look.changed.connect(self._soon.start)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._compared.rowCount():
            self.setCurrentIndex(self._compared.index(0, 0))
        show_row_in_hand(self, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text():
            event.ignore()  # a table would look for rows that begin with it
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()

    @Slot()
    def fit(self) -> None:
        """Share out the width, have headings cross the table, give each row the height of its words."""
        wide = self.viewport().width()
        for column, share in _SHARES.items():
            self.horizontalHeader().resizeSection(column, wide * share // 100)
        for row in range(self._compared.rowCount()):
            is_heading = self._compared.fact(row) is None
            if (self.columnSpan(row, 0) > 1) != is_heading:
                self.setSpan(row, 0, 1, len(CompareColumn) if is_heading else 1)
        self.resizeRowsToContents()
