"""Events of a calendar as planned meetings: which the study has, and whose area they are."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Changed, Edit
from nhplogger.domain.ids import derived_id
from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.register import Register
from nhplogger.domain.study import Area, Study
from nhplogger.domain.text import clean_line, folded
from nhplogger.exchange.calendar_reading import CalendarEvent
from nhplogger.exchange.calendar_writing import DUE, OURS


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """An event as a meeting that may be added; `there` is the meeting the study has of it.

    One that is `called_off` is never added, and says so where the study has its meeting planned.
    """

    event: CalendarEvent
    meeting_id: str
    area: str = ""
    there: Meeting | None = None
    wanted: bool = False
    called_off: bool = False

    @property
    def moved(self) -> bool:
        """Whether the study has it on another day, at another time or place."""
        return self.there is not None and self.now != self.there and not self.called_off

    @property
    def can_move(self) -> bool:
        """Whether it can be moved to where the calendar has it now: only what is planned is."""
        return self.there is not None and self.there.state is State.PLANNED and self.moved

    @property
    def now(self) -> Meeting | None:
        """The meeting the study has, when and where the calendar has it; what that does not say stays.

        A calendar this program wrote has pseudonyms in its places, so those are not taken from it.
        """
        event, there = self.event, self.there
        if there is None:
            return None
        place = "" if event.uid.endswith(OURS) else event.place
        return replace(
            there,
            day=event.day,
            begins=event.begins or there.begins,
            ends=event.ends or there.ends,
            place=place or there.place,
        )

    @property
    def is_new(self) -> bool:
        """Whether a meeting is added for it, once its area is known."""
        return self.wanted and self.there is None and not self.called_off


def event_rows(
    events: Sequence[CalendarEvent],
    register: Contents,
    today: date,
    called_off: Sequence[CalendarEvent] = (),
) -> tuple[EventRow, ...]:
    """A row an event. Wanted are those to come whose area can be told from their title or place.

    Of those called off there are rows only where the study has the meeting planned.

    The id of a meeting is made from its event's UID, so the same file brings the same meetings.
    """
    study = next((each.id for each in register.all(Study)), "")
    areas = _Areas(register)
    rows = []
    for event in events:
        if event.uid.startswith(DUE) and event.uid.endswith(OURS):
            continue  # the day an action is due, which this program wrote itself
        meeting_id = event_id(event, study, register)
        there = register.get(Meeting, meeting_id)
        area = areas.of_meeting(there) if there else areas.guessed(event)
        wanted = bool(area) and there is None and event.day >= today
        rows.append(EventRow(event=event, meeting_id=meeting_id, area=area, there=there, wanted=wanted))
    for event in called_off:
        meeting_id = event_id(event, study, register)
        there = register.get(Meeting, meeting_id)
        if there is not None and there.state is State.PLANNED:
            area = areas.of_meeting(there)
            off = EventRow(event=event, meeting_id=meeting_id, area=area, there=there, called_off=True)
            rows.append(off)
    return tuple(rows)


def event_id(event: CalendarEvent, study: str, register: Contents) -> str:
    """The id of an event's meeting; one that this study wrote itself says it."""
    ours = event.uid.removesuffix(OURS)
    if ours != event.uid and register.get(Meeting, ours):
        return ours
    return derived_id("calendar", study, event.uid, event.occurrence)


def event_edits(rows: Sequence[EventRow], register: Contents, observer: str) -> tuple[Edit, ...]:
    """The meetings that are wanted and not there, with areas the study has not, and those that move."""
    study = Register(register)
    zone = next((each.zone for each in register.all(Study)), "Europe/London")
    new = (row for row in rows if row.is_new and row.area.strip())
    added = [Added(_meeting(row, study.area(clean_line(row.area)).id, zone, observer)) for row in new]
    moving = ((row.there, row.now) for row in rows if row.wanted and row.can_move)
    moved = [Changed(before, after) for before, after in moving if before and after]
    return (*study.edits, *added, *moved)


def _meeting(row: EventRow, area_id: str, zone: str, observer: str) -> Meeting:
    event = row.event
    return Meeting(
        id=row.meeting_id,
        area_id=area_id,
        title=event.title,
        day=event.day,
        place=event.place,
        observer=observer,
        begins=event.begins,
        ends=event.ends,
        zone=zone,
    )


class _Areas:
    """Tells areas from titles and places, by the areas' names and by the meetings there have been."""

    def __init__(self, register: Contents) -> None:
        self._register = register
        areas = sorted(register.all(Area), key=_longest)
        self._names = [(f" {_spaced(area.name)} ", area.name) for area in areas]
        self._held: dict[str, set[str]] = {}
        names = {area.id: area.name for area in areas}
        for meeting in register.all(Meeting):
            for words in (meeting.title, meeting.place):
                if words and meeting.area_id in names:
                    self._held.setdefault(folded(words), set()).add(names[meeting.area_id])

    def of_meeting(self, meeting: Meeting) -> str:
        area = self._register.get(Area, meeting.area_id)
        return area.name if area else ""

    def guessed(self, event: CalendarEvent) -> str:
        """An area named in the title or the place, or the only one with such a title or place before."""
        said = f" {_spaced(event.title)}  {_spaced(event.place)} "
        named = next((name for words, name in self._names if words.strip() and words in said), "")
        before = [self._held.get(folded(words), set()) for words in (event.place, event.title) if words]
        return named or next((next(iter(areas)) for areas in before if len(areas) == 1), "")


def _spaced(words: str) -> str:
    """Words with single spaces between them and nothing else."""
    return " ".join("".join(each if each.isalnum() else " " for each in folded(words)).split())


def _longest(area: Area) -> int:
    return -len(area.name)


def with_area(row: EventRow, area: str) -> EventRow:
    """The row in an area, and wanted; one without an area is not."""
    return replace(row, area=area, wanted=bool(area.strip()) and row.there is None)
