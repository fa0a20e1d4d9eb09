"""The table of what would come of a file: arrows move, Space marks, the row in full stands below it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from nhplogger.typed import override
from nhplogger.ui.bringing import bringing_keys
from nhplogger.ui.bringing.plan_model import Index, PlanModel, PlanRole, PlanRow
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.icons import paint_icon
from nhplogger.ui.keys.key_shortcut import is_struck
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, IconSize, Space, Stroke
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.plates import elided

_MOST = 280
_WIDE, _FITTED = QHeaderView.ResizeMode.Stretch, QHeaderView.ResizeMode.ResizeToContents


class PlanDelegate(QStyledItemDelegate):
    """Paints cells in the tone of their row, with its mark before the first."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PlanRow = index.data(PlanRole.ROW)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        colours = self._look.colours
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.accent_tint)
            if index.column() == 0:
                painter.fillRect(rect.left(), rect.top(), Stroke.CURRENT, rect.height(), colours.accent_text)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), Stroke.BORDER, colours.line)
        inner = rect.adjusted(Space.X2, 0, -Space.X1, 0)
        if index.column() == 0 and row.marked is not None:
            side = self._look.scaled(IconSize.NORMAL)
            box = QRect(inner.left(), rect.center().y() - side // 2, side, side)
            paint_icon(painter, box, "check-circle" if row.marked else "ring", self._ink(row))
            inner.setLeft(box.right() + Space.X2)
        painter.setFont(self._look.font(FontRole.BODY))
        painter.setPen(self._ink(row))
        shown = elided(str(index.data() or ""), painter.font(), inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: PlanRow = index.data(PlanRole.ROW)
        words = QFontMetrics(self._look.font(FontRole.BODY)).horizontalAdvance(str(index.data() or ""))
        mark = (
            self._look.scaled(IconSize.NORMAL) + Space.X2
            if index.column() == 0 and row.marked is not None
            else 0
        )
        wide = min(words + mark + Space.X5, self._look.scaled(_MOST))
        return QSize(wide, self._look.height(Height.TABLE_ROW))

    def _ink(self, row: PlanRow) -> QColor:
        return self._look.theme.named(row.tone)


class PlanTable(QWidget):
    """Rows of one height; `wide` columns share the room that the others leave.

    What stands in the row one is in is said in full below, unless `tells` is false.
    """

    marked = Signal(int)  # the row that is to be marked, or no longer
    current = Signal(int)  # the row one is in now; -1 for none
    chosen = Signal(int)  # a row that was entered

    def __init__(
        self, look: Look, name: str, heads: Sequence[str], wide: Sequence[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self.tells = look, True
        self.model = PlanModel(heads, self)
        self.view = _View(look, self.model, name)
        self.detail = Label("", FontRole.SMALL, "text2", wrap=True)
        heads_view = self.view.horizontalHeader()
        for column in range(len(heads)):
            heads_view.setSectionResizeMode(column, _WIDE if column in wide else _FITTED)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(Space.X1)
        box.addWidget(self.view, 1)
        box.addWidget(self.detail)
        self.setFocusProxy(self.view)
        self.view.selectionModel().currentRowChanged.connect(self._has_moved)
        self.view.struck.connect(self._mark)
        self.view.activated.connect(self._entered)
        self.view.clicked.connect(self._pressed)
        self.model.modelReset.connect(self._was_reset)

    @property
    def row(self) -> int:
        """The row one is in; -1 for none."""
        return self.view.currentIndex().row()

    def show_rows(self, rows: Sequence[PlanRow]) -> None:
        """Show these, and stay at the row one was in."""
        here = self.row
        self.model.show_rows(rows)
        if rows and self.row < 0:
            self.view.setCurrentIndex(self.model.index(min(max(here, 0), len(rows) - 1), 0))
        self._show_detail()

    def replace(self, place: int, row: PlanRow) -> None:
        """Another row at that place."""
        self.model.replace(place, row)
        self._show_detail()

    @Slot()
    def _was_reset(self) -> None:
        self._show_detail()

    @Slot()
    def _mark(self) -> None:
        if 0 <= self.row < len(self.model.rows):
            self.marked.emit(self.row)

    @Slot("QModelIndex")
    def _entered(self, index: Index) -> None:
        self.chosen.emit(index.row())

    @Slot("QModelIndex")
    def _pressed(self, index: Index) -> None:
        if index.column() == 0 and self.model.rows[index.row()].marked is not None:
            self.marked.emit(index.row())

    @Slot("QModelIndex", "QModelIndex")
    def _has_moved(self, here: Index, _before: Index) -> None:
        self._show_detail()
        self.current.emit(here.row())

    def _show_detail(self) -> None:
        row = self.model.rows[self.row] if 0 <= self.row < len(self.model.rows) else None
        self.detail.setText(row.sentence if row else "")
        self.detail.setVisible(self.tells and bool(row and row.sentence))


class _View(QTableView):
    struck = Signal()

    def __init__(self, look: Look, model: PlanModel, name: str) -> None:
        super().__init__()
        self._look = look
        self.setModel(model)
        self.setItemDelegate(PlanDelegate(look, self))
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads = self.horizontalHeader()
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setSectionsClickable(False)
        heads.setHighlightSections(False)
        heads.setResizeContentsPrecision(100)  # of a hundred thousand rows not each is measured
        look.changed.connect(self._fit)
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_struck(bringing_keys.MARK, event):
            self.struck.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._look.height(Height.TABLE_ROW))
