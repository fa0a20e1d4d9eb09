"""Finding in notes what tells who somebody is, or where they live, to be looked at before a report leaves."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from nhplogger.analysis import personal_patterns as written
from nhplogger.analysis.personal_names import KnownName, likely_names, spotter_of

__all__ = ["KnownName", "Personal", "PersonalFinder", "PersonalKind", "find_personal"]

_AROUND = 40  # letters before a date in which it may be said to be of a birth
_FIGURE = re.compile(r"\d")
_NEXT_TO_NAME = re.compile(r"['’]?s?[ ,(]{1,3}")


class PersonalKind(StrEnum):
    """What personal data there is to find."""

    NAME = "name"
    POSTCODE = "postcode"
    TELEPHONE = "telephone"
    EMAIL = "email"
    BIRTH_DATE = "birth date"
    NUMBER_PLATE = "number plate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Personal:
    """Words of a text that are personal: `words` are those from `start` up to `end`, counted in letters."""

    start: int
    end: int
    words: str
    kind: PersonalKind


def find_personal(text: str, names: Iterable[KnownName]) -> tuple[Personal, ...]:
    """What is personal in a text, from its beginning; nothing is found twice.

    `names` are those of the study's people (`known_names_of`); they count whole and in parts, in any case.
    For the formats see `personal_patterns`, for names nobody told of `personal_names.likely_names`.
    """
    return _finder(tuple(names)).find(text)


class PersonalFinder:
    """Finds what is personal in many texts, with the names made ready once."""

    def __init__(self, names: Iterable[KnownName]) -> None:
        self._spotter = spotter_of(names)

    def find(self, text: str) -> tuple[Personal, ...]:
        """What is personal in a text, from its beginning; of two that overlap the surer kind."""
        names = [
            Personal(start=s, end=e, words=text[s:e], kind=PersonalKind.NAME) for s, e in self._names(text)
        ]
        found: list[Personal] = []
        for each in (*_figures(text), *_birth_dates(text, names), *names):
            if all(each.end <= other.start or other.end <= each.start for other in found):
                found.append(each)
        return tuple(sorted(found, key=_start))

    def _names(self, text: str) -> Iterator[tuple[int, int]]:
        """Names nobody told of come first: "Ann Pugh" is one name even where only Ann is known."""
        likely = list(likely_names(text))
        known = [(each.start, each.end) for each in self._spotter.find(text)]
        yield from sorted((*known, *likely), key=_longest)


@lru_cache(maxsize=8)
def _finder(names: tuple[KnownName, ...]) -> PersonalFinder:
    return PersonalFinder(names)


def _start(found: Personal) -> int:
    return found.start


def _longest(span: tuple[int, int]) -> int:
    return span[0] - span[1]


def _figures(text: str) -> Iterator[Personal]:
    """Everything that is written in a fixed form, the surest form first."""
    if "@" in text:
        yield from _matches(written.EMAIL, text, PersonalKind.EMAIL)
    if _FIGURE.search(text):
        yield from _matches(written.TELEPHONE, text, PersonalKind.TELEPHONE)
        yield from _matches(written.POSTCODE, text, PersonalKind.POSTCODE)
        for pattern in (written.NUMBER_PLATE, written.SMALL_NUMBER_PLATE):
            for plate in _matches(pattern, text, PersonalKind.NUMBER_PLATE):
                if plate.words.split()[-1] not in written.PLATE_WORDS:
                    yield plate


def _birth_dates(text: str, names: list[Personal]) -> Iterator[Personal]:
    """Dates called one of birth, and those in figures right behind a name: "Ann (12/03/1987)"."""
    if not _FIGURE.search(text):
        return
    for date in _matches(written.DATE, text, PersonalKind.BIRTH_DATE):
        before, behind = text[max(0, date.start - _AROUND) : date.start], text[date.end : date.end + _AROUND]
        called = written.BORN_BEFORE.search(before) or written.BORN_BEHIND.search(behind)
        in_figures = "/" in date.words
        if called or (in_figures and any(_next_to(text, name, date) for name in names)):
            yield date


def _next_to(text: str, name: Personal, date: Personal) -> bool:
    return name.end < date.start and bool(_NEXT_TO_NAME.fullmatch(text, name.end, date.start))


def _matches(pattern: re.Pattern[str], text: str, kind: PersonalKind) -> Iterator[Personal]:
    for match in pattern.finditer(text):
        yield Personal(start=match.start(), end=match.end(), words=match[0], kind=kind)
