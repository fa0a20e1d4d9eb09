"""The edge of the screen where a closed drawer lies, with the button that opens and closes it."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from nhplogger.i18n import _
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button
from nhplogger.ui.widgets.panel import Edge, Ground, Panel


class DrawerButton(Button):
    """Tab stops at it as at any button; a focus that a panel key puts there goes on into the drawer."""

    reached = Signal()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.OtherFocusReason:
            self.reached.emit()


class DrawerEdge(Panel):
    """As wide as its button; says which drawer it opens, and whether it is open."""

    wanted = Signal()
    unwanted = Signal()

    def __init__(self, words: str, icon: str, edge: Edge, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Ground.PANEL, edge, parent)
        self._words, self._is_open = words, False
        self.button = DrawerButton("", look, small=True, icon=icon)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click must not take the focus to the button
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X1, Space.X1, Space.X1, Space.X1)
        column.addWidget(self.button)
        column.addStretch(1)
        self.button.clicked.connect(self._was_clicked)
        self.button.reached.connect(self.wanted)
        self.show_open(is_open=False)

    def show_open(self, *, is_open: bool) -> None:
        """Whether the drawer is open."""
        self._is_open = is_open
        words = _("Close: {drawer}") if is_open else _("Open: {drawer}")
        said = words.format(drawer=self._words)
        self.button.setAccessibleName(said)
        self.button.setToolTip(said)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.button.sizeHint().width() + 2 * Space.X1 + 1, 0)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @Slot()
    def _was_clicked(self) -> None:
        (self.unwanted if self._is_open else self.wanted).emit()
