"""The list of what was done: each row as tall as its sentences."""

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.capture.row_list_model import Index, RowRole
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sessions.history_model import HistoryModel
from nhplogger.ui.sessions.history_rows import HistoryRow
from nhplogger.ui.sizes import Space, Stroke
from nhplogger.ui.widgets.key_cap import keycap_size, paint_keycap
from nhplogger.ui.widgets.row_in_hand import show_row_in_hand

_TALLEST, _PAD = 1_000_000, 6
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
BRING_BACK = "B"


class HistoryDelegate(QStyledItemDelegate):
    """Sentences above, who and when beneath; a cap where what was done can be brought back."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: HistoryRow = index.data(RowRole.ROW)
        wide = self._view.viewport().width()
        high = sum(self._height(words, role, wide) for words, role in _runs(row))
        return QSize(wide, high + 2 * _PAD)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: HistoryRow = index.data(RowRole.ROW)
        painter.save()
        rect, colours = option.rect, self._look.colours
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.accent_tint)
            painter.fillRect(QRect(rect.topLeft(), QSize(Stroke.CURRENT, rect.height())), colours.accent_text)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), Stroke.BORDER), colours.line)
        top = rect.top() + _PAD
        for words, role in _runs(row):
            high = self._height(words, role, rect.width())
            room = QRect(rect.left() + Space.X3, top, self._room(rect.width()), high)
            painter.setFont(self._look.font(role))
            painter.setPen(colours.text if role is FontRole.BODY else colours.text2)
            painter.drawText(room, _WRAPPED, words)
            top += high
        if row.can_come_back:
            size = keycap_size(BRING_BACK, self._look)
            at = QRect(rect.topRight(), size).translated(-size.width() - Space.X2, _PAD)
            paint_keycap(painter, at, BRING_BACK, self._look)
        painter.restore()

    def _room(self, wide: int) -> int:
        cap = keycap_size(BRING_BACK, self._look).width()
        return max(1, wide - Space.X3 - cap - 2 * Space.X2)

    def _height(self, words: str, role: FontRole, wide: int) -> int:
        measure = QFontMetrics(self._look.font(role))
        return measure.boundingRect(QRect(0, 0, self._room(wide), _TALLEST), _WRAPPED, words).height()


def _runs(row: HistoryRow) -> tuple[tuple[str, FontRole], ...]:
    return (row.text, FontRole.BODY), (row.detail, FontRole.SMALL)


class HistoryList(QListView):
    """Letters are left to the page."""

    def __init__(self, model: HistoryModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(HistoryDelegate(look, self))
        self.setAccessibleName(_("History"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ground", "panel")
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        look.changed.connect(self._fit)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        show_row_in_hand(self, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @Slot()
    def _fit(self) -> None:
        self.scheduleDelayedItemsLayout()
