"""Calendar files of the open study: events in as planned meetings, meetings and due days out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from nhplogger.domain.edits import Added, subject
from nhplogger.domain.faults import StudyError
from nhplogger.domain.ids import new_id
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.outside import ExportLog
from nhplogger.domain.study import Study
from nhplogger.domain.summary import OpenAction
from nhplogger.exchange.calendar_plan import EventRow, event_edits, event_rows
from nhplogger.exchange.calendar_reading import CalendarRead, read_calendar_file
from nhplogger.exchange.calendar_writing import DUE, Entry, calendar_bytes
from nhplogger.exchange.whole_file import write_whole
from nhplogger.i18n import _
from nhplogger.logbook.brought import Brought
from nhplogger.logbook.logbook import Logbook
from nhplogger.reports.pseudonyms import Pseudonyms


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What went into a calendar file."""

    path: Path
    meetings: int
    due: int


def calendar_rows(logbook: Logbook, path: Path) -> tuple[CalendarRead, tuple[EventRow, ...]]:
    """What a calendar file has for this study; nothing is written. Raises StudyError."""
    today = logbook.clock.today()
    read = read_calendar_file(path, _zone(logbook), today)
    return read, event_rows(read.events, logbook.register, today, read.called_off)


def bring_events(logbook: Logbook, rows: Sequence[EventRow], brought: Brought | None = None) -> int:
    """Add and move the meetings that are wanted, in one act; how many. Raises StudyError."""
    edits = event_edits(rows, logbook.register, logbook.observer)
    if edits:
        (brought or Brought(logbook)).do(_("Bring in a calendar"), edits)
    return sum(isinstance(subject(edit), Meeting) for edit in edits)


def standing_rows(logbook: Logbook, rows: Sequence[EventRow]) -> tuple[EventRow, ...]:
    """The same rows as the study has them now; of those called off the ones that are still planned."""
    register = logbook.register
    now = (replace(row, there=register.get(Meeting, row.meeting_id)) for row in rows)
    return tuple(row for row in now if row.there is not None or not row.called_off)


def export_calendar(logbook: Logbook, path: Path) -> Sent:
    """Write every meeting, and the day each open action is due, under pseudonyms; noted in the study.

    Raises StudyError where the disk refuses, or the study could not note what left.
    """
    meetings = sorted(logbook.register.all(Meeting), key=_when)
    due = [each for each in logbook.open_actions() if each.action.due]
    names = _Names(logbook)
    entries = [*(names.meeting(each) for each in meetings), *names.due(due)]
    write_whole(calendar_bytes(entries, logbook.clock.now()), path)
    noted = ExportLog(
        id=new_id(),
        at=logbook.clock.now(),
        meeting_id=None,
        path=str(path),
        real_names=False,
        reflections=False,
    )
    try:
        logbook.take(_("Export a calendar"), (Added(noted),), None)
    except StudyError as error:
        words = _("“{name}” is written, but the study could not note it: {reason}")
        raise StudyError(words.format(name=path.name, reason=error)) from error
    return Sent(path=path, meetings=len(meetings), due=len(due))


class _Names:
    """Puts pseudonyms in place of names, area by area."""

    def __init__(self, logbook: Logbook) -> None:
        self._of_area = cache(lambda area_id: Pseudonyms(logbook.register, area_id))

    def meeting(self, meeting: Meeting) -> Entry:
        names = self._of_area(meeting.area_id)
        return Entry(
            id=meeting.id,
            title=names.replace(meeting.title),
            day=meeting.day,
            begins=meeting.begins,
            ends=meeting.ends,
            zone=meeting.zone,
            place=names.replace(meeting.place),
            about=names.area(meeting.area_id),
        )

    def due(self, actions: Sequence[OpenAction]) -> Iterator[Entry]:
        for each in actions:
            names = self._of_area(each.area.id)
            owners = ", ".join(names.person(owner.id) for owner in each.owners) or _("nobody named")
            if each.action.due:
                yield Entry(
                    id=f"{DUE}{each.action.id}",
                    title=_("Due: {action}").format(action=names.replace(each.action.text)),
                    day=each.action.due,
                    about=_("{area}; owner: {owners}").format(area=names.area(each.area.id), owners=owners),
                    busy=False,
                )


def _zone(logbook: Logbook) -> str:
    return next((study.zone for study in logbook.register.all(Study)), "Europe/London")


def _when(meeting: Meeting) -> tuple[object, str]:
    return meeting.day, meeting.id
