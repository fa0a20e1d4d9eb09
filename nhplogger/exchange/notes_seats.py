"""The people of field notes as seats at the meeting."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from nhplogger.domain.edits import Added, Changed, Edit
from nhplogger.domain.field_notes import Attendee
from nhplogger.domain.ids import derived_id
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Attendance, Person, Presence
from nhplogger.domain.register import Register
from nhplogger.domain.study import Area
from nhplogger.domain.text import folded
from nhplogger.exchange.notes_meeting import moment


@dataclass
class Seats:
    """Seats people, adding whoever the study does not know; `there` are the seats the meeting has.

    `ever` holds ids the study has or had: a seat taken away does not come back. With `fill`, seats that were
    planned become what the notes tell.
    """

    meeting: Meeting
    area: Area
    register: Register
    there: tuple[Attendance, ...]
    ever: frozenset[str]
    fill: bool
    edits: list[Edit] = field(default_factory=list)
    named: list[tuple[str, str]] = field(default_factory=list)  # as the notes name them, in order: name, id
    twice: list[Attendee] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._by_id = {seat.id: seat for seat in self.there}
        self._by_person = {seat.person_id: seat for seat in self.there}
        self._next = max((seat.seat for seat in self.there), default=-1) + 1

    def read(self, people: Iterable[Attendee]) -> None:
        """Seat everybody once, in their order."""
        seen: set[str] = set()
        for attendee in people:
            if folded(attendee.name) in seen:
                self.twice.append(attendee)
                continue
            seen.add(folded(attendee.name))
            self._seat(attendee)
        if self.fill and seen:
            self._others_stayed_away()

    def _seat(self, attendee: Attendee) -> None:
        seat_id = derived_id("attendance", self.meeting.id, folded(attendee.name))
        person = self.register.known_person(attendee.name, self.area)
        known = self._by_id.get(seat_id) or (self._by_person.get(person.id) if person else None)
        if known:
            self._known(known, attendee)
        elif seat_id not in self.ever:
            self._new(seat_id, attendee)
        elif person:
            self.named.append((attendee.name, person.id))

    def _known(self, known: Attendance, attendee: Attendee) -> None:
        self.named.append((attendee.name, known.person_id))
        if not self.fill:
            return
        told = self._told(known.id, known.person_id, attendee)
        after = replace(told, seat=known.seat, role=told.role or known.role)
        after = replace(after, agency_id=told.agency_id or known.agency_id)
        if after != known:
            self.edits.append(Changed(known, after))

    def _others_stayed_away(self) -> None:
        """Who was expected and is not among the people of the notes did not come."""
        named = {person_id for _name, person_id in self.named}
        for seat in self.there:
            if seat.person_id not in named and seat.status.in_room:
                self.edits.append(Changed(seat, replace(seat, status=Presence.ABSENT)))

    def _new(self, seat_id: str, attendee: Attendee) -> None:
        agency = self.register.agency(attendee.agency)
        person = self.register.person(attendee.name, self.area, attendee.role, agency)
        seat = replace(self._told(seat_id, person.id, attendee), seat=self._next)
        self._next += 1
        self._by_person[person.id] = seat
        self.named.append((attendee.name, person.id))
        self.edits.append(Added(seat))

    def _told(self, seat_id: str, person_id: str, attendee: Attendee) -> Attendance:
        agency = self.register.agency(attendee.agency)
        deputy = self._stood_in_for(attendee)
        return Attendance(
            id=seat_id,
            meeting_id=self.meeting.id,
            person_id=person_id,
            seat=0,
            status=attendee.status,
            role=attendee.role,
            agency_id=agency.id if agency else None,
            deputy_for_id=deputy.id if deputy else None,
            arrived_at=moment(self.meeting, attendee.arrived) if attendee.arrived else None,
            left_at=moment(self.meeting, attendee.left) if attendee.left else None,
        )

    def _stood_in_for(self, attendee: Attendee) -> Person | None:
        """Whom a deputy stands in for; somebody new is taken to be of the deputy's agency."""
        if not attendee.deputy_for:
            return None
        agency = self.register.agency(attendee.agency)
        return self.register.person(attendee.deputy_for, self.area, "", agency)
