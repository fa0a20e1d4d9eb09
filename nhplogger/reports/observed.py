"""A meeting made ready for a report: what was recorded, sorted once, in names and times it may show."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import TypeVar, assert_never

from nhplogger.analysis.heard_time import HeardTime
from nhplogger.domain.action import Action, ActionOwner, ActionUpdate
from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Entry, Kind, Mark, Turn
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Attendance, Person
from nhplogger.domain.spell import Spell
from nhplogger.domain.timeline import in_order
from nhplogger.i18n import _
from nhplogger.reports.blocks import Run, Runs
from nhplogger.reports.local_times import NOT_RECORDED, LocalTimes
from nhplogger.reports.options import Part, ReportOptions
from nhplogger.reports.pseudonyms import Pseudonyms
from nhplogger.reports.recorded import recorded

V = TypeVar("V")


class Observed:
    """What the sections of a report read. Private reflections are in `entries` only where asked for."""

    def __init__(
        self,
        register: Contents,
        contents: Contents,
        meeting: Meeting,
        options: ReportOptions,
        now: datetime,
        *,
        names: Pseudonyms | None = None,
    ) -> None:
        """`names`, where given, are those already made ready for the meeting's area."""
        self.register = register
        self.contents = contents
        self.meeting = meeting
        self.options = options
        self.now = now
        self.names = names or names_in(register, meeting.area_id, options)
        self.times = LocalTimes.of(meeting)
        self.recorded = in_order(entry for entry in contents.all(Entry) if entry.meeting_id == meeting.id)
        self.entries = [entry for entry in self.recorded if self._shown(entry)]
        left_out = {entry.id for entry in self.left_out}
        marks = [mark for mark in contents.all(Mark) if mark.meeting_id == meeting.id]
        self.marks = [mark for mark in marks if mark.entry_id not in left_out]
        self._marks = grouped(self.marks, lambda mark: mark.entry_id)
        self._owners = grouped(contents.all(ActionOwner), lambda owner: owner.action_id)
        self._updates = grouped(contents.all(ActionUpdate), lambda update: update.action_id)
        self.turns = [turn for turn in contents.all(Turn) if turn.meeting_id == meeting.id]
        self.spells = [spell for spell in contents.all(Spell) if spell.meeting_id == meeting.id]
        self.heard = HeardTime(self.spells)
        self._seats = {
            seat.person_id: seat for seat in contents.all(Attendance) if seat.meeting_id == meeting.id
        }

    def _shown(self, entry: Entry) -> bool:
        match entry.kind:
            case Kind.REFLECTION:
                return self.options.reflections
            case Kind.QUOTE:
                return self.has(Part.QUOTES)
            case Kind.DECISION | Kind.ACTION:
                return self.has(Part.AGREED)
            case Kind.NOTE | Kind.PRIORITY:
                return True
            case _:
                assert_never(entry.kind)

    def has(self, part: Part) -> bool:
        """Whether a part was not left out."""
        return part in self.options.parts

    @property
    def left_out(self) -> list[Entry]:
        """The entries that the report does not show."""
        return [entry for entry in self.recorded if not self._shown(entry)]

    @property
    def today(self) -> date:
        """The day on which the report is made, where the meeting was."""
        return self.now.astimezone(self.times.zone).date()

    @property
    def seats(self) -> list[Attendance]:
        """Everybody expected or there, in the order of the seats."""
        return sorted(self._seats.values(), key=lambda seat: seat.seat)

    @property
    def until(self) -> datetime:
        """When the meeting ended, or now where it goes on."""
        return self.meeting.ended_at or self.now

    @property
    def since(self) -> datetime:
        """When it began; where that was not recorded, when the first turn or spell did."""
        begun = [turn.started_at for turn in self.turns] + [spell.started_at for spell in self.spells]
        return self.meeting.started_at or min(begun, default=self.until)

    def of_kind(self, kind: Kind) -> list[Entry]:
        """The entries of one kind that the report shows."""
        return [entry for entry in self.entries if entry.kind is kind]

    def actions(self, *, carried_over: bool) -> list[Action]:
        """What was agreed at this meeting, or what came to it from earlier ones."""
        return [
            action
            for action in self.contents.all(Action)
            if (action.meeting_id != self.meeting.id) is carried_over
        ]

    def marks_on(self, entry: Entry) -> list[Mark]:
        """The marks on an entry, in the order they were made."""
        return self._marks.get(entry.id, [])

    def owners(self, action: Action) -> list[str]:
        """The ids of those who own an action, in the order they were named."""
        found = sorted(self._owners.get(action.id, ()), key=lambda owner: owner.position)
        return [owner.person_id for owner in found]

    def updates(self, action: Action) -> list[ActionUpdate]:
        """What was said of an action, oldest first."""
        return sorted(self._updates.get(action.id, ()), key=lambda update: update.at)

    def time(self, entry: Entry) -> str:
        """When an entry was begun, or a dash."""
        return self.times.clock(entry.at) if entry.timed else NOT_RECORDED

    def agency_of(self, person_id: str) -> str:
        """Whom a person spoke for that day, or else usually; nothing where that is not known."""
        return self.agency(self.agency_id_of(person_id))

    def agency_id_of(self, person_id: str) -> str | None:
        """The id of whom they spoke for."""
        seat, person = self._seats.get(person_id), self.register.get(Person, person_id)
        return (seat.agency_id if seat else None) or (person.agency_id if person else None)

    def agency(self, agency_id: str | None) -> str:
        """An agency's name with no name of an area or person in it; nothing where there is none."""
        return self.names.agency(agency_id)

    def said(self, entry: Entry) -> Runs:
        """An entry's speaker and words, as one line of prose."""
        words = self.names.replace(entry.text)
        speaker = self.names.person(entry.speaker_id)
        if entry.kind is Kind.QUOTE:
            words = in_quotation_marks(words)
        if not speaker:
            return (recorded(words),)
        joint = ": " if entry.kind is Kind.QUOTE else " "
        return (Run(text=speaker, bold=True), recorded(words, before=joint))


def names_in(register: Contents, area_id: str, options: ReportOptions) -> Pseudonyms:
    """Names as a report on an area may show them."""
    return Pseudonyms(register, area_id, real_names=options.real_names, hide_agencies=options.hide_agencies)


def grouped(values: Iterable[V], key: Callable[[V], str | None]) -> dict[str | None, list[V]]:
    """The values under what `key` says of each, their order kept."""
    groups: defaultdict[str | None, list[V]] = defaultdict(list)
    for value in values:
        groups[key(value)].append(value)
    return groups


def in_quotation_marks(words: str) -> str:
    """Words as they were said, in “ ”; where marks stand in them already, they are turned round."""
    if words[:1] not in '"“«„':
        return _("“{words}”").format(words=words)
    opened, *rest = words.split('"', 2) if words.startswith('"') else (words,)
    if len(rest) < 2:
        return f"“{rest[0]}”" if rest else opened
    return f"“{rest[0]}”{rest[1]}"
