"""Who is who at the open meeting: names, agencies and seats, as everything on this screen shows them."""

from collections.abc import Iterable
from dataclasses import dataclass

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Act, subject
from nhplogger.domain.names import seat_keys, seat_places
from nhplogger.domain.people import Agency, Attendance, Person

_CHAIR = "chair"


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """A person as a row names them. `colour` is a name of the theme's agency colours."""

    id: str
    name: str
    agency: str = ""
    initials: str = ""
    colour: str = ""
    unnamed: bool = False


class Room:
    """Looks people up by id; `follow` keeps it right after every act."""

    def __init__(self, register: Contents, meeting: Contents) -> None:
        self._register = register
        self._meeting = meeting
        self.named_anew = False  # whether the last act had somebody shown by another name or agency
        self._index()

    def follow(self, act: Act) -> bool:
        """Whether the act changed who is who or who sits where."""
        touched = any(isinstance(subject(edit), Person | Agency | Attendance) for edit in act.edits)
        self.named_anew = False
        if touched:
            before = self._known
            self._index()
            self.named_anew = any(self.who(person_id) != who for person_id, who in before.items())
        return touched

    @property
    def seated(self) -> tuple[Attendance, ...]:
        """Everybody expected or here, in the order of their seats."""
        return self._seated

    @property
    def away(self) -> tuple[Attendance, ...]:
        """Those who sent apologies or are absent."""
        return tuple(seat for seat in self._seated if not seat.status.in_room)

    def who(self, person_id: str | None) -> Who | None:
        """The person of that id, for the agency they came for that day; none where nobody is named."""
        if person_id not in self._known and (person := self._register.get(Person, person_id)):
            self._known[person.id] = self._made(person)
        return self._known.get(person_id or "")

    def everybody(self, person_ids: Iterable[str]) -> tuple[Who, ...]:
        """The people of those ids, those that are known."""
        return tuple(who for person_id in person_ids if (who := self.who(person_id)))

    def attendance(self, person_id: str | None) -> Attendance | None:
        """How that person is at this meeting, or none."""
        return self._attendances.get(person_id or "")

    def key(self, person_id: str) -> str:
        """The key of that person's seat, or nothing where they have none."""
        return self._keys.get(person_id, "")

    def place(self, person_id: str) -> int:
        """Which seat that person has, from 0; -1 where they have none."""
        return self._places.get(person_id, -1)

    def at_key(self, key: str) -> Attendance | None:
        """Who sits at that key."""
        return next((each for each in self._seated if self._keys[each.person_id] == key), None)

    def leads(self, key: str) -> bool:
        """Whether the key of a seat goes on from there."""
        return any(each.startswith(key) and each != key for each in self._keys.values())

    def chairs(self, person_id: str) -> bool:
        """Whether that person chairs this meeting."""
        attendance = self.attendance(person_id)
        return attendance is not None and attendance.role.casefold() == _CHAIR

    def _index(self) -> None:
        places = seat_places(self._meeting.all(Attendance))
        self._seated = tuple(seat for _place, seat in places)
        self._places = {seat.person_id: place for place, seat in places}
        self._attendances = {seat.person_id: seat for seat in self._seated}
        self._keys = seat_keys(self._seated)
        self._known: dict[str, Who] = {}

    def _made(self, person: Person) -> Who:
        attendance = self._attendances.get(person.id)
        agency = self._register.get(Agency, (attendance and attendance.agency_id) or person.agency_id)
        if agency is None:
            return Who(id=person.id, name=person.name, unnamed=person.unnamed)
        return Who(
            id=person.id,
            name=person.name,
            agency=agency.name,
            initials=agency.initials,
            colour=agency.colour,
            unnamed=person.unnamed,
        )
