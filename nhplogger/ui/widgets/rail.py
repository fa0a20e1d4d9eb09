"""The rail at the left: where one is, and where one can go."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui import fonts
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.icons import paint_icon
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, IconSize, Space, Stroke, Width


@dataclass(frozen=True, slots=True, kw_only=True)
class RailItem:
    """One place of the rail; `name` is also its icon. A place stays marked, a deed (Lock) does not."""

    name: str
    words: str
    key: str
    place: bool = True


def places() -> tuple[RailItem, ...]:
    """The screens, top down."""
    return (
        RailItem(name="home", words=_("Home"), key="Ctrl+1"),
        RailItem(name="meetings", words=_("Meetings"), key="Ctrl+2"),
        RailItem(name="actions", words=_("Actions"), key="Ctrl+3"),
        RailItem(name="themes", words=_("Themes"), key="Ctrl+4"),
        RailItem(name="insights", words=_("Insights"), key="Ctrl+5"),
        RailItem(name="reports", words=_("Reports"), key="Ctrl+6"),
    )


def services() -> tuple[RailItem, ...]:
    """What stands at the foot of the rail."""
    return (
        RailItem(name="help", words=_("Help"), key="F1", place=False),
        RailItem(name="settings", words=_("Settings"), key="Ctrl+,"),
        RailItem(name="lock", words=_("Lock"), key="Ctrl+L", place=False),
    )


class Rail(QFrame):
    """A column of places and deeds; it says which was chosen and marks the place shown."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "panel")
        self.setProperty("edge", "right")
        self.setAccessibleName(_("Screens"))
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.X2, 0, Space.X2)
        column.setSpacing(0)
        for item in places():
            column.addWidget(self._button(item, look))
        column.addStretch(1)
        for item in services():
            column.addWidget(self._button(item, look))

    def set_current(self, name: str) -> None:
        """Mark the place shown, without saying it was chosen."""
        self._buttons[name].setChecked(True)

    def button(self, name: str) -> QToolButton:
        """The button of a place or deed."""
        return self._buttons[name]

    def _button(self, item: RailItem, look: Look) -> QToolButton:
        button = _RailButton(item, look, self)
        button.clicked.connect(self._was_clicked)
        if item.place:
            self._group.addButton(button)
        self._buttons[item.name] = button
        return button

    @Slot()
    def _was_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QAbstractButton):
            self.chosen.emit(button.objectName())


class _RailButton(QToolButton):
    def __init__(self, item: RailItem, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName(item.name)
        self.setText(item.words)
        self.setCheckable(item.place)
        self.setAccessibleName(item.words)
        self._key = item.key
        look.keys.changed.connect(self._name_key)
        self._name_key()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @Slot()
    def _name_key(self) -> None:
        key = self._look.keys.now(self._key)
        self.setAccessibleDescription(key)
        self.setToolTip(f"{self.text()}  {key}".rstrip())

    @override
    def sizeHint(self) -> QSize:
        bold = fonts.strong(self._look.font(FontRole.RAIL))  # as it is where one is there
        words = QFontMetrics(bold).horizontalAdvance(self.text()) + 2 * Space.X1
        side = self._look.scaled(IconSize.LARGE)
        high = side + Space.X1 + QFontMetrics(self._font()).height() + 2 * Space.X2
        return QSize(max(Width.RAIL - 1, words), max(Height.RAIL_ITEM, high))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), self._look.colours
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), colours.sunken)
        if self.isChecked():
            bar = self.rect().adjusted(0, Space.X2, 0, -Space.X2)
            painter.fillRect(QRect(bar.left(), bar.top(), Stroke.CURRENT, bar.height()), colours.accent_text)
        ink = colours.accent_text if self.isChecked() else colours.text2
        icon, words = self._places()
        paint_icon(painter, icon, self.objectName(), ink)
        painter.setFont(self._font())
        painter.setPen(ink)
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self.text())

    def _places(self) -> tuple[QRect, QRect]:
        side, high = self._look.scaled(IconSize.LARGE), QFontMetrics(self._font()).height()
        top = (self.height() - side - Space.X1 - high) // 2
        words = QRect(0, top + side + Space.X1, self.width(), high)
        return QRect(0, top, self.width(), side), words

    def _font(self) -> QFont:
        font = self._look.font(FontRole.RAIL)
        return fonts.strong(font) if self.isChecked() else font
