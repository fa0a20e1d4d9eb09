"""One value that meetings can be narrowed to, with how many there are of it."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from nhplogger.i18n import _, plural
from nhplogger.typed import override
from nhplogger.ui import fonts
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, IconSize, Space
from nhplogger.ui.widgets.painting import badge_size, paint_badge
from nhplogger.ui.widgets.plates import elided, paint_words


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetValue:
    """`badge` is an agency's letters and the code of its colour; `count` is none while it is counted."""

    value: str
    words: str
    count: int | None = 0
    chosen: bool = False
    badge: tuple[str, str] | None = None


class FacetBox(QCheckBox):
    """Box, badge, words cut to their room, count at the right."""

    turned = Signal(str)  # the value

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.shown = look, FacetValue(value="", words="")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._was_clicked)

    def show_value(self, shown: FacetValue) -> None:
        """Show a value as it stands now."""
        self.shown = shown
        self.setChecked(shown.chosen)
        meetings = _("counting")
        if shown.count is not None:
            meetings = plural("{count} meeting", "{count} meetings", shown.count)
        self.setAccessibleName(_("{value}, {meetings}").format(value=shown.words, meetings=meetings))
        self.updateGeometry()
        self.update()

    @Slot()
    def _was_clicked(self) -> None:
        self.setChecked(self.shown.chosen)  # what is chosen says the page
        self.turned.emit(self.shown.value)

    @override
    def sizeHint(self) -> QSize:
        box = self._look.scaled(IconSize.NORMAL)
        return QSize(self._look.scaled(_LEAST), max(self._look.height(Height.FILTER), box + Space.X2))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), self._look.colours
        option = QStyleOptionButton()
        self.initStyleOption(option)
        self.style().drawControl(QStyle.ControlElement.CE_CheckBox, option, painter, self)
        small, body = self._look.font(FontRole.SMALL), self._look.font(FontRole.BODY)
        count = "…" if self.shown.count is None else str(self.shown.count)
        wide = QFontMetrics(small).horizontalAdvance(count)
        right = self.width() - wide
        paint_words(painter, QRect(right, 0, wide, self.height()), count, small, colours.text3, centred=False)
        left = self._paint_badge(painter, self._look.scaled(IconSize.NORMAL) + Space.X2)
        font = fonts.medium(body) if self.shown.chosen else body
        room = QRect(left, 0, right - Space.X2 - left, self.height())
        words = elided(self.shown.words, font, room.width())
        self.setToolTip(self.shown.words if words != self.shown.words else "")
        paint_words(painter, room, words, font, colours.text, centred=False)

    def _paint_badge(self, painter: QPainter, left: int) -> int:
        """Where the words begin."""
        if self.shown.badge is None:
            return left
        size = badge_size(self._look)
        rect = QRect(left, (self.height() - size.height()) // 2, size.width(), size.height())
        paint_badge(painter, rect, self.shown.badge[0], self._look.agency(self.shown.badge[1]), self._look)
        return rect.right() + 1 + Space.X2


_LEAST = 120
