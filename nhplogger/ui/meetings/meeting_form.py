"""The form that adds a meeting, or checks one that is planned; saved as one act."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nhplogger.domain.ids import new_id
from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.study import Area, Study
from nhplogger.i18n import _, plural, short_date
from nhplogger.logbook.logbook import Logbook
from nhplogger.typed import override
from nhplogger.ui.keys.key_shortcut import KeyShortcut
from nhplogger.ui.look import Look
from nhplogger.ui.meetings import form_keys, form_offers, form_sources
from nhplogger.ui.meetings.form_edits import Before, form_edits
from nhplogger.ui.meetings.form_problems import Field, problems
from nhplogger.ui.meetings.form_values import FormValues, PersonLine
from nhplogger.ui.meetings.form_view import FormView


class MeetingForm(QWidget):
    """Nothing typed is lost by leaving: what was not saved is there when the form is opened again."""

    saved = Signal(str)  # the meeting's id
    start_wanted = Signal(str)  # the meeting's id
    left = Signal()

    def __init__(
        self,
        logbook: Logbook,
        look: Look,
        parent: QWidget | None = None,
        *,
        unsaved: dict[str, FormValues] | None = None,
    ) -> None:
        """`unsaved`, by meeting, is what an earlier form was left with; this one goes on with it."""
        super().__init__(parent)
        self._logbook, self._look = logbook, look
        self._before: Before | None = None
        self._shown: FormValues | None = None
        self._unsaved: dict[str, FormValues] = {} if unsaved is None else unsaved
        self._others: tuple[PersonLine, ...] = ()
        self.view = FormView(look, self._offers, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._connect()

    def add(self) -> None:
        """A new meeting, or what was typed of one and not saved."""
        self._before = None
        register, today = self._logbook.register, self._logbook.clock.today()
        latest = max(register.all(Meeting), key=_day, default=None)
        area = register.get(Area, latest.area_id) if latest else next(iter(register.all(Area)), None)
        self._show(_("Add a meeting"), form_sources.usual_values(area.name if area else "", today, register))

    def check(self, meeting_id: str) -> None:
        """A meeting that is there, to be checked and mended."""
        meeting = self._logbook.register.get(Meeting, meeting_id)
        if meeting is None:
            return
        contents = self._logbook.contents_of(meeting_id)
        self._before = form_sources.before(meeting, contents, self._logbook.register)
        self._show(_("Check the meeting"), form_sources.values_of(self._before, self._logbook.register))

    @Slot()
    def save(self) -> str:
        """Save the form as one act; the meeting's id, or nothing where that could not be done."""
        values = self.view.values()
        found = problems(values)
        self.view.show_problems(found)
        if found:
            self.view.go_to(next(iter(found)))
            return ""
        meeting = self._before.meeting if self._before else self._new_meeting(values)
        edits = form_edits(values, self._logbook.register, meeting, self._before)
        if edits and not self._logbook.do(_("Save the meeting"), *edits):
            return ""
        self._unsaved.pop(self._key(), None)
        self._shown = None
        self.saved.emit(meeting.id)
        return meeting.id

    @Slot()
    def save_and_start(self) -> None:
        """Save, and begin the meeting now."""
        if meeting_id := self.save():
            self.start_wanted.emit(meeting_id)

    @Slot()
    def leave(self) -> None:
        """Go away, keeping what was typed."""
        self.keep()
        self.left.emit()

    @Slot()
    def keep(self) -> None:
        """Remember what was typed and is not saved, for when this meeting is opened again."""
        if self._shown is not None and self.view.values() != self._shown:
            self._unsaved[self._key()] = self.view.values()

    @override
    def setFocus(self) -> None:  # type: ignore[override]
        """The caret goes to the first field that still wants something."""
        self.view.go_to(Field.TITLE if self.view.fields.area.currentText() else Field.AREA)

    def _show(self, title: str, values: FormValues) -> None:
        register, kept = self._logbook.register, self._unsaved.get(self._key())
        self.view.offer(
            form_offers.areas(register), form_offers.kinds(register), form_offers.places(register)
        )
        planned = self._before is None or self._before.meeting.state is State.PLANNED
        self.view.show_form(title, kept or values, planned=planned)
        self.view.fields.area.setEnabled(planned or (self._before is not None and self._before.alone))
        self.view.tell(_("What you typed last time is still here.") if kept else "")
        self._shown = values
        self._offer_people()

    @Slot(str)
    def _area_was_chosen(self, area: str) -> None:
        """A new meeting takes after the last one of its area, where nothing else was typed."""
        if self._before is None and not self.view.fields.title.text().strip():
            day = self.view.fields.values().day
            usual = form_sources.usual_values(area, day, self._logbook.register)
            self.view.fields.show_values(usual)
        self._offer_people()

    def _offer_people(self) -> None:
        """Offer whoever was at the area's last meeting and is not in the table yet."""
        register, here = self._logbook.register, self._before.meeting.id if self._before else None
        last = form_sources.last_meeting(self.view.fields.area.currentText(), register, here)
        self._others, words = (), ""
        if last is not None:
            came = form_sources.people_of(self._logbook.contents_of(last.id), register)
            there = {line.name for line in self.view.people.lines()}
            self._others = tuple(line for line in came if line.name not in there)
        if last is not None and self._others:
            words = plural("Bring {count} person of ", "Bring {count} people of ", len(self._others))
            words += short_date(last.day)
        self.view.people_panel.show_offer(words)

    @Slot()
    def _bring_people(self) -> None:
        self.view.people.append(self._others)
        self._offer_people()
        self.view.people_panel.table.setFocus()

    def _offers(self, column: int) -> list[str]:
        return list(form_offers.people_offers(self._logbook.register, column))

    def _key(self) -> str:
        return self._before.meeting.id if self._before else ""

    def _new_meeting(self, values: FormValues) -> Meeting:
        study = next(iter(self._logbook.register.all(Study)), None)
        zone = study.zone if study else "Europe/London"
        observer = self._logbook.observer
        return Meeting(id=new_id(), area_id="", title="", day=values.day, zone=zone, observer=observer)

    def _connect(self) -> None:
        self.view.save_button.clicked.connect(self.save)
        self.view.start_button.clicked.connect(self.save_and_start)
        self.view.leave_button.clicked.connect(self.leave)
        self.view.fields.area_chosen.connect(self._area_was_chosen)
        self.view.people_panel.offer.clicked.connect(self._bring_people)
        for row, slot in ((form_keys.SAVE, self.save), (form_keys.LEAVE, self.leave)):
            KeyShortcut(row.keys, self, self._look.keys, slot)


def _day(meeting: Meeting) -> tuple[object, str]:
    return meeting.day, meeting.id
