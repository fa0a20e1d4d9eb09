"""Grounds to lay parts on: panels with one edge, cards, and the lines between."""

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from nhplogger.ui.sizes import Space, Stroke

if TYPE_CHECKING:
    from PySide6.QtCore import Qt


class Ground(StrEnum):
    """What a part lies on."""

    BG = "bg"
    SURFACE = "surface"
    PANEL = "panel"
    SUNKEN = "sunken"
    REFLECT = "reflect"


class Edge(StrEnum):
    """The side on which a panel has a line."""

    NONE = ""
    TOP = "top"
    BOTTOM = "bottom"
    LEFT = "left"
    RIGHT = "right"


class Panel(QFrame):
    """A part with a ground of its own; bring your own layout."""

    def __init__(self, ground: Ground, edge: Edge = Edge.NONE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", ground.value)
        self.setProperty("edge", edge.value)


class Card(QFrame):
    """A framed part with a column to fill (`column`); `reflect` for the cream, dashed one."""

    def __init__(
        self, parent: QWidget | None = None, *, margin: int = Space.X4, reflect: bool = False
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", "reflect" if reflect else "true")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(margin, margin, margin, margin)
        self.column.setSpacing(Space.X2)


class Divider(QFrame):
    """A thin line between parts."""

    def __init__(self, way: "Qt.Orientation | None" = None, parent: QWidget | None = None) -> None:
        """`way` is across unless another is given."""
        super().__init__(parent)
        self.setProperty("divider", "true")
        if way is not None and way.name == "Vertical":
            self.setFixedWidth(Stroke.BORDER)
        else:
            self.setFixedHeight(Stroke.BORDER)
