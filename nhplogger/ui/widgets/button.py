"""Our buttons: what they say, the icon before it and the key that does the same after it."""

from enum import StrEnum

from PySide6.QtCore import QRect, QSize, Slot
from PySide6.QtGui import QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from nhplogger.typed import override
from nhplogger.ui import fonts
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.icons import paint_icon
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, IconSize, Space
from nhplogger.ui.widgets.key_cap import keycap_size, outline_keycap, paint_keycap


class ButtonKind(StrEnum):
    """How loudly a button asks to be pressed; one PRIMARY to a screen. A LINK has no edge and no margin."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    LINK = "link"
    DANGER = "danger"


_INKS = {
    ButtonKind.PRIMARY: "on_accent",
    ButtonKind.PLAIN: "text",
    ButtonKind.QUIET: "accent_text",
    ButtonKind.LINK: "accent_text",
    ButtonKind.DANGER: "danger",
}
_PADDINGS = {ButtonKind.QUIET: 6, ButtonKind.LINK: 0}


class Button(QPushButton):
    """A push button; `key` is shown in a cap and is only a reminder, the shortcut is made elsewhere.

    The stylesheet paints its ground and words, by `kind`, `small` and `lead`; icon and cap are painted here.
    """

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
        self._shows_key = True
        self.setProperty("kind", kind.value)
        self.setProperty("small", "true" if small else None)
        self.setProperty("lead", "icon" if icon else "words" if key else None)
        self.setAutoDefault(True)  # outside a dialog this only means that Enter presses it
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if key:
            look.keys.changed.connect(self._name_key)
            self._name_key()

    @Slot()
    def _name_key(self) -> None:
        self.setAccessibleDescription(self._look.keys.now(self._key))

    @property
    def _has_cap(self) -> bool:
        return bool(self._shows_key and self._key and self._look.keys.now(self._key))

    def show_key(self, shown: bool) -> None:  # noqa: FBT001
        """Show the cap, or only say the key to those who listen, where its room is needed for words."""
        self._shows_key = shown
        self.updateGeometry()
        self.update()

    def show_icon(self, icon: str) -> None:
        """Show another icon before the words of a button that has one."""
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
        super().paintEvent(event)
        if self._icon or self._has_cap:
            self._paint_ends(QPainter(self))

    def _paint_ends(self, painter: QPainter) -> None:
        left = (self.width() - self._content_width()) // 2
        if self._icon:
            side, ink = self._icon_side(), _INKS[self._kind] if self.isEnabled() else "text3"
            room = QRect(left, 0, side, self.height())
            paint_icon(painter, room, self._icon, self._look.theme.named(ink))
        if self._has_cap:
            size = keycap_size(self._key, self._look)
            top = (self.height() - size.height()) // 2
            cap = QRect(left + self._content_width() - size.width(), top, size.width(), size.height())
            loud = self._kind is ButtonKind.PRIMARY and self.isEnabled()
            (outline_keycap if loud else paint_keycap)(painter, cap, self._key, self._look)

    def _content_width(self) -> int:
        wide = QFontMetrics(self._font()).horizontalAdvance(self.text())
        if self._icon:
            wide += self._icon_side() + self._gap()
        if self._has_cap:
            wide += keycap_size(self._key, self._look).width() + self._look.scaled(self._gap())
        return wide

    def _font(self) -> QFont:
        small = self._small or self._kind is ButtonKind.LINK
        return fonts.medium(self._look.font(FontRole.SMALL if small else FontRole.BODY))

    def _padding(self) -> int:
        padding = _PADDINGS.get(self._kind, Space.X3)
        return min(padding, Space.X2) if self._small or not self.text() else padding

    def _icon_side(self) -> int:
        return self._look.scaled(IconSize.SMALL if self._small else IconSize.NORMAL)

    def _gap(self) -> int:
        return (6 if self._small or self._kind is ButtonKind.LINK else Space.X2) if self.text() else 0
