"""What has become of the last words: saved, being saved, or not saved."""

from enum import StrEnum

from PySide6.QtWidgets import QHBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import IconSize
from nhplogger.ui.widgets.icon_mark import IconMark
from nhplogger.ui.widgets.label import Label


class Saving(StrEnum):
    """How far the saving is; the value is the tone it is shown in."""

    SAVED = "ok"
    UNDER_WAY = "text2"
    FAILED = "danger"


_ICONS = {Saving.SAVED: "check", Saving.UNDER_WAY: "refresh", Saving.FAILED: "alert"}


class SaveState(QWidget):
    """The one place that says whether anything could be lost."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = Saving.SAVED
        self._icon = IconMark(_ICONS[Saving.SAVED], look, Saving.SAVED.value, IconSize.SMALL)
        self._label = Label("", FontRole.SMALL)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._label)
        self.setVisible(False)

    def show_saved(self, time: str, also: str = "") -> None:
        """The disk has confirmed a write at `time`; `also` says what else is kept."""
        words = _("Saved {time}").format(time=time)
        self._show(Saving.SAVED, f"{words}, {also}" if also else words)

    def show_saving(self) -> None:
        """A write is under way."""
        self._show(Saving.UNDER_WAY, _("Saving"))

    def show_failed(self, since: str, also: str = "") -> None:
        """Nothing has reached the disk since that time. `also` says how much; who alarms reads it out."""
        words = _("Not saved since {time}").format(time=since)
        self._show(Saving.FAILED, f"{words}, {also}" if also else words)

    def text(self) -> str:
        """The words shown."""
        return self._label.text()

    def _show(self, state: Saving, words: str) -> None:
        self.state = state
        self._icon.show_icon(_ICONS[state], "text2" if state is Saving.UNDER_WAY else state.value)
        self._label.say(words, state.value)
        self.setAccessibleName(words)
        self.setVisible(True)
