"""The field one searches in, with its glass and the key that leads to it."""

from PySide6.QtCore import QRect, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from nhplogger.typed import override
from nhplogger.ui.icons import paint_icon
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, IconSize, Space
from nhplogger.ui.widgets.key_cap import keycap_size, paint_keycap


class SearchField(QLineEdit):
    """A line to search in; `prompt` is shown while it is empty and read out, `key` is only a reminder."""

    def __init__(self, prompt: str, look: Look, parent: QWidget | None = None, *, key: str = "") -> None:
        super().__init__(parent)
        self._look, self._key = look, key
        self.setPlaceholderText(prompt)
        self.setAccessibleName(prompt)
        self._fit()
        look.changed.connect(self._fit)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.scaled(300), self._look.height(Height.CONTROL))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.scaled(160), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = self._look.scaled(IconSize.NORMAL)
        glass = QRect(Space.X3, 0, side, self.height())
        paint_icon(painter, glass, "search", self._look.colours.text)
        if self._key and not self.text():
            size = keycap_size(self._key, self._look)
            left, top = self.width() - size.width() - Space.X3, (self.height() - size.height()) // 2
            paint_keycap(painter, QRect(left, top, size.width(), size.height()), self._key, self._look)

    @Slot()
    def _fit(self) -> None:
        cap = keycap_size(self._key, self._look).width() + Space.X2 if self._key else 0
        self.setTextMargins(self._look.scaled(IconSize.NORMAL) + Space.X2, 0, cap, 0)
        self.updateGeometry()
