"""The card that says when the study was last copied to somewhere safe."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.i18n import _, clock_time, long_date, plural
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import IconSize, Space
from nhplogger.ui.widgets.button import Button
from nhplogger.ui.widgets.icon_mark import IconMark
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Card


class BackupCard(Card):
    """An icon that is green only after a checked copy."""

    wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=Space.X3)
        self._icon = IconMark("backup", look, "ok", IconSize.LARGE)
        self._when, self._what = Label("", strong=True), Label("", FontRole.SMALL, "text2", wrap=True)
        self.button = Button(_("Back up now"), look, small=True, key="Ctrl+B")
        self.button.clicked.connect(self.wanted)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._when)
        words.addWidget(self._what)
        row = QHBoxLayout()
        row.setSpacing(Space.X3)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self.button)
        self.column.addLayout(row)

    def show_state(self, at: datetime | None, now: datetime, meetings: int) -> None:
        """When the last checked copy was made (UTC), or none; `meetings` were held so far."""
        if at is None:
            self._show_none(meetings)
            return
        self._icon.show_icon("backup", "ok")
        self._when.setText(_("Backed up {when}").format(when=_when(at.astimezone(), now.astimezone())))
        self._what.setText(_("The copy was opened and checked."))

    def _show_none(self, meetings: int) -> None:
        """Nothing to lose yet is no warning; meetings that are nowhere else are."""
        self._icon.show_icon("backup", "warn" if meetings else "text3")
        self._when.setText(_("Not backed up yet") if meetings else _("Nothing to back up yet"))
        alone = plural(
            "{count} meeting is on this laptop alone. A copy on a USB stick stays encrypted.",
            "{count} meetings are on this laptop alone. A copy on a USB stick stays encrypted.",
            meetings,
        )
        first = _("After your first meeting, put a copy on a USB stick. It stays encrypted.")
        self._what.setText(alone if meetings else first)


def _when(at: datetime, now: datetime) -> str:
    days, time = (now.date() - at.date()).days, clock_time(at)
    if days == 0:
        return _("today at {time}").format(time=time)
    if days == 1:
        return _("yesterday at {time}").format(time=time)
    return _("on {day} at {time}").format(day=long_date(at.date()), time=time)
