"""Everything that is new in the files that were opened, brought in as one act."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from nhplogger.domain.edits import Edit, subject
from nhplogger.domain.meeting import Meeting
from nhplogger.exchange.calendar_plan import EventRow, event_edits
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.staged import Staged
from nhplogger.ui.bringing.items import CalendarItem, Item, NotesItem
from nhplogger.ui.bringing.notes_desk import NotesDesk
from nhplogger.ui.bringing.standing import is_new


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """The edits of one act, how many meetings they add, whose notes they are, and files left out."""

    edits: tuple[Edit, ...]
    meetings: int
    notes: tuple[tuple[NotesItem, str], ...]
    left: tuple[NotesItem, ...]


def together(logbook: Logbook, desk: NotesDesk, items: Iterable[Item]) -> Together:
    """What adds every new meeting, oldest notes first, then those of calendars. Raises StudyError.

    A file that lacks a title or an area is left out: what it lacks is asked for where it is shown.
    """
    items, staged = tuple(items), Staged(logbook)
    added: list[tuple[NotesItem, str]] = []
    left: list[NotesItem] = []
    for item in sorted(_notes(items, logbook), key=_day):
        if desk.lacking(item):
            left.append(item)
            continue
        found = desk.planned(item, staged)
        staged.stage(found.edits)
        added.append((item, found.meeting.id))
    rows = [row for item in items if isinstance(item, CalendarItem) for row in item.rows]
    today = logbook.clock.today()
    wanted = {row.meeting_id: replace(row, wanted=True) for row in rows if _may_come(row, today)}
    staged.stage(event_edits(tuple(wanted.values()), staged.register, logbook.observer))
    meetings = sum(isinstance(subject(edit), Meeting) for edit in staged.edits)
    return Together(edits=tuple(staged.edits), meetings=meetings, notes=tuple(added), left=tuple(left))


def count_new(item: Item, logbook: Logbook) -> int:
    """How many meetings of a file the study does not have."""
    if isinstance(item, CalendarItem):
        return sum(_may_come(row, logbook.clock.today()) for row in item.rows)
    return int(is_new(item, logbook.register))


def _notes(items: Iterable[Item], logbook: Logbook) -> Iterator[NotesItem]:
    return (each for each in items if isinstance(each, NotesItem) and is_new(each, logbook.register))


def _may_come(row: EventRow, today: date) -> bool:
    """Whether an event is new, still to come, and its area known."""
    return row.there is None and not row.called_off and bool(row.area.strip()) and row.event.day >= today


def _day(item: NotesItem) -> date:
    return item.values.form.day
