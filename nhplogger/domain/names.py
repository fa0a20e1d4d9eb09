"""Finding the people and themes that a line names."""

from collections.abc import Iterable
from dataclasses import dataclass

from nhplogger.domain.people import Attendance, Person
from nhplogger.domain.text import folded
from nhplogger.domain.theme import Theme

SEAT_KEYS = "123456789abcdefghijklmnopqrstuvwxyz"


def seat_key(seat: int, seats: int) -> str:
    """The key of the seat at that place, from 0; two letters for everybody past 35 seats (see `seats`)."""
    if seats <= len(SEAT_KEYS):
        return SEAT_KEYS[seat]
    letters = SEAT_KEYS[9:]
    return letters[seat // len(letters)] + letters[seat % len(letters)]


@dataclass(frozen=True, slots=True)
class Found:
    """A name found in a line: whose it is, and where it ends."""

    id: str
    end: int


class Names:
    """Names to look for, longest first; upper and lower case count the same."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """`names` pairs each name with the id it stands for; of equal names the first wins."""
        self._ids: dict[str, str] = {}
        self._shown: dict[str, str] = {}
        for name, value_id in names:
            if name:
                self._ids.setdefault(folded(name), value_id)
                self._shown.setdefault(value_id, name)
        self._lengths = sorted({len(name) for name in self._ids}, reverse=True)

    def name(self, value_id: str) -> str:
        """How that id is written out: the first name it was given."""
        return self._shown[value_id]

    def at(self, line: str, start: int) -> Found | None:
        """The longest name that stands at `start` as a whole word, or none."""
        for length in self._lengths:
            end = start + length
            value_id = self._ids.get(line[start:end].casefold())
            if value_id is not None and len(line[start:end]) == length and _ends_word(line, end):
                return Found(value_id, end)
        return None


def _ends_word(line: str, end: int) -> bool:
    """Whether a name may end here; a hyphen goes on with a word only when a letter follows it."""
    rest = line[end : end + 2]
    if rest[:1] in ("-", "'", "’"):
        return not rest[1:].isalnum()
    return not rest[:1].isalnum() and rest[:1] != "_"


def people_names(people: Iterable[Person], attendances: Iterable[Attendance]) -> Names:
    """The people of an area by name, and those at the meeting by seat key."""
    seated = sorted(attendances, key=lambda attendance: attendance.seat)
    in_room = {attendance.person_id for attendance in seated}
    by_name = sorted(people, key=lambda person: person.id not in in_room)
    keys = ((seat_key(place, len(seated)), seat.person_id) for place, seat in enumerate(seated))
    return Names([*((person.name, person.id) for person in by_name), *keys])


def theme_names(themes: Iterable[Theme]) -> Names:
    """Themes by short name, label, full name and key."""
    themes = sorted(themes, key=lambda theme: theme.position)
    fields = ("short", "label", "name", "key")
    return Names((getattr(theme, field), theme.id) for field in fields for theme in themes)
