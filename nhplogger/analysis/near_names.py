"""Whether two names may be one person's, written differently."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from nhplogger.analysis.likeness import overlap
from nhplogger.domain.people import Person

_NEAR = 0.9  # one letter in ten differs: "Okafor" and "Okaffor" in full names
_LEAST = 4
_FIGURES = re.compile(r"\d+")


def nearest(name: str, people: Sequence[Person]) -> Person | None:
    """The one person whose name is nearest, or none where none is near, or two are equally.

    Near is a name that holds every word of the other one ("Hughes", "Sgt Hughes"), or one that differs in
    hardly a letter. Accents do not count; figures do: Resident 1 is not Resident 2.
    """
    ranked = sorted(((_nearness(name, each.name), each) for each in people), key=_rank, reverse=True)
    near = [(score, each) for score, each in ranked[:2] if score]
    if not near or (len(near) > 1 and near[0][0] == near[1][0]):
        return None
    return near[0][1]


def _rank(pair: tuple[float, Person]) -> float:
    return pair[0]


def _nearness(one: str, other: str) -> float:
    """0 for names that are not near, else how near, up to 1."""
    first, second = _plain(one), _plain(other)
    if _FIGURES.findall(first) != _FIGURES.findall(second) or min(len(first), len(second)) < _LEAST:
        return 0.0
    ratio = SequenceMatcher(None, first, second).ratio()
    whole = overlap(first, second) == 1.0 and _shared(first.split(), second.split())
    return ratio if whole or ratio >= _NEAR else 0.0


def _shared(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether they share a whole word long enough to be a name of its own."""
    return any(len(word) >= _LEAST for word in set(one) & set(other))


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFD", name).casefold()
    return " ".join("".join(each for each in letters if not unicodedata.combining(each)).split())
