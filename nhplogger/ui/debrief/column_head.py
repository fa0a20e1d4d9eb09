"""The heading of one of the debrief's three columns: its number, its title, and something at the right."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nhplogger.ui.debrief.number_mark import NumberMark
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.elided_label import ElidedLabel
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Edge, Ground, Panel

_HIGH = 48


class ColumnHead(Panel):
    """`reflect` for the cream, dashed one. What stands at the right may be cut, the title never."""

    def __init__(
        self, number: int, title: str, look: Look, parent: QWidget | None = None, *, reflect: bool = False
    ) -> None:
        super().__init__(Ground.REFLECT if reflect else Ground.SURFACE, Edge.BOTTOM, parent)
        self._look = look
        self.setAccessibleName(title)
        self.note = ElidedLabel("", FontRole.SMALL, "reflected" if reflect else "text2")
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(Space.X5, 0, Space.X5, 0)
        self.row.setSpacing(Space.X2)
        self.row.addWidget(NumberMark(number, "reflect_text" if reflect else "text2", look))
        self.row.addWidget(Label(title, FontRole.H2, "reflected" if reflect else None))
        self.row.addStretch(1)
        self.row.addWidget(self.note)
        look.changed.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        self.setFixedHeight(self._look.scaled(_HIGH))
