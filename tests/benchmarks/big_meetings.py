"""Made-up areas, agencies, people and meetings with all that belongs to them, as many as are wanted."""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import count

from nhplogger.domain.action import Action, ActionOwner, ActionUpdate, Status
from nhplogger.domain.agencies import USUAL
from nhplogger.domain.entry import Closed, Entry, Kind, Mark, Sign, Turn
from nhplogger.domain.meeting import AgendaItem, Meeting, State
from nhplogger.domain.people import Agency, Attendance, Person, Presence
from nhplogger.domain.study import Area
from nhplogger.domain.values import Value
from tests.benchmarks.big_words import Writer

SEED = 8_317
FIRST_DAY = date(2019, 1, 7)
AREAS = ("Ashmere", "Brackwell", "Carrowby", "Dunmere", "Elverton", "Ffynnon Las")
TYPES = ("joint action group", "tasking group", "estate panel", "PACT meeting", "partnership board")
_STARTS = (time(9), time(11, 30), time(14), time(16, 30), time(19))  # no two meetings at once
_KINDS = (*[Kind.NOTE] * 12, *[Kind.QUOTE] * 4, Kind.DECISION, Kind.PRIORITY, Kind.REFLECTION)
_PRESENCES = (
    *[Presence.PRESENT] * 12,
    *[Presence.APOLOGIES] * 3,
    Presence.LATE,
    Presence.LEFT,
    Presence.DEPUTY,
)
_STATUSES = (*[Status.DONE] * 6, *[Status.IN_PROGRESS] * 2, Status.NOT_STARTED, Status.DROPPED)
_PEOPLE_IN_AREA, _SEATS, _ITEMS, _ACTION_EVERY, _MARKED, _TURNS_EVERY = 40, 12, 5, 25, 0.15, 10
_ids = count()


def _new_id() -> str:
    """Ids that are the same at every run, in the order they were made."""
    number = next(_ids)
    return f"01900000-{number >> 32:04x}-7000-8000-{number:012x}"


def the_register() -> tuple[list[Area], list[Agency], list[Person]]:
    """Six areas, the usual agencies, forty people in each area."""
    areas = [Area(id=_new_id(), name=name, letter=name[0]) for name in AREAS]
    agencies = [Agency(id=_new_id(), name=name, initials=two, colour=two) for name, two in USUAL.items()]
    people = [_person(area, agencies[n % len(agencies)], n) for area in areas for n in range(_PEOPLE_IN_AREA)]
    return areas, agencies, people


def _person(area: Area, agency: Agency, number: int) -> Person:
    name = f"{agency.name} {number // len(USUAL) + 1} of {area.name}"
    pseudonym = f"{agency.name} {area.letter}{number}"
    return Person(id=_new_id(), area_id=area.id, name=name, pseudonym=pseudonym, agency_id=agency.id)


class Meetings:
    """Makes meetings one after another, each as the values it is made of."""

    def __init__(self, areas: list[Area], people: list[Person], theme_ids: list[str]) -> None:
        self._areas = areas
        self._people = {area.id: [each for each in people if each.area_id == area.id] for area in areas}
        self._theme_ids = theme_ids
        self._random = random.Random(SEED)
        self._writer = Writer(SEED)

    def values(self, number: int, lines: int, meetings: int) -> Iterator[Value]:
        """The values of one of so many meetings, what is referred to first."""
        days, slot = divmod(number, len(_STARTS))
        starts = datetime.combine(FIRST_DAY + timedelta(days), _STARTS[slot], tzinfo=UTC)
        meeting = self._meeting(number, starts, meetings)
        yield meeting
        items = [
            AgendaItem(id=_new_id(), meeting_id=meeting.id, position=place, title=f"Item {place + 1}")
            for place in range(_ITEMS)
        ]
        yield from items
        seated = self._random.sample(self._people[meeting.area_id], _SEATS)
        yield from (self._seat(meeting, person, seat) for seat, person in enumerate(seated))
        for place in range(lines):
            at = starts + timedelta(seconds=place * 5400 // max(lines, 1))
            yield from self._line(meeting, seated, items[place * _ITEMS // lines], at, place)
        if number % _TURNS_EVERY == 0:
            yield from self._turns(meeting, seated, starts)

    def _meeting(self, number: int, starts: datetime, meetings: int) -> Meeting:
        area = self._areas[number % len(self._areas)]
        return Meeting(
            id=_new_id(),
            area_id=area.id,
            title=f"{area.name} {TYPES[number % len(TYPES)]} {number}",
            day=starts.date(),
            kind=TYPES[number % len(TYPES)],
            place="Community centre",
            observer=f"Fieldworker {number % 3 + 1}",
            begins=starts.time().replace(tzinfo=None),
            zone="UTC",
            state=State.DEBRIEF if number >= meetings - meetings // 100 else State.COMPLETE,
            started_at=starts,
            ended_at=starts + timedelta(hours=1, minutes=30),
        )

    def _seat(self, meeting: Meeting, person: Person, seat: int) -> Attendance:
        return Attendance(
            id=_new_id(),
            meeting_id=meeting.id,
            person_id=person.id,
            seat=seat,
            status=self._random.choice(_PRESENCES),
            agency_id=person.agency_id,
        )

    def _line(
        self, meeting: Meeting, seated: list[Person], item: AgendaItem, at: datetime, seq: int
    ) -> Iterator[Value]:
        is_action = seq % _ACTION_EVERY == _ACTION_EVERY - 1
        text = self._writer.line()
        entry = Entry(
            id=_new_id(),
            meeting_id=meeting.id,
            kind=Kind.ACTION if is_action else self._random.choice(_KINDS),
            text=text,
            at=at,
            seq=seq,
            item_id=item.id,
            speaker_id=self._random.choice(seated).id if self._random.random() < 0.6 else None,
            starred=self._random.random() < 0.02,
            typed=text,
        )
        yield entry
        if self._random.random() < _MARKED:
            yield self._mark(entry)
        if is_action:
            yield from self._action(entry, self._random.choice(seated))

    def _mark(self, entry: Entry) -> Mark:
        sign = self._random.choice(list(Sign))
        theme = self._random.choice(self._theme_ids)
        return Mark(
            id=_new_id(),
            meeting_id=entry.meeting_id,
            theme_id=theme,
            sign=sign,
            at=entry.at,
            entry_id=entry.id,
        )

    def _action(self, entry: Entry, owner: Person) -> Iterator[Value]:
        status = self._random.choice(_STATUSES)
        due = entry.at.date() + timedelta(self._random.randint(7, 90))
        action = Action(
            id=_new_id(),
            meeting_id=entry.meeting_id,
            text=entry.text,
            entry_id=entry.id,
            due=due,
            status=status,
        )
        yield action
        yield ActionOwner(id=_new_id(), action_id=action.id, person_id=owner.id)
        if status is not Status.NOT_STARTED:
            at = entry.at + timedelta(days=14)
            yield ActionUpdate(
                id=_new_id(), action_id=action.id, meeting_id=None, at=at, status=status, text="As said"
            )

    def _turns(self, meeting: Meeting, seated: list[Person], starts: datetime) -> Iterator[Turn]:
        for number in range(90):
            began = starts + timedelta(minutes=number)
            yield Turn(
                id=_new_id(),
                meeting_id=meeting.id,
                person_id=self._random.choice(seated).id,
                started_at=began,
                ended_at=began + timedelta(seconds=45),
                closed_by=Closed.NEXT,
            )
