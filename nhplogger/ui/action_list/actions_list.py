"""The list of actions at the keys: moving, folding, selecting several, and what is asked of them."""

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.action_list import action_keys as keys
from nhplogger.ui.action_list.action_offers import Deed, action_offers
from nhplogger.ui.action_list.actions_delegate import ActionsDelegate
from nhplogger.ui.action_list.actions_model import ActionsModel, Index
from nhplogger.ui.capture.row_menu import RowMenu
from nhplogger.ui.keys.key_shortcut import is_struck
from nhplogger.ui.look import Look
from nhplogger.ui.widgets.list_keys import OPEN_ROW

_DEEDS = (
    (keys.DONE, Deed.DONE),
    (keys.IN_PROGRESS, Deed.IN_PROGRESS),
    (keys.NOT_STARTED, Deed.NOT_STARTED),
    (keys.DROP, Deed.DROP),
    (keys.UPDATE, Deed.UPDATE),
    (keys.OWNERS, Deed.OWNERS),
    (keys.DUE, Deed.DUE),
    (keys.SUPERSEDE, Deed.SUPERSEDE),
    (OPEN_ROW, Deed.UPDATE),
)


class ActionsList(QListView):
    """The action in hand is the current one; what is asked is asked of all that are selected."""

    wished = Signal(object)  # Deed
    chosen = Signal()  # other actions are selected
    fitted = Signal(int)  # how wide its rows are now
    folded = Signal(object)  # GroupRow: a heading that was folded or unfolded by hand

    def __init__(self, model: ActionsModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self.menu = RowMenu(self)
        self._picking = False
        self._delegate = ActionsDelegate(look, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(_("Actions"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.menu.deed_chosen.connect(self.wished)
        self.clicked.connect(self._was_clicked)
        look.changed.connect(self._fit)

    def selected_ids(self) -> tuple[str, ...]:
        """The ids of the actions that are selected, from the top; the one in hand where none is."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        found = [self.rows.id_at(self.rows.index(row)) for row in rows]
        return tuple(found) or tuple(filter(None, (self.current_id(),)))

    def current_id(self) -> str:
        """The id of the action in hand, or nothing."""
        return self.rows.id_at(self.currentIndex())

    def show_action(self, action_id: str) -> bool:
        """Have an action in hand, and only it, if it is listed; its group is unfolded."""
        self._fold(self.rows.heading_of(action_id), folded=False)
        index = self.rows.index_of(action_id)
        if index.isValid():
            self._picking = False
            self.take(index)
            self.scrollTo(index)
        return index.isValid()

    def take(self, index: Index) -> None:
        """Have this one in hand, and only it, whatever keys are held down."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def restore(self, ids: tuple[str, ...], current: str, row: int) -> None:
        """After the list was read anew: the same in hand and selected, or what stands at that row now."""
        index = self.rows.index_of(current)
        if not index.isValid():
            index = self._nearest(row)
        chosen = QItemSelection()
        for each in filter(QModelIndex.isValid, map(self.rows.index_of, ids)):
            chosen.select(each, each)
        if len(ids) > 1 and chosen.count() > 1:
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().select(chosen, flag)
        else:
            self._picking = False
            self.take(index)
        self.scrollTo(index)

    def _nearest(self, row: int) -> QModelIndex:
        """The action at a row, or the next one to it."""
        count = self.rows.rowCount()
        near = sorted(range(max(0, row - 3), min(count, row + 4)), key=lambda each: abs(each - row))
        places = [self.rows.index(each) for each in near]
        found = next((each for each in places if self.rows.id_at(each)), None)
        return found or (self.rows.index(0) if count else QModelIndex())

    @override
    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        plain = isinstance(event, QKeyEvent) and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if self._picking and plain:
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen.emit()

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and not self.rows.id_at(index) and self._folds(event, index):
            return
        if is_struck(keys.PICK, event):
            self._pick(index)
        elif is_struck(keys.LEAVE, event) and (self._picking or len(self.selected_ids()) > 1):
            self._picking = False
            self.take(index)
        elif event.key() == Qt.Key.Key_Left and index.isValid():
            self.take(self.rows.heading_above(index))
        elif (
            deed := next((deed for row, deed in _DEEDS if is_struck(row, event)), None)
        ) and index.isValid():
            if self.selected_ids():
                self.wished.emit(deed)
        else:
            super().keyPressEvent(event)

    def _folds(self, event: QKeyEvent, index: QModelIndex) -> bool:
        """Whether a key folded or unfolded the group whose heading is in hand."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._fold(index, folded=event.key() == Qt.Key.Key_Left)
            return True
        if is_struck(OPEN_ROW, event) or is_struck(keys.PICK, event):
            self.toggle(index)
            return True
        return False

    def toggle(self, index: QModelIndex) -> None:
        """Fold a group, or unfold it."""
        if not self._fold(index, folded=True):
            self._fold(index, folded=False)

    def _fold(self, index: Index, *, folded: bool) -> bool:
        changed = self.rows.fold(index, folded=folded)
        if changed:
            self.folded.emit(self.rows.row(index))
        return changed

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.take(self._nearest(1))

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.selected_ids():
            self.menu.offer(action_offers(), event.globalPos())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _pick(self, index: QModelIndex) -> None:
        """The first one picked was selected already, by being in hand: it stays so."""
        if self._picking or not self.selectionModel().isSelected(index):
            self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Toggle)
        self._picking = True

    @Slot(object)
    def _was_clicked(self, index: QModelIndex) -> None:
        if not self.rows.id_at(index):
            self.toggle(index)

    @Slot()
    def _fit(self) -> None:
        self._delegate.width = self.viewport().width()
        self.fitted.emit(self._delegate.width)
        self.scheduleDelayedItemsLayout()
