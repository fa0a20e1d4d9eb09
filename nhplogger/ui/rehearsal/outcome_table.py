"""The table of what was said beside what was written."""

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.rehearsal.outcome_model import Column, Index, OutcomeModel, OutcomeRole
from nhplogger.ui.rehearsal.outcome_rows import OutcomeRow, verdict_word
from nhplogger.ui.rehearsal.outcome_strip import verdict_chip
from nhplogger.ui.sizes import Space, Stroke
from nhplogger.ui.widgets.painting import Chip, chip_size, paint_chip

QWIDGETSIZE_MAX = 16_777_215  # Qt's own name for no limit
_WIDE, _LEAST, _PAD = (Column.SAID, Column.WRITTEN, Column.GOOD), 150, 6
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class OutcomeDelegate(QStyledItemDelegate):
    """Paints sentences as high as they need, the verdict as a chip, and a line under each row."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.column() == Column.VERDICT:
            chip = chip_size(self._chip(index), self._look)
            return QSize(chip.width() + 2 * Space.X2, chip.height() + 2 * _PAD)
        measure = QFontMetrics(self._look.font(FontRole.BODY))
        words, wide = str(index.data()), QWIDGETSIZE_MAX
        if isinstance(option.widget, QTableView) and index.column() in _WIDE:
            wide = option.widget.columnWidth(index.column()) - 2 * Space.X2
        room = measure.boundingRect(QRect(0, 0, wide, QWIDGETSIZE_MAX), _WRAPPED, words)
        return QSize(room.width() + 2 * Space.X2, room.height() + 2 * _PAD)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        rect, colours = option.rect, self._look.colours
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.accent_tint)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), Stroke.BORDER), colours.line)
        room = rect.adjusted(Space.X2, _PAD, -Space.X2, -_PAD)
        if index.column() == Column.VERDICT:
            chip = self._chip(index)
            paint_chip(painter, QRect(room.topLeft(), chip_size(chip, self._look)), chip, self._look)
        else:
            painter.setFont(self._look.font(FontRole.BODY))
            painter.setPen(colours.text2 if index.column() == Column.GOOD else colours.text)
            painter.drawText(room, _WRAPPED, str(index.data()))
        painter.restore()

    def _chip(self, index: Index) -> Chip:
        row: OutcomeRow = index.data(OutcomeRole.ROW)
        return verdict_chip(row.verdict, verdict_word(row.verdict))


class OutcomeTable(QTableView):
    """Rows as high as their words; sentences share the width that the short columns leave."""

    def __init__(self, model: OutcomeModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setModel(model)
        self.setItemDelegate(OutcomeDelegate(look, self))
        self.setAccessibleName(_("What was said and what you wrote"))
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        heads = self.horizontalHeader()
        heads.setSectionsClickable(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setHighlightSections(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in _WIDE:
            heads.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.fit)
        model.modelReset.connect(self._soon.start)
        look.changed.connect(self._soon.start)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()

    @Slot()
    def fit(self) -> None:
        """Share out the width, then give each row the height of its words."""
        heads = self.horizontalHeader()
        short = sum(heads.sectionSize(column) for column in Column if column not in _WIDE)
        each = max(self._look.scaled(_LEAST), (self.viewport().width() - short) // len(_WIDE))
        for column in _WIDE:
            heads.resizeSection(column, each)
        self.resizeRowsToContents()
