"""The bar at the foot of every screen: what is saved, who can read it, who observes."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from nhplogger.i18n import _
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, IconSize, Space
from nhplogger.ui.widgets.icon_mark import IconMark
from nhplogger.ui.widgets.key_cap import KeyCap
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.save_state import SaveState


class StatusBar(QFrame):
    """Facts at the left, the last thing done and the observer at the right."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("ground", "panel")
        self.setProperty("edge", "top")
        self.setAccessibleName(_("State"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.save_state = SaveState(look)
        self._last, self.key = Label("", FontRole.SMALL, "text2"), KeyCap("", look)
        self._observer, self._observer_part = self._fact("person", "")
        self._lay_out()
        self.say("")
        self.set_observer("")
        self._fit()
        look.changed.connect(self._fit)

    def say(self, text: str, key: str = "") -> None:
        """Say at the right what was done last; `key` takes it back."""
        self._last.setText(text)
        self.key.set_text(key)
        self.key.setVisible(bool(key))

    def set_observer(self, name: str) -> None:
        """Name the observer; an empty name hides the place."""
        self._observer.setText(_("Observer: {name}").format(name=name))
        self._observer_part.setVisible(bool(name))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.X4, 0, Space.X4, 0)
        row.setSpacing(Space.X5)
        row.addWidget(self.save_state)
        row.addWidget(self._fact("lock", _("Encrypted on this laptop"))[1])
        row.addWidget(self._fact("offline", _("Works offline"))[1])
        row.addStretch(1)
        last = _row(6)
        last.addWidget(self._last)
        last.addWidget(self.key)
        row.addLayout(last)
        row.addWidget(self._observer_part)

    def _fact(self, icon: str, text: str) -> tuple[Label, QWidget]:
        part, label = QWidget(), Label(text, FontRole.SMALL, "text2")
        row = _row(6)
        row.addWidget(IconMark(icon, self._look, "text2", IconSize.SMALL))
        row.addWidget(label)
        part.setLayout(row)
        return label, part

    def _fit(self) -> None:
        self.setFixedHeight(self._look.height(Height.STATUS_BAR, FontRole.SMALL))


def _row(gap: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    return row
