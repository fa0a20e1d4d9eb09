"""What is missing or doubtful in the record of a meeting, to be mended while memory is fresh."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from nhplogger.analysis.debrief_findings import (
    ActionLacks,
    Check,
    Finding,
    LeftOpen,
    Nameless,
    NoAgency,
    NoEnd,
    NoStart,
    NotMentioned,
    PersonalFound,
    Silence,
    Unthemed,
)
from nhplogger.analysis.personal_data import PersonalFinder
from nhplogger.analysis.personal_names import known_names_of
from nhplogger.analysis.suggested_themes import SuggestedThemes
from nhplogger.domain.action import Action, ActionOwner, ActionUpdate
from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Entry, Kind, Mark, Turn
from nhplogger.domain.leaving import SettledCheck
from nhplogger.domain.meeting import AgendaItem, Meeting
from nhplogger.domain.people import Attendance, Person
from nhplogger.domain.spell import Spell, SpellKind
from nhplogger.domain.timeline import in_order

LONG_SILENCE = timedelta(minutes=10)  # a log this long without a line has probably lost something


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One check: what it found and is still open, how many were settled, of how many it looked at."""

    check: Check
    open: tuple[Finding, ...] = ()
    settled: int = 0
    looked_at: int = 0

    @property
    def is_clear(self) -> bool:
        """Whether nothing of it is open."""
        return not self.open


def checked(meeting: Meeting, contents: Contents, register: Contents) -> tuple[Checked, ...]:
    """Every check of a meeting, in the order of `Check`.

    `contents` is what was recorded of it and `register` what every meeting shares. What somebody settled
    (`SettledCheck`) is not open any more. A silence is one of ten minutes or more between two lines with
    times, which no break, restricted passage or spell that could not be heard covers.
    """
    record = _Record(meeting, contents, register)
    done = {(each.gap, each.about) for each in contents.all(SettledCheck) if each.meeting_id == meeting.id}
    found: list[Checked] = []
    for check, look in _LOOKS.items():
        findings, looked_at = look(record)
        still = tuple(each for each in findings if (check.value, each.about) not in done)
        found.append(
            Checked(check=check, open=still, settled=len(findings) - len(still), looked_at=looked_at)
        )
    return tuple(found)


class _Record:
    """A meeting with its lines sorted once."""

    def __init__(self, meeting: Meeting, contents: Contents, register: Contents) -> None:
        self.meeting, self.contents, self.register = meeting, contents, register
        self.lines = in_order(each for each in contents.all(Entry) if each.meeting_id == meeting.id)
        self.shown = [line for line in self.lines if line.kind is not Kind.REFLECTION]
        self.timed = [line.at for line in self.lines if line.timed]
        self.seats = [each for each in contents.all(Attendance) if each.meeting_id == meeting.id]

    def there(self) -> Iterator[tuple[Person, Attendance]]:
        """Everybody who was in the room, in the order of the seats."""
        for seat in sorted(self.seats, key=lambda each: each.seat):
            person = self.register.get(Person, seat.person_id)
            if person is not None and seat.status.in_room:
                yield person, seat


Found = tuple[list[Finding], int]


def _owners(record: _Record) -> Found:
    owned = {owner.action_id for owner in record.contents.all(ActionOwner)}
    own = [each for each in record.contents.all(Action) if each.meeting_id == record.meeting.id]
    lines = {line.id: line for line in record.lines}
    found: list[Finding] = []
    for action in own:
        owner, day = action.id in owned, bool(action.due or action.due_words)
        if action.status.is_open and not (owner and day):
            line = lines.get(action.entry_id or "")
            offered = () if owner else _offered(record, line)
            found.append(ActionLacks(action=action, owner=owner, day=day, offered=offered))
    return found, len(own)


def _offered(record: _Record, line: Entry | None) -> tuple[str, ...]:
    """Who spoke last before an action was agreed, the nearest first; at most two."""
    if line is None:
        return ()
    before = [each for each in record.lines if (each.at, each.seq) <= (line.at, line.seq)]
    speakers = [each.speaker_id for each in reversed(before[-6:]) if each.speaker_id]
    return tuple(dict.fromkeys(speakers))[:2]


def _names(record: _Record) -> Found:
    turns = [turn.person_id for turn in record.contents.all(Turn) if turn.meeting_id == record.meeting.id]
    said = [line.speaker_id for line in record.lines]
    everybody = list(record.there())
    found: list[Finding] = [
        Nameless(person=person, seat=seat, spoke=turns.count(person.id) or said.count(person.id))
        for person, seat in everybody
        if person.unnamed
    ]
    return found, len(everybody)


def _themes(record: _Record) -> Found:
    marked = {mark.entry_id for mark in record.contents.all(Mark)}
    lines = [line for line in record.lines if line.kind in (Kind.NOTE, Kind.QUOTE)]
    offers = SuggestedThemes(record.contents, record.register)
    found: list[Finding] = [
        Unthemed(entry=line, offered=offers.of(line)) for line in lines if line.id not in marked
    ]
    return found, len(lines)


def _times(record: _Record) -> Found:
    meeting, found = record.meeting, list[Finding]()
    if meeting.started_at is None:
        found.append(NoStart(meeting=meeting, offered=min(record.timed, default=None)))
    if meeting.ended_at is None:
        found.append(NoEnd(meeting=meeting, offered=max(record.timed, default=None)))
    values: list[Turn | Spell | AgendaItem] = [
        *record.contents.all(Turn),
        *record.contents.all(Spell),
        *record.contents.all(AgendaItem),
    ]
    own = [each for each in values if each.meeting_id == meeting.id]
    last = max(
        (each.started_at for each in own if isinstance(each, AgendaItem) and each.started_at), default=None
    )
    for value in own:
        ended_with_it = isinstance(value, AgendaItem) and meeting.ended_at and value.started_at == last
        if value.started_at is not None and value.ended_at is None and not ended_with_it:
            later = (each.started_at for each in own if type(each) is type(value) and each.started_at)
            after = [moment for moment in later if moment > value.started_at]
            ends = (meeting.ended_at, max(record.timed, default=None))
            offered = min(after, default=next((end for end in ends if end), None))
            found.append(LeftOpen(value=value, offered=offered))
    return found, 2 + len(own)


def _silences(record: _Record) -> Found:
    kinds = (SpellKind.BREAK, SpellKind.SILENCE, SpellKind.UNHEARD, SpellKind.RESTRICTED)
    spells = [each for each in record.contents.all(Spell) if each.kind in kinds]
    found: list[Finding] = []
    for start, end in pairwise(sorted(record.timed)):
        covered = any(spell.started_at < end and (spell.ended_at or end) > start for spell in spells)
        if end - start >= LONG_SILENCE and not covered:
            found.append(Silence(start=start, end=end))
    return found, max(0, len(record.timed) - 1)


def _agencies(record: _Record) -> Found:
    everybody = list(record.there())
    found: list[Finding] = [
        NoAgency(person=person, seat=seat)
        for person, seat in everybody
        if not seat.agency_id and not person.agency_id
    ]
    return found, len(everybody)


def _carried(record: _Record) -> Found:
    told = {
        update.action_id
        for update in record.contents.all(ActionUpdate)
        if update.meeting_id == record.meeting.id
    }
    earlier = [each for each in record.contents.all(Action) if each.meeting_id != record.meeting.id]
    found: list[Finding] = [
        NotMentioned(action=action) for action in earlier if action.status.is_open and action.id not in told
    ]
    return found, len(earlier)


def _personal(record: _Record) -> Found:
    finder = PersonalFinder(known_names_of(record.register.all(Person)))
    found: list[Finding] = []
    for line in record.lines:
        seen = {each.words: each for each in reversed(finder.find(line.text))}
        found += [PersonalFound(entry=line, found=each) for each in seen.values()]
    return found, len(record.lines)


_LOOKS: dict[Check, Callable[[_Record], Found]] = {
    Check.OWNERS: _owners,
    Check.NAMES: _names,
    Check.THEMES: _themes,
    Check.TIMES: _times,
    Check.SILENCES: _silences,
    Check.AGENCIES: _agencies,
    Check.CARRIED: _carried,
    Check.PERSONAL: _personal,
}
