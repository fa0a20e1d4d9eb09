"""A study in which two people of one area are one, and one waits for a name, over three meetings."""

from datetime import timedelta

from nhplogger.domain.edits import Added
from nhplogger.domain.meeting import State
from nhplogger.domain.people import Agency, Person, Presence
from nhplogger.domain.values import Value
from nhplogger.logbook.clock import Clock
from nhplogger.logbook.logbook import Logbook
from nhplogger.storage.store import Store
from tests.builders import (
    DAY,
    a_meeting,
    a_moment,
    a_person,
    a_study,
    an_action,
    an_agency,
    an_attendance,
    an_entry,
    an_owner,
)

_STUDY = a_study()
PEOPLE = {person.name: person for person in _STUDY.all(Person)}
AGENCIES = {agency.name: agency for agency in _STUDY.all(Agency)}
SGT, HOUSING = PEOPLE["Sgt Hughes"], PEOPLE["Housing officer"]
OTHER = a_person("Sgt Hughs", pseudonym="Other sergeant")  # the same sergeant, written wrongly
COAT = a_person("Unnamed, blue coat", pseudonym="Resident 9", unnamed=True)
FIRE = an_agency("Fire and rescue", "FR")
FIRST = a_meeting("October meeting", day=DAY - timedelta(28), state=State.COMPLETE, started_at=a_moment())
SECOND = a_meeting("November meeting", day=DAY - timedelta(7), state=State.DEBRIEF, started_at=a_moment())
PLANNED = a_meeting("December meeting", day=DAY + timedelta(21))
LINE = an_entry("Four of six lights are out", id="lights", meeting_id=FIRST.id, speaker_id=OTHER.id)
NAMED = an_entry(
    "Ask Sgt Hughs again", "14:10", id="ask", seq=2, meeting_id=SECOND.id, typed="Ask @Sgt Hughs again"
)
ACTION = an_action("Sign off repairs", id="action", meeting_id=FIRST.id, due=DAY - timedelta(1))


def known_people(clock: Clock) -> Logbook:
    """The study open in memory, no meeting of it in hand."""
    book = Logbook(Store.in_memory(), clock, "Fieldworker 2")
    made: list[Value] = [*_STUDY.values(), OTHER, COAT, FIRE]
    book.take("Make the study", tuple(Added(value) for value in made), None)
    for meeting, values in ((FIRST, _october()), (SECOND, _november()), (PLANNED, _december())):
        book.take("Fill", (Added(meeting), *(Added(value) for value in values)), meeting.id)
    return book


def _october() -> list[Value]:
    return [
        an_attendance(OTHER, id="seat other", meeting_id=FIRST.id, role="PCSO", agency_id=SGT.agency_id),
        an_attendance(HOUSING, 1, id="seat housing", meeting_id=FIRST.id, agency_id=HOUSING.agency_id),
        LINE,
        ACTION,
        an_owner(ACTION, OTHER, id="owner"),
    ]


def _november() -> list[Value]:
    line = an_entry("It isn't down", "14:05", id="coat", meeting_id=SECOND.id, speaker_id=COAT.id)
    return [
        an_attendance(SGT, id="seat sgt", meeting_id=SECOND.id, status=Presence.LATE, role="Sergeant"),
        an_attendance(COAT, 1, id="seat coat", meeting_id=SECOND.id),
        an_attendance(HOUSING, 2, id="seat away", meeting_id=SECOND.id, status=Presence.APOLOGIES),
        an_attendance(
            PEOPLE["Siân O'Brien"],
            3,
            id="seat deputy",
            meeting_id=SECOND.id,
            status=Presence.DEPUTY,
            deputy_for_id=HOUSING.id,
            agency_id=HOUSING.agency_id,
        ),
        line,
        NAMED,
    ]


def _december() -> list[Value]:
    return [an_attendance(SGT, id="seat planned", meeting_id=PLANNED.id)]
