"""The bar at the foot of every screen: what is saved, who can read it, who observes."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, IconSize, Space
from nhplogger.ui.widgets.elided_label import ElidedLabel
from nhplogger.ui.widgets.icon_mark import IconMark
from nhplogger.ui.widgets.key_cap import KeyCap
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.save_state import SaveState


class StatusBar(QFrame):
    """Facts at the left, the last thing done and the observer at the right.

    What is saved is always whole. In too little room the facts that never change go first, then the observer;
    the tool tip says them. What was done last is cut.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("ground", "panel")
        self.setProperty("edge", "top")
        self.setAccessibleName(_("State"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.save_state = SaveState(look)
        self._last, self.key = ElidedLabel("", FontRole.SMALL, "text2"), KeyCap("", look)
        self._encrypted, self._encrypted_part = self._fact("lock", _("Encrypted on this laptop"))
        self._offline, self._offline_part = self._fact("offline", _("Works offline"))
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
        self._observer.setText(_("Observer: {name}").format(name=name) if name else "")
        self._choose_facts()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.X4, 0, Space.X4, 0)
        row.setSpacing(Space.X5)
        row.addWidget(self.save_state)
        row.addWidget(self._encrypted_part)
        row.addWidget(self._offline_part)
        row.addStretch(1)
        last = _row(6)
        last.addWidget(self._last)
        last.addWidget(self.key)
        row.addLayout(last)
        row.addWidget(self._observer_part)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_facts()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # something in it says more or less than before
            self._choose_facts()
        return super().event(event)

    def _choose_facts(self) -> None:
        """Show as many as there is room for beside what is saved and what was done last."""
        said: tuple[QWidget, ...] = (self.save_state, self._last, self.key)
        wide = sum(part.sizeHint().width() + Space.X5 for part in said if not part.isHidden())
        room = self.width() - 2 * Space.X4 - wide
        hidden = []
        for label, part in (
            (self._observer, self._observer_part),
            (self._encrypted, self._encrypted_part),
            (self._offline, self._offline_part),
        ):
            room -= part.sizeHint().width() + Space.X5
            part.setVisible(bool(label.text()) and room >= 0)
            hidden += [label.text()] if label.text() and room < 0 else []
        self.setToolTip(", ".join(hidden))

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
