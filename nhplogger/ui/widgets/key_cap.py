"""A key, as it is labelled on the keyboard."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.look import Look
from nhplogger.ui.widgets.painting import keycap_size, paint_keycap


class KeyCap(QWidget):
    """Shows which key does what stands beside it."""

    def __init__(self, text: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another key."""
        self._text = text
        self.setAccessibleName(_("Key {key}").format(key=text))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return keycap_size(self._text, self._look)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_keycap(QPainter(self), self.rect(), self._text, self._look)
