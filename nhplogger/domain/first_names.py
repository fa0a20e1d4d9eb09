"""First names that mean one person only: `@Catrin` for Catrin Hughes."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable
from functools import lru_cache

from nhplogger.domain.people import Person
from nhplogger.domain.text import folded

PARTICLES = frozenset(
    ("ap", "ab", "ferch", "bin", "da", "de", "del", "der", "di", "el", "la", "le", "van", "von")
)
_TITLES = frozenset(
    (
        *("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev", "sir", "dame", "lady", "lord", "cllr", "the"),
        *("pc", "pcso", "sgt", "sergeant", "insp", "inspector", "ci", "supt", "chief", "dc", "ds", "di"),
    )
)
_LETTERS = re.compile(r"[^\W\d_][^\W\d_'’-]*(?:['’-][^\W\d_]+)*\.?")
_NEXT_WORD = re.compile(r"\s+(?!I\b)([^\W\d_]\w*)")


def first_names(people: Iterable[Person], in_room: Container[str]) -> list[tuple[str, str]]:
    """First names with the id of the one person each of them means.

    One that several people in the room share means nobody; outside the room it counts only where nobody in it
    is called so. What somebody does ("Youth worker", "Sgt Hughes") holds no first name.
    """
    called: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for person in people:
        if first := first_name(person):
            called[folded(first)][person.id] = first
    found: list[tuple[str, str]] = []
    for ids in called.values():
        nearest = [each for each in ids if each in in_room] or list(ids)
        if len(nearest) == 1:
            found.append((ids[nearest[0]], nearest[0]))
    return found


def first_name(person: Person) -> str:
    """The first name in a person's name, titles passed over; nothing where there is none."""
    return "" if person.unnamed else _first_of(person.name)


@lru_cache(maxsize=16384)
def _first_of(name: str) -> str:
    words = name.split()
    while words and _is_title(words[0]):
        del words[0]
    is_name = len(words) > 1 and len(words[0]) > 1 and all(map(_is_name, words))
    return words[0] if is_name and words[0] not in PARTICLES else ""


def goes_on(line: str, end: int) -> bool:
    """Whether a first name that ends there goes on as somebody else's: a capital or a particle follows it."""
    word = _NEXT_WORD.match(line, end)
    return word is not None and (word[1][0].isupper() or word[1] in PARTICLES)


def _is_title(word: str) -> bool:
    return word.rstrip(".").casefold() in _TITLES


def _is_name(word: str) -> bool:
    spelt = _LETTERS.fullmatch(word) and not word[0].islower() and not _is_title(word)
    return bool(spelt) or word in PARTICLES
