"""A plain page with the clock, for when somebody leans over."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from nhplogger.i18n import _, clock_time
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.keys.keys_now import KeysNow
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Ground, Panel


class CoverPage(Panel):
    """Lies over the whole screen; the line beneath keeps the focus, and typing goes on unseen into it."""

    def __init__(self, logbook: Logbook, parent: QWidget, keys: KeysNow) -> None:
        super().__init__(Ground.BG, parent=parent)
        self._logbook, self._under = logbook, parent
        self._clock = Label("", FontRole.DISPLAY)
        self._keys, self._words = keys, Label("", FontRole.SMALL, "text3")
        keys.changed.connect(self._name_key)
        self._name_key()
        column = QVBoxLayout(self)
        column.addStretch(1)
        for label in (self._clock, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addStretch(1)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.hide()

    @Slot()
    def _name_key(self) -> None:
        key = self._keys.now("F9")
        self.setAccessibleName(_("The screen is covered. {key} shows it again.").format(key=key))
        self._words.setText(_("{key} shows the log again").format(key=key))

    @Slot()
    def tick(self) -> None:
        """A second has passed."""
        self._clock.setText(clock_time(self._logbook.clock.now().astimezone()))

    def cover(self) -> None:
        """Hide everything, and keep it hidden."""
        self.tick()
        self.fit()
        self.show()
        self.raise_()

    def fit(self) -> None:
        """Lie over all of the screen."""
        self.setGeometry(self._under.rect())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
