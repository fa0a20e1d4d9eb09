"""Reads what is typed of a past meeting as it is typed, and adds it."""

from dataclasses import replace
from datetime import timedelta
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from nhplogger.domain.contents import Contents
from nhplogger.domain.faults import StudyError
from nhplogger.domain.field_notes import FieldNotes
from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.study import Area
from nhplogger.exchange.notes_import import Plan
from nhplogger.i18n import _, short_date
from nhplogger.logbook.brought import Brought
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.past_meeting import Preview, plan, preview
from nhplogger.logbook.staged import Staged
from nhplogger.ui.bringing.items import NotesItem
from nhplogger.ui.bringing.notes_view import NotesView
from nhplogger.ui.bringing.past_values import PastValues, to_notes
from nhplogger.ui.meetings.form_problems import Field, problems
from nhplogger.ui.meetings.form_sources import usual_values

_PAUSE_MS, _MOST_MS, _SHARE = 120, 2000, 3


class NotesDesk(QObject):
    """Has one past meeting in hand at a time; long logs are read less often, so that no key waits long."""

    typed = Signal()  # something changed, and is in the item
    read = Signal(object)  # Preview

    def __init__(self, logbook: Logbook, view: NotesView) -> None:
        super().__init__(view)
        self._logbook, self._view = logbook, view
        self._item: NotesItem | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self.refresh)
        view.changed.connect(self._was_changed)
        view.form.fields.area_chosen.connect(self._area_was_chosen)

    def show(self, item: NotesItem) -> None:
        """Take one in hand."""
        self._item = item
        self._view.show_values(item.values)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read it all anew, and show what was understood."""
        self._timer.stop()
        if self._item is None:
            return
        began = monotonic()
        try:
            found = preview(self._logbook, self.notes(self._item))
        except StudyError as error:
            self._logbook.failed.emit(str(error))
            return
        self._view.show_preview(found)
        took = int((monotonic() - began) * 1000)
        self._timer.setInterval(min(max(_PAUSE_MS, _SHARE * took), _MOST_MS))
        self.read.emit(found)

    def notes(self, item: NotesItem) -> FieldNotes:
        """What is meant, with what was wrong in its file."""
        notes = to_notes(item.values)
        state = notes.state or (None if item.name else State.DEBRIEF)
        return replace(notes, state=state, problems=(*item.problems, *notes.problems))

    def add(self, item: NotesItem, brought: Brought) -> Meeting | None:
        """Add it in one act; its meeting, or none after words beside what is missing. Raises StudyError."""
        wrong = self.lacking(item)
        if item is self._item:
            self._view.form.show_problems(wrong)
        if wrong:
            if item is self._item:
                self._view.go_to_form()
                self._view.form.go_to(next(iter(wrong)))
            return None
        found = self.planned(item, self._logbook)
        if found.edits:
            brought.do(_("Add a past meeting"), found.edits, found.meeting.id)
        item.added = found.meeting.id
        return found.meeting

    @staticmethod
    def lacking(item: NotesItem) -> dict[Field, str]:
        """What must be typed before it can be added, in words."""
        return problems(replace(item.values.form, agenda=item.values.agenda)) | _nameless(item.values)

    def planned(self, item: NotesItem, study: Logbook | Staged) -> Plan:
        """The edits that add it. Raises StudyError where its meeting is going on."""
        found = plan(study, self.notes(item))
        if found.meeting.state is State.LIVE:
            words = _("“{title}” is in progress: write into it there, or change the title or the day.")
            raise StudyError(words.format(title=found.meeting.title))
        return found

    @Slot()
    def _was_changed(self) -> None:
        if self._item is not None:
            self._item.values = self._view.values()
            self._item.added = ""
            self.typed.emit()
            if not self._timer.isActive():
                self._timer.start()

    @Slot(str)
    def _area_was_chosen(self, area: str) -> None:
        """A new meeting is called and placed as the last one of its area, where no title was typed."""
        form = self._view.form
        if self._item is None or self._item.name or form.fields.title.text().strip():
            return
        form.fields.show_values(usual_values(area, form.fields.values().day, self._logbook.register))
        self._was_changed()


def blank(register: Contents, logbook: Logbook) -> PastValues:
    """A past meeting of which nothing was typed yet: of yesterday, in the area of the latest one."""
    latest = max(register.all(Meeting), key=_when, default=None)
    area = register.get(Area, latest.area_id) if latest else next(iter(register.all(Area)), None)
    return PastValues(
        form=usual_values(area.name if area else "", logbook.clock.today() - timedelta(1), register)
    )


def added_words(found: Preview) -> str:
    """What the study has of it already, beside the title; nothing where it has nothing."""
    if found.there is None:
        return ""
    day = short_date(found.there.day)
    if not found.edits:
        return _("Already in the study, on {day}: nothing new in it.").format(day=day)
    return _("Already in the study, on {day}: what is new is added to it.").format(day=day)


def _nameless(values: PastValues) -> dict[Field, str]:
    rows = [line for line in values.came if not line.name.strip() and (line.role or line.agency or line.came)]
    if not rows:
        return {}
    who = rows[0].role or rows[0].agency or rows[0].came
    return {Field.PEOPLE: _("Row “{who}” has no name. Type one, such as “Unnamed resident”.").format(who=who)}


def _when(meeting: Meeting) -> tuple[object, str]:
    return meeting.day, meeting.id
