"""Field notes into a study: which values a notes file adds to what is there already."""

from dataclasses import dataclass, field, replace

from nhplogger.domain.action import Action
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Changed, Edit, subject
from nhplogger.domain.entry import Entry
from nhplogger.domain.field_notes import FieldNotes, LogLine, Problem
from nhplogger.domain.field_notes_lines import write_attendee, write_span
from nhplogger.domain.ids import is_derived
from nhplogger.domain.meeting import AgendaItem, Meeting
from nhplogger.domain.names import people_names, theme_names
from nhplogger.domain.people import Attendance, Person
from nhplogger.domain.reading import Known
from nhplogger.domain.register import Register
from nhplogger.domain.study import Area
from nhplogger.domain.theme import Theme
from nhplogger.domain.values import KINDS
from nhplogger.exchange.notes_agenda import Agenda
from nhplogger.exchange.notes_carried import CarriedActions, kept_line, told_later
from nhplogger.exchange.notes_log import LineRead, LogReader
from nhplogger.exchange.notes_meeting import (
    ends_too_early,
    filled,
    find_meeting,
    told_meeting,
    was_held_since,
)
from nhplogger.exchange.notes_seats import Seats
from nhplogger.i18n import _, plural

_PLACES = {kind: place for place, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """What a study holds that a notes file may already have brought.

    `meeting` is the meeting's contents where it is there, `ever` the ids of every value it ever had, and
    `actions` the actions of its area with their updates, `later` the area's later meetings, oldest first.
    """

    register: Contents
    meeting: Contents = field(default_factory=Contents)
    ever: frozenset[str] = frozenset()
    actions: Contents = field(default_factory=Contents)
    later: tuple[Contents, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What reading a file will do: the edits of one act, what the file could not say, how lines were read."""

    meeting: Meeting
    edits: tuple[Edit, ...]
    problems: tuple[Problem, ...]
    lines: tuple[LineRead, ...] = ()


def plan_import(notes: FieldNotes, present: Present, observer: str = "") -> Plan:
    """What a study lacks of these notes. The same file read again lacks nothing."""
    return _Import(notes, present, observer).plan()


class _Import:
    """One file on its way into one study."""

    def __init__(self, notes: FieldNotes, present: Present, observer: str) -> None:
        self._notes = notes
        self._present = present
        self._register = Register(present.register)
        self._known = find_meeting(notes, present.register)
        area = present.register.get(Area, self._known.area_id) if self._known else None
        self._area = area or self._register.area(notes.area)
        self._told = told_meeting(notes, self._area, present.register, observer)
        self._fill = self._known is not None and was_held_since(self._known, self._told)
        self._meeting = self._known or self._told
        if self._known and self._fill:
            self._meeting = filled(self._known, self._told)
        # The times of the notes are those of their own day, wherever the meeting was moved since.
        self._that_day = replace(self._meeting, day=notes.day)
        self._problems = list(notes.problems)

    def plan(self) -> Plan:
        """Everything the study lacks, what is referred to before what refers to it."""
        seats = self._seats()
        agenda = Agenda(self._meeting.id, self._present.meeting.all(AgendaItem), self._present.ever)
        agenda.plan(self._notes.agenda)
        carried = CarriedActions(
            self._meeting,
            self._present.actions,
            self._present.register.all(Meeting),
            self._present.ever,
        )
        log = LogReader(self._that_day, self._names(seats), agenda, self._present.meeting, self._present.ever)
        log.read([*self._could_not_say(seats, carried), *self._notes.log])
        edits = [*self._meeting_edits(), *self._register.edits, *agenda.edits(), *seats.edits]
        agreed = [
            edit.value for edit in log.edits if isinstance(edit, Added) and isinstance(edit.value, Action)
        ]
        edits += [*log.edits, *carried.edits, *told_later(self._meeting, agreed, self._present.later)]
        self._problems += [*log.problems, *self._no_longer_there(log)]
        edits.sort(key=lambda edit: _PLACES[type(subject(edit))])
        problems = sorted(self._problems, key=lambda problem: problem.number)
        return Plan(
            meeting=self._meeting, edits=tuple(edits), problems=tuple(problems), lines=tuple(log.lines)
        )

    def _seats(self) -> Seats:
        there = self._present.meeting.all(Attendance)
        seats = Seats(self._that_day, self._area, self._register, there, self._present.ever, self._fill)
        seats.read(self._notes.people)
        return seats

    def _meeting_edits(self) -> list[Edit]:
        if self._known is None:
            return [Added(self._meeting)]
        return [Changed(self._known, self._meeting)] if self._meeting != self._known else []

    def _names(self, seats: Seats) -> Known:
        """Whom lines can name: who was known, who is new, and who sits here, as the notes name them."""
        new = (edit.value for edit in self._register.edits if isinstance(edit, Added))
        known = [*self._present.register.all(Person), *(each for each in new if isinstance(each, Person))]
        people = {person.id: person for person in known if person.area_id == self._area.id}
        called = [replace(people[each], name=name) for name, each in seats.named if each in people]
        seated = [
            Attendance(id="", meeting_id=self._meeting.id, person_id=each, seat=place)
            for place, (_name, each) in enumerate(seats.named)
        ]
        return Known(
            people=people_names([*people.values(), *called], seated),
            themes=theme_names(self._present.register.all(Theme)),
            today=self._meeting.day,
            wide=True,
        )

    def _could_not_say(self, seats: Seats, carried: CarriedActions) -> list[LogLine]:
        """What the study has no place for, kept as notes; each is a problem to tell."""
        kept = []
        for attendee in seats.twice:
            kept.append(LogLine(0, f" {write_attendee(attendee)} ({attendee.status})"))
            words = _("{name} is listed twice: the first line counts, the other is kept as a note")
            self._problems.append(Problem(0, words.format(name=attendee.name)))
        if ends_too_early(self._notes):
            kept.append(LogLine(0, " " + _("Time:") + f" {write_span(self._notes.begins, self._notes.ends)}"))
            words = _("the meeting would end before it begins: kept as a note, without its end")
            self._problems.append(Problem(0, words))
        for line in self._notes.carried:
            if not carried.update(line):
                kept.append(kept_line(line))
                words = _("no earlier action begins '{action}': kept as a note").format(action=line.action)
                self._problems.append(Problem(line.number, words))
        return kept

    def _no_longer_there(self, log: LogReader) -> list[Problem]:
        """Lines that an earlier state of the file had: they stay, and whoever corrected them is told."""
        new = any(isinstance(edit, Added) for edit in log.edits)
        kept = [
            entry
            for entry in self._present.meeting.all(Entry)
            if is_derived(entry.id) and entry.id not in log.read_before
        ]
        if not (new and kept):
            return []
        words = plural(
            "{count} line read before is no longer in the file; it is kept",
            "{count} lines read before are no longer in the file; they are kept",
            len(kept),
        )
        return [Problem(0, words)]
