"""A study with two sessions of one area that are over, and a third that is running."""

from datetime import date, timedelta

from nhplogger.domain.action import ActionUpdate, Status
from nhplogger.domain.edits import Added
from nhplogger.domain.entry import Closed, Entry, Kind, Mark, Sign, Turn
from nhplogger.domain.meeting import AgendaItem, State
from nhplogger.domain.people import Attendance, Person, Presence
from nhplogger.domain.theme import Rating, Theme
from nhplogger.domain.values import Value
from nhplogger.logbook.clock import Clock
from nhplogger.logbook.logbook import Logbook
from nhplogger.storage.store import Store
from tests.builders import (
    DAY,
    a_mark,
    a_meeting,
    a_moment,
    a_study,
    an_action,
    an_attendance,
    an_entry,
    an_item,
    an_owner,
)

_STUDY = a_study()
PEOPLE = {person.name: person for person in _STUDY.all(Person)}
THEMES = {theme.short: theme for theme in _STUDY.all(Theme)}
SGT, HOUSING = PEOPLE["Sgt Hughes"], PEOPLE["Housing officer"]
OVER = a_meeting(
    "October meeting", day=DAY - timedelta(28), state=State.DEBRIEF, started_at=a_moment("14:00")
)
LATER = a_meeting(
    "November meeting",
    day=DAY - timedelta(1),
    state=State.COMPLETE,
    started_at=a_moment("14:00"),
    ended_at=a_moment("16:00"),
)
RUNNING = a_meeting("Today", day=DAY, state=State.LIVE, started_at=a_moment("13:30"))
ACTION = an_action(
    "Sign off repairs", id="action", meeting_id=OVER.id, entry_id="promise", due=date(2025, 11, 7)
)


def past_study(clock: Clock) -> Logbook:
    """The study open in memory, with the running meeting in hand."""
    book = Logbook(Store.in_memory(), clock, "Fieldworker 2")
    book.take("Make the study", tuple(Added(value) for value in _STUDY.values()), None)
    for meeting, values in ((OVER, _october()), (LATER, _november()), (RUNNING, [])):
        book.take("Fill", (Added(meeting), *(Added(value) for value in values)), meeting.id)
    book.open_meeting(RUNNING.id)
    return book


def _october() -> list[Value]:
    entries: list[Entry] = [
        an_entry("Four of six lights are out", "14:05", id="lights", meeting_id=OVER.id, speaker_id=SGT.id),
        an_entry("Nobody rings back", "14:10", id="rings", meeting_id=OVER.id, seq=2, kind=Kind.QUOTE,
                 typed='"Nobody rings back"', speaker_id=HOUSING.id),
        an_entry("Sign off repairs", "14:20", id="promise", meeting_id=OVER.id, seq=3, kind=Kind.ACTION,
                 typed="! @2 Sign off repairs"),
    ]  # fmt: skip
    item = AgendaItem(
        id="item", meeting_id=OVER.id, position=0, title="Lighting", minutes=10, started_at=a_moment("14:00"),
        ended_at=a_moment("14:15"),
    )  # fmt: skip
    seats: list[Attendance] = [
        an_attendance(SGT, id="seat sgt", meeting_id=OVER.id, agency_id=SGT.agency_id),
        an_attendance(HOUSING, 1, id="seat housing", meeting_id=OVER.id, status=Presence.LATE,
                      arrived_at=a_moment("14:03"), agency_id=HOUSING.agency_id),
    ]  # fmt: skip
    marks: list[Mark] = [
        a_mark(THEMES["info"], Sign.HINDERS, id="mark", meeting_id=OVER.id, entry_id="lights")
    ]
    turn = Turn(
        id="turn", meeting_id=OVER.id, person_id=SGT.id, started_at=a_moment("14:00"),
        ended_at=a_moment("14:10"), closed_by=Closed.NEXT,
    )  # fmt: skip
    owner = an_owner(ACTION, HOUSING, id="owner")
    rating = Rating(id="rating", meeting_id=OVER.id, theme_id=THEMES["info"].id, value=4)
    return [item, *seats, *entries, *marks, turn, ACTION, owner, rating]


def _november() -> list[Value]:
    seat = an_attendance(SGT, id="seat again", meeting_id=LATER.id, agency_id=SGT.agency_id)
    update = ActionUpdate(
        id="update", action_id=ACTION.id, meeting_id=LATER.id, at=a_moment("15:00"),
        status=Status.IN_PROGRESS, text="Half are done",
    )  # fmt: skip
    other = an_action("Write to the council", id="other", meeting_id=LATER.id)
    line = an_entry("It was quiet", "15:05", id="quiet", meeting_id=LATER.id)
    mark = a_mark(THEMES["info"], Sign.HELPS, id="mark again", meeting_id=LATER.id, entry_id="quiet")
    item = an_item("Lighting ", id="item again", meeting_id=LATER.id)
    return [item, seat, line, mark, update, other]
