"""Finding in notes what tells who somebody is, or where they live, to be looked at before a report leaves."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from nhplogger.analysis import personal_patterns as written
from nhplogger.analysis.personal_names import KnownName, likely_names, spotter_of

__all__ = ["KnownName", "Personal", "PersonalFinder", "PersonalKind", "find_personal"]

_AROUND = 40  # letters on either side of "born" in which its date stands
_PARTED = re.compile(r"[\n;]")
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
        names = list(self._names(text))
        taken, found = bytearray(len(text)), []
        for each in (*_figures(text), *_birth_dates(text, (name.end for name in names)), *names):
            if not any(taken[each.start : each.end]):
                taken[each.start : each.end] = b"1" * (each.end - each.start)
                found.append(each)
        return tuple(sorted(found, key=_start))

    def _names(self, text: str) -> Iterator[Personal]:
        """The longer of two names that overlap comes first: "Ann Pugh" where only Ann is known."""
        known = ((each.start, each.end) for each in self._spotter.find(text))
        for start, end in sorted((*known, *likely_names(text)), key=_longest):
            yield Personal(start=start, end=end, words=text[start:end], kind=PersonalKind.NAME)


@lru_cache(maxsize=8)
def _finder(names: tuple[KnownName, ...]) -> PersonalFinder:
    return PersonalFinder(names)


def _start(found: Personal) -> int:
    return found.start


def _longest(span: tuple[int, int]) -> tuple[int, int]:
    return span[0] - span[1], span[0]


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


def _birth_dates(text: str, names: Iterable[int]) -> Iterator[Personal]:
    """Dates called one of birth, and those in figures right behind a name: "Ann (12/03/1987)".

    `names` is where names end.
    """
    for clue in written.BORN.finditer(text):
        behind = written.DATE.search(text, clue.end(), clue.end() + _AROUND)
        if behind and not _PARTED.search(text, clue.end(), behind.start()):
            yield _personal(behind, PersonalKind.BIRTH_DATE)
        for before in written.DATE.finditer(text, max(0, clue.start() - _AROUND), clue.start()):
            if written.BEHIND_DATE.fullmatch(text, before.end(), clue.start()):
                yield _personal(before, PersonalKind.BIRTH_DATE)
    for end in names:
        gap = _NEXT_TO_NAME.match(text, end)
        date = gap and written.DATE.match(text, gap.end())
        if date and "/" in date[0]:
            yield _personal(date, PersonalKind.BIRTH_DATE)


def _matches(pattern: re.Pattern[str], text: str, kind: PersonalKind) -> Iterator[Personal]:
    return (_personal(match, kind) for match in pattern.finditer(text))


def _personal(match: re.Match[str], kind: PersonalKind) -> Personal:
    return Personal(start=match.start(), end=match.end(), words=match[0], kind=kind)
