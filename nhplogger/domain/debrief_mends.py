"""What closes a gap in the record of a meeting that is over, each as edits of one act."""

from dataclasses import replace
from datetime import datetime

from nhplogger.domain.action import Action, Status
from nhplogger.domain.action_updates import tell
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Changed, Edit
from nhplogger.domain.entry import Closed, Entry, Mark, Sign, Turn
from nhplogger.domain.ids import new_id
from nhplogger.domain.leaving import SettledCheck
from nhplogger.domain.meeting import AgendaItem, Meeting
from nhplogger.domain.people import Attendance, Person
from nhplogger.domain.spell import Spell, SpellKind


def settle(meeting_id: str, gap: str, about: str) -> tuple[Edit, ...]:
    """Leave a gap as it is: it is not asked for again."""
    return (Added(SettledCheck(id=new_id(), meeting_id=meeting_id, gap=gap, about=about)),)


def mark_line(entry: Entry, theme_id: str, sign: Sign = Sign.NEUTRAL) -> tuple[Edit, ...]:
    """A theme on a line, at the line's own moment."""
    mark = Mark(
        id=new_id(),
        meeting_id=entry.meeting_id,
        theme_id=theme_id,
        sign=sign,
        at=entry.at,
        entry_id=entry.id,
    )
    return (Added(mark),)


def began_at(meeting: Meeting, at: datetime) -> tuple[Edit, ...]:
    """When a meeting began."""
    return (Changed(meeting, replace(meeting, started_at=at)),)


def ended_at(meeting: Meeting, at: datetime) -> tuple[Edit, ...]:
    """When a meeting ended."""
    return (Changed(meeting, replace(meeting, ended_at=at)),)


def end_open(value: Turn | Spell | AgendaItem, at: datetime) -> tuple[Edit, ...]:
    """The end of a turn, a spell or an agenda item, never before its start."""
    end = max(at, value.started_at or at)
    match value:
        case Turn() | Spell():
            return (Changed(value, replace(value, ended_at=end, closed_by=Closed.OBSERVER)),)
        case AgendaItem():
            return (Changed(value, replace(value, ended_at=end)),)


def fill_silence(meeting_id: str, start: datetime, end: datetime, kind: SpellKind) -> tuple[Edit, ...]:
    """What went on in a stretch of the log without a line."""
    spell = Spell(
        id=new_id(),
        meeting_id=meeting_id,
        kind=kind,
        started_at=start,
        ended_at=end,
        closed_by=Closed.OBSERVER,
    )
    return (Added(spell),)


def seat_for(seat: Attendance, person: Person, agency_id: str) -> tuple[Edit, ...]:
    """For which agency somebody came; it is theirs from now on where none was known."""
    edits: tuple[Edit, ...] = (Changed(seat, replace(seat, agency_id=agency_id)),)
    if person.agency_id is None:
        edits += (Changed(person, replace(person, agency_id=agency_id)),)
    return edits


def tell_of(
    action: Action, status: Status, contents: Contents, meeting_id: str, at: datetime
) -> tuple[Edit, ...]:
    """How far a carried-over action was said to be at the meeting."""
    return tell((action,), contents, at, status=status, meeting_id=meeting_id)


def replace_words(entry: Entry, words: str, instead: str) -> tuple[Edit, ...]:
    """Other words in a line, wherever they stand in it, as it reads and as it was typed."""
    after = replace(entry, text=entry.text.replace(words, instead), typed=entry.typed.replace(words, instead))
    return (Changed(entry, after),) if after != entry else ()
