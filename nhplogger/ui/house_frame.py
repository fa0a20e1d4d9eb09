"""How the frame around an open study is laid out: rail | bar, notice, screens | status bar."""

from datetime import datetime

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.i18n import plural
from nhplogger.logbook.elsewhere import Elsewhere
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.look import Look
from nhplogger.ui.meeting_bar import MeetingBar
from nhplogger.ui.pages import Pages, Place
from nhplogger.ui.rescue import moved_words, rescue_offers
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.notice import Notice
from nhplogger.ui.widgets.rail import Rail
from nhplogger.ui.widgets.status_bar import StatusBar

# The screens of these are not there yet; a rail that leads nowhere teaches nothing.
_NOT_YET = ("themes", "insights")
_WHOLE = (Place.CAPTURE, Place.REHEARSAL)  # they have the window to themselves
_MARKED = {
    Place.HOME: "home",
    Place.PEOPLE: "home",  # the rail has its six; one comes here from Home, or by key
    Place.MEETINGS: "meetings",
    Place.SESSION: "meetings",
    Place.COMPARE: "meetings",
    Place.BRINGING: "meetings",
    Place.DEBRIEF: "meetings",
    Place.ACTIONS: "actions",
    Place.REPORTS: "reports",
    Place.SETTINGS: "settings",
    Place.KEYS: "settings",
}


class HouseFrame(QWidget):
    """Shows what the logbook tells of saving and failing; the capture screen has the window to itself."""

    def __init__(self, logbook: Logbook, look: Look, pages: Pages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rail, self.bar = Rail(look), MeetingBar(logbook, look, self)
        self.notice, self.status, self._above = Notice(look), StatusBar(look), QWidget()
        self._book, self._look, self._pages, self._why = logbook, look, pages, ""
        self._saved_at = f"{logbook.clock.now().astimezone():%H:%M:%S}"
        for name in _NOT_YET:
            self.rail.button(name).hide()
        self.status.set_observer(logbook.observer)
        self._lay_out()
        self._restyle()
        look.restyled.connect(self._restyle)
        pages.shown.connect(self._was_shown)
        logbook.saved.connect(self._was_saved)
        logbook.failed.connect(self._has_failed)

    @Slot(object)
    def _was_shown(self, place: Place) -> None:
        in_meeting = place is Place.CAPTURE
        self.rail.setVisible(place not in _WHOLE)
        self.status.setVisible(place is not Place.REHEARSAL)  # which has its own: nothing there is saved
        self.bar.allow(allowed=not in_meeting)
        if not in_meeting:
            self.status.say("")  # what could be taken back there cannot be taken back from here
        if in_meeting:
            self.notice.clear()
        elif self._book.held:
            self._tell_failure()
        if place in _MARKED:
            self.rail.set_current(_MARKED[place])

    @Slot(object)
    def _was_saved(self, at: datetime) -> None:
        self._saved_at = f"{at.astimezone():%H:%M:%S}"
        self.notice.clear()
        self.status.save_state.show_saved(self._saved_at)

    @Slot(str)
    def _has_failed(self, sentence: str) -> None:
        if self._pages.place is Place.CAPTURE:
            self._why = sentence
            return  # the meeting's own screen says it, and offers what to do
        self._why = sentence
        self._tell_failure()

    def _tell_failure(self) -> None:
        held = self._book.held
        self.notice.tell(self._why, Tone.DANGER, rescue_offers() if held else ())
        also = plural("{count} change held", "{count} changes held", held) if held else ""
        self.status.save_state.show_failed(self._saved_at, also)

    @Slot(object)
    def has_moved(self, found: Elsewhere) -> None:
        """Everything is saved, in another file."""
        self.notice.tell(moved_words(found), Tone.OK if found.whole else Tone.WARN)

    @Slot()
    def _restyle(self) -> None:
        for part in (self.rail, self._above, self.status):  # each keeps a stylesheet of its own in memory
            self._look.put_on(part)

    def _lay_out(self) -> None:
        above = QVBoxLayout(self._above)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        for part in (self.bar, self.notice):
            above.addWidget(part)
        screens = QVBoxLayout()
        screens.setSpacing(0)
        screens.addWidget(self._above)
        screens.addWidget(self._pages, 1)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addLayout(screens, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(across, 1)
        column.addWidget(self.status)
