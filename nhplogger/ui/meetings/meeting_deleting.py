"""Deleting a planned meeting: asked for by typing its area, taken back with one key."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.meeting_removal import remove_meeting
from nhplogger.domain.study import Area
from nhplogger.domain.text import folded
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.meetings.list_words import day_words
from nhplogger.ui.meetings.page_acts import PageActs
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.notice import Offer

if TYPE_CHECKING:
    from nhplogger.ui.meetings.meetings_page import MeetingsPage


class MeetingDeleting(QObject):
    """A meeting that has begun is never deleted here: what was seen is kept."""

    def __init__(self, logbook: Logbook, acts: PageActs, page: "MeetingsPage") -> None:
        super().__init__(page)
        self._logbook, self._acts, self._page = logbook, acts, page
        self._meeting_id = ""
        page.bar.typed.connect(self._was_typed)
        page.bar.left.connect(self._was_left)

    @Slot(str)
    def ask(self, meeting_id: str) -> None:
        """Ask for the area of a planned meeting."""
        meeting = self._logbook.register.get(Meeting, meeting_id)
        if meeting is None:
            return
        if meeting.state is not State.PLANNED:
            self._page.notice.tell(_("Only planned meetings can be deleted here. What was logged is kept."))
            return
        self._meeting_id = meeting_id
        words = _("Delete “{title}” of {day}? Type its area, {area}, to make sure.")
        area = self._area(meeting)
        said = words.format(title=meeting.title, day=day_words(meeting.day), area=area)
        self._page.bar.ask(said, _("Delete meeting"))

    @Slot(str)
    def _was_typed(self, text: str) -> None:
        meeting = self._logbook.register.get(Meeting, self._meeting_id)
        if meeting is None:
            return
        area = self._area(meeting)
        if folded(text) != folded(area):
            self._page.bar.tell(_("That is not its area. Type {area}, or cancel.").format(area=area))
            return
        edits = remove_meeting(meeting, self._logbook.contents_of(meeting.id))
        if self._acts.do(_("Delete a meeting"), edits, meeting.id):
            self._page.bar.leave()
            offer = Offer(name="undo", words=_("Undo"), key="Ctrl+Z")
            words = _("“{title}” is deleted.").format(title=meeting.title)
            self._page.notice.tell(words, Tone.ACCENT, (offer,))

    @Slot()
    def _was_left(self) -> None:
        if self._meeting_id:
            self._meeting_id = ""
            self._page.list.setFocus()

    def _area(self, meeting: Meeting) -> str:
        area = self._logbook.register.get(Area, meeting.area_id)
        return area.name if area else meeting.title
