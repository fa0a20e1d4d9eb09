"""A plain page with the clock, for when somebody leans over."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from nhplogger.i18n import _, clock_time, plural
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.unseen_line import UnseenLine
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.keys.keys_now import KeysNow
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Ground, Panel


class CoverPage(Panel):
    """Takes the place of the whole screen, which is hidden from screen readers too; typing goes on unseen."""

    turned = Signal(object)  # itself, now over the screen or no more

    def __init__(self, logbook: Logbook, line: QWidget, parent: QWidget, keys: KeysNow) -> None:
        super().__init__(Ground.BG, parent=parent)
        self._logbook, self._under = logbook, parent
        self._hidden: list[QWidget] = []
        self.unseen = UnseenLine(line, self)
        self._clock = Label("", FontRole.DISPLAY)
        self._keys, self._words = keys, Label("", FontRole.SMALL, "text3")
        keys.changed.connect(self._name_key)
        self._name_key()
        column = QVBoxLayout(self)
        column.addStretch(1)
        self._unsaved = Label("", FontRole.SMALL, "danger")
        for label in (self._clock, self._words, self._unsaved):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addStretch(1)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.hide()

    @property
    def is_on(self) -> bool:
        """Whether the screen is covered."""
        return not self.isHidden()

    @Slot()
    def _name_key(self) -> None:
        self.unseen.name_key(self._keys.now("F9"))
        key = self._keys.now("F9") or _("Esc")
        self.setAccessibleName(_("The screen is covered. {key} shows it again.").format(key=key))
        self._words.setText(_("{key} shows the log again").format(key=key))

    @Slot()
    def tick(self) -> None:
        """A second has passed; what is not saved is said here too, without a word of it."""
        self._clock.setText(clock_time(self._logbook.clock.now().astimezone()))

        held = self._logbook.held
        self._unsaved.setText(plural("{count} change not saved", "{count} changes not saved", held))
        self._unsaved.setVisible(bool(held))

    @Slot()
    def cover(self) -> None:
        """Hide everything, and keep it hidden."""
        if self.is_on:
            return
        self.tick()
        self.fit()
        self.show()
        self.raise_()
        self.unseen.setFocus()
        self._hidden = [part for part in self._others() if not part.isHidden()]
        for part in self._hidden:
            part.hide()
        self.turned.emit(self)

    def uncover(self) -> None:
        """Show everything again."""
        if not self.is_on:
            return
        for part in self._hidden:
            part.show()
        self._hidden = []
        self.hide()
        self.turned.emit(self)

    def fit(self) -> None:
        """Lie over all of the screen."""
        self.setGeometry(self._under.rect())

    def _others(self) -> list[QWidget]:
        parts = self._under.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return [part for part in parts if part is not self]

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
