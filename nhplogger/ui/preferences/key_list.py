"""The list of keys: arrows move, Enter or a double click begins to change one."""

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.keys.key_row import KeyRow
from nhplogger.ui.keys.key_shortcut import is_struck
from nhplogger.ui.look import Look
from nhplogger.ui.preferences.key_list_delegate import KeyListDelegate
from nhplogger.ui.preferences.key_list_model import Index, KeyListModel, KeyListRole
from nhplogger.ui.widgets.list_keys import OPEN_ROW


class KeyList(QListView):
    """Headings are passed over."""

    moved = Signal()
    chosen = Signal()

    def __init__(self, model: KeyListModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(KeyListDelegate(look, self))
        self.setAccessibleName(_("Keys"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ground", "bg")
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(self._was_double_clicked)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def row(self) -> KeyRow | None:
        """The action in hand."""
        row = self.currentIndex().data(KeyListRole.ROW) if self.currentIndex().isValid() else None
        return row if isinstance(row, KeyRow) else None

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.moved.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_struck(OPEN_ROW, event):
            self.chosen.emit()
            return
        super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _was_double_clicked(self, _index: QModelIndex) -> None:
        self.chosen.emit()
