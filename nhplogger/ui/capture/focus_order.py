"""The order in which Tab goes through the capture screen."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def chain(parts: Sequence[QWidget]) -> None:
    """Have Tab go through these parts of a window one after the other, and from the last to the first."""
    stops = [stop for part in parts for stop in _stops(part)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _stops(part: QWidget) -> Iterator[QWidget]:
    """What takes the focus in a part, the part itself first."""
    for each in (part, *part.findChildren(QWidget)):
        takes = each.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and not each.focusProxy() and each.window() is part.window():
            yield each
