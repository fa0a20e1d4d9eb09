"""Finding the people and themes that a line names."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from nhplogger.domain.first_names import first_names, goes_on
from nhplogger.domain.people import Attendance, Person
from nhplogger.domain.text import folded
from nhplogger.domain.theme import Theme

SEAT_KEYS = "123456789abcdefghijklmnopqrstuvwxyz"
_WIDE_SPACE = re.compile(r"\s{2,}")
_INSIDE_WORDS = ("-", "‐", "'", "’")


def seat_key(seat: int, seats: int) -> str:
    """The key of the seat at that place, from 0: two letters for all once there are more than 35 seats.

    Past the 676 pairs of letters a seat has no key.
    """
    if seats <= len(SEAT_KEYS):
        return SEAT_KEYS[seat]
    letters = SEAT_KEYS[9:]
    first, second = divmod(seat, len(letters))
    return letters[first] + letters[second] if first < len(letters) else ""


def seat_places(attendances: Iterable[Attendance]) -> list[tuple[int, Attendance]]:
    """Every seat with its place from 0, in order. A seat that was taken away leaves a gap, and moves nobody.

    Of two seats with one number the later one stands behind.
    """
    places: list[tuple[int, Attendance]] = []
    for each in sorted(attendances, key=lambda attendance: attendance.seat):
        places.append((max(each.seat, places[-1][0] + 1 if places else 0), each))
    return places


def seat_keys(attendances: Iterable[Attendance]) -> dict[str, str]:
    """The key of each seat, by the id of the person who has it."""
    places = seat_places(attendances)
    count = places[-1][0] + 1 if places else 0
    return {each.person_id: seat_key(place, count) for place, each in places}


@dataclass(frozen=True, slots=True)
class Found:
    """A name found in a line: whose it is, and where it ends."""

    id: str
    end: int


@lru_cache(maxsize=4096)
def _spelt(character: str) -> str:
    """A character as names are compared: upper and lower case, accents typed apart and spaces are one."""
    return unicodedata.normalize("NFD", character.casefold()) if not character.isspace() else " "


@lru_cache(maxsize=16384)
def _spelt_name(name: str) -> str:
    return "".join(map(_spelt, folded(name)))


@lru_cache(maxsize=4)
def _spelt_line(line: str) -> tuple[str, list[int]]:
    """A line spelt out, and for each of its characters where in the line the one it came from ends."""
    pieces = list(map(_spelt, line))
    for spaces in _WIDE_SPACE.finditer(line):
        pieces[spaces.start() : spaces.end() - 1] = [""] * (spaces.end() - spaces.start() - 1)
    ends = [end for end, piece in enumerate(pieces, 1) for _letter in piece]
    return "".join(pieces), ends


class Names:
    """Names to look for, longest first; case, how accents are encoded and wide spaces do not count."""

    def __init__(
        self,
        names: Iterable[tuple[str, str]],
        first_names: Callable[[], Iterable[tuple[str, str]]] | None = None,
    ) -> None:
        """`names` pairs each name with the id it stands for; of equal names the first wins.

        `first_names` does the same for what is looked for where none of them stands. It is asked once, when
        that first happens: among thousands of people the answer takes a while.
        """
        self._ask_first_names = first_names
        self._first_names: Names | None = None
        self._ids: dict[str, str] = {}
        self._shown: dict[str, str] = {}
        for name, value_id in names:
            if name:
                self._ids.setdefault(_spelt_name(name), value_id)
                self._shown.setdefault(value_id, name)
        self._lengths: dict[str, list[int]] = {}  # by the first two letters of names, longest first
        for length, start in sorted({(len(name), name[:2]) for name in self._ids}, reverse=True):
            self._lengths.setdefault(start, []).append(length)

    def name(self, value_id: str) -> str:
        """How that id is written out: the first name it was given."""
        return self._shown[value_id]

    def at(self, line: str, start: int) -> Found | None:
        """The longest name that stands at `start` as a whole word, or none."""
        spelt, ends = _spelt_line(line)
        first = bisect_right(ends, start)
        for length in (*self._lengths.get(spelt[first : first + 2], ()), *self._one_letter(spelt, first)):
            value_id = self._ids.get(spelt[first : first + length])
            end = _whole(ends, first + length) if value_id is not None else None
            if value_id is not None and end is not None and _ends_word(line, end):
                return Found(value_id, end)
        return self._first_name_at(line, start)

    def _first_name_at(self, line: str, start: int) -> Found | None:
        """A first name there, unless it goes on as somebody else's."""
        if self._ask_first_names:
            self._first_names, self._ask_first_names = Names(self._ask_first_names()), None
        found = self._first_names.at(line, start) if self._first_names else None
        return found if found and not goes_on(line, found.end) else None

    def _one_letter(self, spelt: str, first: int) -> list[int]:
        return self._lengths.get(spelt[first], []) if first + 1 < len(spelt) else []


def _whole(ends: Sequence[int], stop: int) -> int | None:
    """Where in the line the spelling ends before `stop`; none where that is past it or inside a character."""
    if stop > len(ends) or (stop < len(ends) and ends[stop] == ends[stop - 1]):
        return None
    return ends[stop - 1]


def _ends_word(line: str, end: int) -> bool:
    """Whether a name may end here. A hyphen or apostrophe goes on with the word when a letter follows it.

    A possessive ends it all the same: `@O'Brien's report`.
    """
    if line[end : end + 1] not in _INSIDE_WORDS:
        return not _in_word(line[end : end + 1])
    possessive = line[end] in "'’" and line[end + 1 : end + 2] in ("s", "S")
    return not _in_word(line[end + 1 + possessive : end + 2 + possessive])


def _in_word(character: str) -> bool:
    """Whether a character belongs to a word: letters, digits, and accents that stand apart."""
    return character == "_" or (character != "" and unicodedata.category(character)[0] in "LMN")


def people_names(people: Iterable[Person], attendances: Iterable[Attendance]) -> Names:
    """The people of an area by name and by a first name nobody shares, those at the meeting by seat key."""
    people, keys = list(people), seat_keys(attendances)
    by_name = sorted(people, key=lambda person: person.id not in keys)
    return Names(
        [
            *((person.name, person.id) for person in by_name),
            *((key, person_id) for person_id, key in keys.items()),
        ],
        partial(first_names, people, keys),
    )


def theme_names(themes: Iterable[Theme]) -> Names:
    """Themes by short name, label, full name and key."""
    themes = sorted(themes, key=lambda theme: theme.position)
    fields = ("short", "label", "name", "key")
    return Names((getattr(theme, field), theme.id) for field in fields for theme in themes)
