"""The button that leads to the search: it looks like the field one searches in, which is what it opens."""

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nhplogger.typed import override
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.icons import paint_icon
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, IconSize, Space
from nhplogger.ui.widgets.button import Button
from nhplogger.ui.widgets.key_cap import keycap_size, paint_keycap
from nhplogger.ui.widgets.plates import elided

_WIDTH = 300


class SearchButton(Button):
    """`prompt` is what it says and what it is called; `key` does the same from the keyboard."""

    def __init__(self, prompt: str, look: Look, parent: QWidget | None = None, *, key: str) -> None:
        super().__init__("", look, parent=parent, key=key)
        self._prompt = prompt
        self.setAccessibleName(prompt)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._fit)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.scaled(_WIDTH), self._look.height(Height.CONTROL))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.scaled(_WIDTH) // 2, self.sizeHint().height())

    @override
    def _paint_ends(self, painter: QPainter) -> None:
        """The glass, the prompt and the key, from the left to the right."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, colours = QPainter(self), self._look.colours
        side, cap = self._look.scaled(IconSize.NORMAL), keycap_size(self._key, self._look)
        paint_icon(painter, QRect(Space.X3, 0, side, self.height()), "search", colours.text)
        right = self.width() - Space.X3 - cap.width()
        left = Space.X3 + side + Space.X2
        painter.setFont(self._look.font(FontRole.BODY))
        painter.setPen(colours.text3)
        room = QRect(left, 0, right - Space.X2 - left, self.height())
        words = elided(self._prompt, painter.font(), room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        top = (self.height() - cap.height()) // 2
        paint_keycap(painter, QRect(right, top, cap.width(), cap.height()), self._key, self._look)

    @Slot()
    def _fit(self) -> None:
        self.updateGeometry()
