"""What is done in a meeting beside writing lines: who speaks, who is here, agenda, actions, newcomers."""

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from nhplogger.domain import moves
from nhplogger.domain.action import Action, ActionUpdate, Status
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Changed, Edit
from nhplogger.domain.entry import Entry, Mark, Sign
from nhplogger.domain.group_states import strike_state
from nhplogger.domain.ids import new_id
from nhplogger.domain.people import Attendance, Person
from nhplogger.domain.register import Register
from nhplogger.domain.spell import SpellKind
from nhplogger.domain.study import Area
from nhplogger.domain.text import clean_line
from nhplogger.domain.theme import Theme
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook


class MeetingMoves(QObject):
    """Every one of them is one act of the open meeting, and can be undone."""

    def __init__(self, logbook: Logbook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = logbook

    @property
    def _meeting(self) -> Contents:
        return self._book.meeting

    def speak(self, person_id: str | None) -> bool:
        """Somebody takes the floor, or gives it up who has it; none for nobody in particular."""
        meeting = self._book.current
        if meeting is None:
            return False
        edits = moves.speak(person_id, meeting.id, self._meeting, self._book.clock.now())
        return self._book.do(_("Mark who is speaking"), *edits)

    def next_presence(self, seat: Attendance) -> bool:
        """The next way of being there: present, late, left early, apologies, deputy, absent."""
        status = moves.next_status(seat.status)
        edits = moves.set_presence(seat, status, self._book.clock.now())
        return self._book.do(_("Change who is here"), *edits)

    @Slot()
    def passage(self) -> bool:
        """A restricted passage begins, or the one that goes on ends."""
        meeting = self._book.current
        if meeting is None:
            return False
        now = self._book.clock.now()
        edits = strike_state(SpellKind.RESTRICTED, meeting.id, self._meeting, now)
        return self._book.do(_("Restricted passage"), *edits)

    @Slot()
    def next_item(self) -> bool:
        """Take up the next agenda item."""
        return self._step(1)

    @Slot()
    def previous_item(self) -> bool:
        """Go back to the agenda item before."""
        return self._step(-1)

    def star(self, entry: Entry) -> bool:
        """Mark a line as a key moment, or take the mark off."""
        return self._book.do(
            _("Mark a key moment"), Changed(entry, replace(entry, starred=not entry.starred))
        )

    @Slot(object)
    def mark(self, theme_and_sign: tuple[str, Sign]) -> bool:
        """A quick mark with no words."""
        meeting = self._book.current
        if meeting is None:
            return False
        theme_id, sign = theme_and_sign
        made = Mark(
            id=new_id(), meeting_id=meeting.id, theme_id=theme_id, sign=sign, at=self._book.clock.now()
        )
        return self._book.do(_("Mark a theme"), Added(made))

    def tell_status(self, action: Action, status: Status, words: str = "") -> bool:
        """Note at this meeting how far an action is."""
        meeting = self._book.current
        update = ActionUpdate(
            id=new_id(),
            action_id=action.id,
            meeting_id=meeting.id if meeting else None,
            at=self._book.clock.now(),
            status=status,
            text=clean_line(words),
        )
        changed: list[Edit] = []
        if action.status is not status:
            changed.append(Changed(action, replace(action, status=status)))
        return self._book.do(_("Update an action"), *changed, Added(update))

    def add_theme(self, name: str) -> bool:
        """A theme of the team's own, to be typed by its name."""
        name = clean_line(name)
        after = max((theme.position for theme in self._book.register.all(Theme)), default=0) + 1
        theme = Theme(id=new_id(), key="", short=name, label=name, name=name, position=after)
        return self._book.do(_("Add a theme"), Added(theme))

    def add_person(self, name: str, role: str, agency: str) -> Person | None:
        """Somebody who is in the room; one whom the area knows already is given a seat."""
        meeting = self._book.current
        area = self._book.register.get(Area, meeting.area_id) if meeting else None
        if meeting is None or area is None:
            return None
        register = Register(contents=self._book.register)
        named = register.agency(clean_line(agency))
        person = register.person(clean_line(name), area, clean_line(role), named)
        edits = [*register.edits, *self._seat(person, clean_line(role), meeting.id)]
        return person if self._book.do(_("Add a person"), *edits) else None

    def finish(self) -> bool:
        """Stop the clock of the meeting."""
        meeting = self._book.current
        if meeting is None:
            return False
        edits = moves.finish_meeting(meeting, self._meeting, self._book.clock.now())
        return self._book.do(_("Finish the meeting"), *edits)

    def _step(self, step: int) -> bool:
        return self._book.do(
            _("Go to another item"), *moves.step_item(step, self._meeting, self._book.clock.now())
        )

    def _seat(self, person: Person, role: str, meeting_id: str) -> list[Edit]:
        seats = self._meeting.all(Attendance)
        if any(seat.person_id == person.id for seat in seats):
            return []
        seat = max((seat.seat for seat in seats), default=-1) + 1
        return [
            Added(
                Attendance(
                    id=new_id(),
                    meeting_id=meeting_id,
                    person_id=person.id,
                    seat=seat,
                    role=role or person.role,
                    agency_id=person.agency_id,
                )
            )
        ]
