"""Keys struck on a widget."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

NONE = Qt.KeyboardModifier.NoModifier


def strike(widget: QWidget, key: Qt.Key | str, modifier: Qt.KeyboardModifier = NONE) -> None:
    """One key, by its name or by the character it types."""
    QTest.keyClick(widget, cast("Qt.Key", key), modifier)  # Qt takes characters; its types do not say so
