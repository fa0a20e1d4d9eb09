"""What is done on the screen that brings things in: adding, taking back, sending a calendar out."""

from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject, Slot

from nhplogger.domain.faults import StudyError
from nhplogger.i18n import _, plural
from nhplogger.logbook.brought import Brought
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.bringing.all_new import count_new, together
from nhplogger.ui.bringing.items import BadItem, CalendarItem, Item, NotesItem, SheetItem
from nhplogger.ui.bringing.notes_desk import blank
from nhplogger.ui.bringing.past_values import PastValues
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.notice import Offer

if TYPE_CHECKING:
    from nhplogger.ui.bringing.bringing_page import BringingPage

_SHOW, _UNDO = "show", "undo"


class BringingDeeds(QObject):
    """Each deed is one act, and can be taken back; what the study refuses is told, and nothing moves."""

    def __init__(self, logbook: Logbook, page: "BringingPage") -> None:
        super().__init__(page)
        self._logbook, self._page = logbook, page
        self._brought = Brought(logbook)
        self._written: PastValues | None = None  # by hand, and added last
        self._shown_id = ""
        page.notice.taken.connect(self._was_taken)

    @Slot()
    def add(self) -> None:
        """Bring in what is shown, in one act."""
        try:
            self._add(self._page.here)
        except StudyError as error:
            self._page.notice.tell(str(error), Tone.WARN)

    @Slot()
    def add_all(self) -> None:
        """Bring in every meeting of the files that the study does not have, in one act."""
        try:
            found = together(self._logbook, self._page.notes_desk, self._page.items)
            if found.edits:
                self._brought.do(_("Add every new meeting"), found.edits)
        except StudyError as error:
            self._page.notice.tell(str(error), Tone.WARN)
            return
        for item, meeting_id in found.notes:
            item.added = meeting_id
        self._look_again_at_calendars()
        words = plural("{count} meeting added.", "{count} meetings added.", found.meetings)
        if found.left:
            names = ", ".join(item.name for item in found.left)
            words += " " + _("Left out, for a title or an area is missing: {names}.").format(names=names)
        self._tell_added(words, "")

    def has_more_new(self) -> bool:
        """Whether there are more new meetings than the one button adds that is for what is shown."""
        here = self._page.here
        here_alone = sum(row.is_new for row in here.rows) if isinstance(here, CalendarItem) else 1
        alone = here_alone if count_new(here, self._logbook) else 0
        return sum(count_new(each, self._logbook) for each in self._page.items) > alone

    @Slot()
    def undo(self) -> None:
        """Take back what was added last; what was typed of it comes back."""
        try:
            act = self._brought.undo()
        except StudyError as error:
            self._page.notice.tell(str(error), Tone.WARN)
            return
        if act is None:
            return
        self._put_back()
        self._page.setFocus()  # the button that was pressed goes with its notice
        self._page.notice.tell(_("Taken back: {what}.").format(what=act.label.lower()), Tone.ACCENT)

    @Slot()
    def redo(self) -> None:
        """Add it again."""
        try:
            act = self._brought.redo()
        except StudyError as error:
            self._page.notice.tell(str(error), Tone.WARN)
            return
        if act is not None:
            self._page.notice.tell(_("Added again: {what}.").format(what=act.label.lower()), Tone.OK)

    @Slot()
    def export(self) -> None:
        """Write meetings and due dates as a calendar file, under pseudonyms."""
        from nhplogger.logbook.calendar import export_calendar

        name = f"{self._logbook.path.stem}.ics"
        kinds = _("Calendars (*.ics)")
        path = self._page.ask.save_file(_("Export a calendar"), self._page.folder / name, kinds)
        if path is None:
            return
        try:
            sent = export_calendar(self._logbook, path)
        except StudyError as error:
            self._page.notice.tell(str(error), Tone.WARN)
            return
        meetings = plural("{count} meeting", "{count} meetings", sent.meetings)
        due = plural("{count} due date", "{count} due dates", sent.due)
        words = _("{name} has {meetings} and {due}, under pseudonyms. It is in {folder}.")
        told = words.format(name=path.name, meetings=meetings, due=due, folder=path.parent)
        self._page.notice.tell(told, Tone.OK)

    def _add(self, item: Item) -> None:
        match item:
            case NotesItem():
                self._add_notes(item)
            case SheetItem():
                self._add_sheet(item)
            case CalendarItem():
                self._add_calendar(item)
            case BadItem():
                self._page.notice.tell(item.why, Tone.WARN)
            case _:
                assert_never(item)

    def _add_notes(self, item: NotesItem) -> None:
        meeting = self._page.notes_desk.add(item, self._brought)
        if meeting is None:
            return
        if item is self._page.typed:
            self._written = item.values
            item.values, item.added = blank(self._logbook.register, self._logbook), ""
            self._page.draft.keep(item.values)
        words = _("“{title}” is in the study.").format(title=meeting.title)
        self._tell_added(words, meeting.id)

    def _add_sheet(self, item: SheetItem) -> None:
        label, edits, meeting_id = self._page.sheet_desk.edits()
        if not edits:
            self._page.sheet.show_problem(label)
            self._page.notice.tell(label, Tone.WARN)
            return
        self._brought.do(label, edits, meeting_id)
        item.added = label
        self._page.sheet_desk.refresh()
        self._tell_added(_("{name} is in the study.").format(name=item.name), "")

    def _add_calendar(self, item: CalendarItem) -> None:
        from nhplogger.logbook.calendar import bring_events, standing_rows

        added = bring_events(self._logbook, item.rows, self._brought)
        if not added:
            self._page.notice.tell(
                _("No meeting is marked. Mark one with Space, and give it an area."), Tone.WARN
            )
            return
        item.rows = list(standing_rows(self._logbook, item.rows))
        words = plural("{count} meeting is planned.", "{count} meetings are planned.", added)
        self._tell_added(words, "")

    def _tell_added(self, words: str, meeting_id: str) -> None:
        show = (Offer(name=_SHOW, words=_("Show it")),) if meeting_id else ()
        offers = (*show, Offer(name=_UNDO, words=_("Take it back"), key="Ctrl+Z"))
        self._shown_id = meeting_id
        self._page.offer_names()
        self._page.show_item(self._page.here)
        self._page.notice.tell(words, Tone.OK, offers)
        self._page.notice.offer(offers[0].name).setFocus()

    def _look_again_at_calendars(self) -> None:
        """Their events as the study has them now."""
        for item in self._page.items:
            if isinstance(item, CalendarItem):
                from nhplogger.logbook.calendar import standing_rows

                item.rows = list(standing_rows(self._logbook, item.rows))

    def _put_back(self) -> None:
        """What was written here comes back to be written on, where nothing else was begun meanwhile."""
        if self._written and self._page.typed.values.is_empty:
            self._page.typed.values = self._written
            self._page.draft.keep(self._page.typed.values)
        self._written = None
        for item in self._page.items:
            if item.added and (isinstance(item, SheetItem) or self._lacks(item)):
                item.added = ""
        self._look_again_at_calendars()
        self._page.show_item(self._page.here)

    def _lacks(self, item: Item) -> bool:
        """Whether the study has no more what was added of some notes."""
        try:
            return isinstance(item, NotesItem) and bool(
                self._page.notes_desk.planned(item, self._logbook).edits
            )
        except StudyError:  # their meeting goes on now, so that it is there
            return False

    @Slot(str)
    def _was_taken(self, offer: str) -> None:
        if offer == _UNDO:
            self.undo()
        else:
            self._page.meeting_wanted.emit(self._shown_id)
