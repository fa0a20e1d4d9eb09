"""What a screen reader can find on the screen."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget


def read_out(widget: QWidget) -> str:
    """Every name, description and value that can be reached from a widget and is not hidden."""
    found = QAccessible.queryAccessibleInterface(widget)
    return "\n".join(_texts(found)) if found else ""


def _texts(found: QAccessibleInterface) -> Iterator[str]:
    if found.state().invisible:
        return
    for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value):
        yield found.text(kind)
    for place in range(found.childCount()):
        child = found.child(place)
        if child is not None and child.isValid():
            yield from _texts(child)
