"""Our buttons: what they say, the icon before it and the key that does the same after it."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from nhplogger.typed import override
from nhplogger.ui import fonts
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.icons import paint_icon
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, IconSize, Radius, Space
from nhplogger.ui.widgets.key_cap import keycap_size, paint_keycap
from nhplogger.ui.widgets.plates import CLEAR, paint_words


class ButtonKind(StrEnum):
    """How loudly a button asks to be pressed; one PRIMARY to a screen. A LINK has no edge and no margin."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    LINK = "link"
    DANGER = "danger"


class _Paint(NamedTuple):
    ink: str
    fill: str | None
    edge: str | None
    hover: str | None
    padding: int


_PAINTS = {
    ButtonKind.PRIMARY: _Paint(
        ink="on_accent", fill="accent", edge="accent", hover="accent_hover", padding=Space.X3
    ),
    ButtonKind.PLAIN: _Paint(
        ink="text", fill="surface", edge="line_strong", hover="sunken", padding=Space.X3
    ),
    ButtonKind.QUIET: _Paint(ink="accent_text", fill=None, edge=None, hover="accent_tint", padding=6),
    ButtonKind.LINK: _Paint(ink="accent_text", fill=None, edge=None, hover=None, padding=0),
    ButtonKind.DANGER: _Paint(
        ink="danger", fill="surface", edge="danger", hover="danger_tint", padding=Space.X3
    ),
}
_OFF = _Paint(ink="text3", fill="sunken", edge="line", hover="sunken", padding=0)


class Button(QPushButton):
    """A push button; `key` is shown in a cap and is only a reminder, the shortcut is made elsewhere."""

    def __init__(
        self,
        text: str,
        look: Look,
        kind: ButtonKind = ButtonKind.PLAIN,
        parent: QWidget | None = None,
        *,
        small: bool = False,
        icon: str = "",
        key: str = "",
    ) -> None:
        super().__init__(text, parent)
        self._look, self._kind, self._small, self._icon, self._key = look, kind, small, icon, key
        self.setAutoDefault(True)  # outside a dialog this only means that Enter presses it
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if key:
            self.setAccessibleDescription(key)

    def show_icon(self, icon: str) -> None:
        """Change the icon before the words; empty for none."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        wide = self._content_width() + 2 * self._padding()
        least = Height.CONTROL_SMALL if self._small else Height.CONTROL
        if self._kind is ButtonKind.LINK:
            least = Height.FILTER
        high = self._look.height(least, FontRole.SMALL if self._small else FontRole.BODY)
        return QSize(max(wide, high if self._kind is not ButtonKind.LINK else 0), high)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        if self._kind is ButtonKind.LINK:
            from PySide6.QtCore import Qt

            self.setCursor(Qt.CursorShape.PointingHandCursor)
        super().enterEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_content(painter, self._look.theme.named(self._paint().ink))

    def _paint_ground(self, painter: QPainter) -> None:
        paint = self._paint()
        hot = self.isDown() or self.isChecked() or (self.underMouse() and self.isEnabled())
        fill = paint.hover if hot else paint.fill
        painter.setBrush(self._look.theme.named(fill) if fill else CLEAR)
        painter.setPen(QPen(self._look.theme.named(paint.edge), self._look.border) if paint.edge else CLEAR)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, Radius.CONTROL, Radius.CONTROL)

    def _paint_content(self, painter: QPainter, ink: QColor) -> None:
        room = QRect(0, 0, self._content_width(), self.height())
        room.moveLeft((self.width() - room.width()) // 2)
        if self._icon:
            side = self._icon_side()
            paint_icon(painter, QRect(room.left(), 0, side, self.height()), self._icon, ink)
            room.setLeft(room.left() + side + self._gap(self.text()))
        paint_words(painter, room, self.text(), self._font(), ink, centred=False)
        if self._key:
            self._paint_key(painter, room)

    def _paint_key(self, painter: QPainter, room: QRect) -> None:
        size = keycap_size(self._key, self._look)
        cap = QRect(room.right() - size.width() + 1, (self.height() - size.height()) // 2, 0, 0)
        cap.setSize(size)
        loud = self._kind is ButtonKind.PRIMARY and self.isEnabled()
        paint_keycap(painter, cap, self._key, self._look, self._look.colours.on_accent if loud else None)

    def _content_width(self) -> int:
        wide = QFontMetrics(self._font()).horizontalAdvance(self.text())
        if self._icon:
            wide += self._icon_side() + self._gap(self.text())
        if self._key:
            wide += keycap_size(self._key, self._look).width() + self._gap(self.text())
        return wide

    def _font(self) -> QFont:
        small = self._small or self._kind is ButtonKind.LINK
        font = fonts.medium(self._look.font(FontRole.SMALL if small else FontRole.BODY))
        font.setUnderline(self._kind is ButtonKind.LINK and self.underMouse())
        return font

    def _paint(self) -> _Paint:
        paint = _PAINTS[self._kind]
        if self.isEnabled():
            return paint
        return _OFF if paint.fill else _Paint(ink="text3", fill=None, edge=None, hover=None, padding=0)

    def _padding(self) -> int:
        padding = _PAINTS[self._kind].padding
        return min(padding, Space.X2) if self._small or not self.text() else padding

    def _icon_side(self) -> int:
        return self._look.scaled(IconSize.SMALL if self._small else IconSize.NORMAL)

    def _gap(self, text: str) -> int:
        return (6 if self._small or self._kind is ButtonKind.LINK else Space.X2) if text else 0
