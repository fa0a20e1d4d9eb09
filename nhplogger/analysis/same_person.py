"""Which people of an area may be one and the same, by their names; nobody is made one by it."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from nhplogger.analysis.likeness import overlap
from nhplogger.domain.people import Person
from nhplogger.domain.plain_letters import plain

_NEAR, _OVERLAP = 0.82, 0.99
_TITLES = frozenset(
    (
        *("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev", "sir", "cllr", "pc", "pcso", "sgt"),
        *("sergeant", "insp", "inspector", "ci", "supt", "dc", "ds", "di"),
    )
)
_WORD = re.compile(r"[^\W\d_]+")


def likely_same(person: Person, people: Iterable[Person], most: int = 5) -> tuple[Person, ...]:
    """The people of the same area whose names are like this one's, most alike first."""
    others = (each for each in people if each.area_id == person.area_id and each.id != person.id)
    scored = [(likeness(person, each), each) for each in others]
    found = sorted(
        ((score, each) for score, each in scored if score), key=lambda pair: (-pair[0], pair[1].name)
    )
    return tuple(each for _score, each in found[:most])


def likeness(one: Person, other: Person) -> float:
    """How alike two names are, 0 (not) to 1: nearly the same letters, initials, or the same words.

    Letters are compared by the ratio of Ratcliff and Obershelp (`difflib`); what ends in different numbers
    ("Resident 1", "Resident 2") are two people, however alike.
    """
    if _numbers(one.name) != _numbers(other.name):
        return 0.0
    first, second = _words(one.name), _words(other.name)
    if not first or not second:
        return 0.0
    if _initials_of(first, second) or _initials_of(second, first):
        return 0.9
    letters = SequenceMatcher(None, " ".join(first), " ".join(second))
    # The two quick ones are never less than the ratio itself, and let most pairs go at once.
    if letters.real_quick_ratio() >= _NEAR and letters.quick_ratio() >= _NEAR and letters.ratio() >= _NEAR:
        return letters.ratio()
    same_words = overlap(" ".join(first), " ".join(second)) >= _OVERLAP
    if same_words and (len(first) == 1 or len(second) == 1 or set(first) == set(second)):
        return _NEAR
    return 0.0


def _words(name: str) -> list[str]:
    words = _WORD.findall(plain(name))
    return [word for word in words if word not in _TITLES] or words


def _numbers(name: str) -> list[str]:
    return re.findall(r"\d+", name)


def _initials_of(short: list[str], full: list[str]) -> bool:
    """Whether a name is the other's initials ("C. H."), or initials before the same surname ("C Hughes")."""
    if "".join(short) == "".join(word[0] for word in full) and len(full) > 1:
        return True
    same_length = len(short) == len(full) > 1
    pairs = list(zip(short, full, strict=False))
    fits = all(a == b or (len(a) == 1 and b.startswith(a)) for a, b in pairs)
    return same_length and fits and any(len(a) == 1 for a, _b in pairs[:-1]) and short[-1] == full[-1]
