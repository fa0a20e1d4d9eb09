"""A list of searches to try, with a heading: how to search, or what to do where nothing was found."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from nhplogger.typed import override
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.keys.key_shortcut import is_struck
from nhplogger.ui.look import Look
from nhplogger.ui.search import search_keys as keys
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.row_list import RowList
from nhplogger.ui.widgets.row_model import Row


class TryList(QWidget):
    """Enter or a click chooses the line that is to be tried."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label(name, FontRole.H2, wrap=True)
        self.words = Label("", FontRole.BODY, "text2", wrap=True)
        self.list = _Rows(look, name)
        self.chosen, self.left_upwards = self.list.chosen, self.list.left_upwards
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X6, Space.X4, Space.X6, Space.X3)
        column.setSpacing(Space.X1)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addSpacing(Space.X2)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        self.setFocusProxy(self.list)

    def say(self, title: str, words: str, rows: Sequence[Row]) -> None:
        """Show this heading, these words and these rows."""
        self.title.setText(title)
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.list.show_rows(list(rows))


class _Rows(RowList):
    """Scrolls by itself where there is not room for all."""

    left_upwards = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setProperty("ground", "surface")

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self.sizeHint().height(), 2 * self._delegate.row_height()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_struck(keys.BACK_TO_LINE, event) and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)
