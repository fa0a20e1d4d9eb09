"""A short list that shows all of its rows and scrolls with the page it is on."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QWidget

from nhplogger.typed import override
from nhplogger.ui.keys.key_shortcut import is_struck
from nhplogger.ui.look import Look
from nhplogger.ui.widgets.list_keys import OPEN_ROW
from nhplogger.ui.widgets.row_delegate import RowDelegate
from nhplogger.ui.widgets.row_model import Index, Row, RowModel


class RowList(QListView):
    """Arrows move, Enter or a click chooses."""

    chosen = Signal(str)  # the row's id

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        """`name` is what the list is called to those who listen to the screen."""
        super().__init__(parent)
        self.rows = RowModel(self)
        self._delegate = RowDelegate(look, self)
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ground", "bg")
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._choose)
        look.changed.connect(self.updateGeometry)

    def show_rows(self, rows: list[Row]) -> None:
        """Show these rows; an empty list takes no room."""
        self.rows.show_rows(rows)
        self.setVisible(bool(rows))
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, self.rows.rowCount() * self._delegate.row_height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_struck(OPEN_ROW, event) and self.currentIndex().isValid():
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    @Slot(object)
    def _choose(self, index: Index) -> None:
        self.chosen.emit(self.rows.row(index).id)
