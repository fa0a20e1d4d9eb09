"""A panel in place of the pages: a title, a sentence, what it holds, and the way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Ground, Panel


class SidePanel(Panel):
    """Fill `column`; `foot` is the row of buttons under it."""

    left = Signal()

    def __init__(self, title: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Ground.SURFACE, parent=parent)
        self._look = look
        self.setAccessibleName(title)
        self.back = Button(_("Back to the pages"), look, key="Esc")
        self.entrance: QWidget = self.back
        self.told = Label("", FontRole.BODY, "text2", wrap=True)
        self.column, self.foot = QVBoxLayout(), QHBoxLayout()
        head = QHBoxLayout()
        head.addWidget(Label(title, FontRole.H2), 1)
        head.addWidget(self.back)
        self.foot.setSpacing(Space.X2)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.X6, Space.X4, Space.X6, Space.X4)
        outer.setSpacing(Space.X3)
        outer.addLayout(head)
        outer.addWidget(self.told)
        outer.addLayout(self.column, 1)
        outer.addLayout(self.foot)
        self.back.clicked.connect(self.left)
