"""The names that filters are typed by, and which of them a few letters mean."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Kind
from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.people import Agency, Person
from nhplogger.domain.query import STARRED, ActionIs, Facet
from nhplogger.domain.study import Area
from nhplogger.domain.text import folded
from nhplogger.domain.theme import Theme

KEYS = ("area", "type", "agency", "person", "theme", "kind", "is")
_IS: dict[str, Facet] = {
    **dict.fromkeys(State, Facet.STATE),
    **dict.fromkeys(ActionIs, Facet.ACTION),
    STARRED: Facet.STAR,
}
_APOSTROPHES = str.maketrans("’‘‐‑−", "''---", '"“”„«»')


@dataclass(frozen=True, slots=True)
class Named:
    """A value that can be filtered by: what it is called, and letters that mean it only when typed whole."""

    facet: Facet
    value: str
    names: tuple[str, ...]
    letters: tuple[str, ...] = ()


@lru_cache(maxsize=65536)  # the same few thousand names are compared at every key
def bare(text: str) -> str:
    """Text without capitals, accents and quotation marks, as names are compared: "Tŷ" is "ty"."""
    apart = unicodedata.normalize("NFKD", folded(text.translate(_APOSTROPHES)))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def key_of(facet: Facet) -> str:
    """What is typed before the colon for that sort of filter."""
    return "is" if facet in _IS.values() else facet.value


def named(key: str, register: Contents) -> tuple[Named, ...]:
    """Everything that can be typed after that key."""
    return tuple(_named(key, register))


def meant(text: str, choices: Sequence[Named]) -> tuple[Named, ...]:
    """The ones that text means: those it names in full, or else those that begin so, or have words that do.

    The value itself (an id) means nothing but itself.
    """
    if itself := tuple(each for each in choices if each.value == text):
        return itself
    wanted = bare(text)
    if not wanted:
        return ()
    for means in (_is_called, _begins, _has_word):
        if found := tuple(each for each in choices if means(each, wanted)):
            return found
    return ()


def _is_called(each: Named, wanted: str) -> bool:
    return any(bare(name) == wanted for name in (*each.names, *each.letters))


def _begins(each: Named, wanted: str) -> bool:
    return any(bare(name).startswith(wanted) for name in each.names)


def _has_word(each: Named, wanted: str) -> bool:
    return any(f" {wanted}" in bare(name) for name in each.names)


def _named(key: str, register: Contents) -> Iterator[Named]:
    match key:
        case "area":
            areas = register.all(Area)
            yield from (Named(Facet.AREA, area.id, (area.name,), (area.letter,)) for area in areas)
        case "type":
            kinds = dict.fromkeys(meeting.kind for meeting in register.all(Meeting) if meeting.kind)
            yield from (Named(Facet.TYPE, kind, (kind,)) for kind in kinds)
        case "agency":
            agencies = register.all(Agency)
            yield from (Named(Facet.AGENCY, each.id, (each.name,), (each.initials,)) for each in agencies)
        case "person":
            yield from _people(register)
        case "theme":
            yield from (_theme(theme) for theme in register.all(Theme))
        case "kind":
            yield from (Named(Facet.KIND, kind, (kind,)) for kind in Kind)
        case "is":
            yield from (Named(facet, value, (value,)) for value, facet in _IS.items())


def _people(register: Contents) -> Iterator[Named]:
    for person in register.all(Person):
        area = register.get(Area, person.area_id)
        apart = f"{person.name} ({area.name if area else ''})"
        yield Named(Facet.PERSON, person.id, (person.name, apart))


def _theme(theme: Theme) -> Named:
    names = (theme.short, theme.label, theme.name)
    return Named(Facet.THEME, theme.id, tuple(dict.fromkeys(name for name in names if name)), (theme.key,))
