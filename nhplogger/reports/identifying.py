"""What in a finished report still tells who somebody is, or where: found, counted and highlighted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from nhplogger.analysis.everyday_words import changed_or_word, everyday_places
from nhplogger.analysis.name_forms import WORD, flat
from nhplogger.analysis.near_spelling import NearSpelling
from nhplogger.analysis.personal_data import PersonalFinder, PersonalKind
from nhplogger.analysis.personal_names import known_names_of, parts
from nhplogger.analysis.place_names import likely_places
from nhplogger.analysis.spotting import Spotter
from nhplogger.analysis.worth_reading import matches_of
from nhplogger.domain.contents import Contents
from nhplogger.domain.leaving import Named, Replacement
from nhplogger.domain.people import Person
from nhplogger.domain.study import Area
from nhplogger.i18n import _, speaking
from nhplogger.reports.blocks import Report
from nhplogger.reports.highlighting import highlighted
from nhplogger.reports.offered import Offers
from nhplogger.reports.passages import passages
from nhplogger.reports.stand_ins import StandIns, area_letter, has_name, listed

__all__ = ["Identifying", "highlighted", "still_identifying"]

_BETWEEN = "\n\ufffc\n"  # between passages: no name goes over it
_BRACKETS = re.compile(r"\[([^\[\]]{1,200})\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifying:
    """Words as they stand in a report, how often, what they are, and what might stand for them instead.

    `offered` is without the square brackets that it gets in a report.
    """

    words: str
    named: Named
    count: int
    offered: str


@dataclass(frozen=True, slots=True)
class _Found:
    """`sort` says what it is in a word that can be counted on; `instead` is known where a name is near."""

    start: int
    end: int
    sort: str
    named: Named
    instead: str = ""


def still_identifying(report: Report, register: Contents) -> tuple[Identifying, ...]:
    """What a report under pseudonyms still says of real people and places, in the order in which it comes.

    That is personal data, names nobody told the study of, what looks like the name of a place, and names
    of the study in other spellings. What the study's list keeps is not found, nor anything inside it.
    """
    with speaking(report.language):
        return _identifying(report, register)


def _identifying(report: Report, register: Contents) -> tuple[Identifying, ...]:
    text = _BETWEEN.join(passages(report))
    found: dict[str, list[_Found]] = {}
    for each in _free(_all(text, register), _settled(text, register)):
        found.setdefault(_same(text[each.start : each.end]), []).append(each)
    offers = Offers(register)
    return tuple(
        Identifying(
            words=" ".join(text[first.start : first.end].split()),
            named=first.named,
            count=1 + len(others),
            offered=first.instead or offers.next(first.sort),
        )
        for first, *others in found.values()
    )


def _same(words: str) -> str:
    return " ".join(words.split()).casefold()


def _free(found: Iterator[_Found], settled: bytearray) -> list[_Found]:
    """Those not settled as a whole; of two that overlap, the one that comes first."""
    taken, free = bytearray(len(settled)), []
    for each in found:
        if not any(taken[each.start : each.end]) and not all(settled[each.start : each.end]):
            taken[each.start : each.end] = b"1" * (each.end - each.start)
            free.append(each)
    return sorted(free, key=_start)


def _start(found: _Found) -> int:
    return found.start


def _all(text: str, register: Contents) -> Iterator[_Found]:
    """The surest first: what is written in a fixed form, places, names, and names but for a letter."""
    personal = PersonalFinder(known_names_of(filter(has_name, register.all(Person)))).find(text)
    found = [(each.kind, _Found(each.start, each.end, *_sort(each.kind))) for each in personal]
    yield from (each for kind, each in found if kind is not PersonalKind.NAME)
    yield from (_Found(start, end, _("place"), Named.PLACE) for start, end in likely_places(text))
    yield from (each for kind, each in found if kind is PersonalKind.NAME)
    yield from _near(text, register)


def _sort(kind: PersonalKind) -> tuple[str, Named]:
    match kind:
        case PersonalKind.NAME:
            return _("person"), Named.PERSON
        case PersonalKind.POSTCODE:
            return _("postcode"), Named.PLACE
        case PersonalKind.TELEPHONE:
            return _("telephone number"), Named.OTHER
        case PersonalKind.EMAIL:
            return _("e-mail"), Named.OTHER
        case PersonalKind.BIRTH_DATE:
            return _("date of birth"), Named.OTHER
        case PersonalKind.NUMBER_PLATE:
            return _("number plate"), Named.OTHER
        case _:
            assert_never(kind)


def _near(text: str, register: Contents) -> Iterator[_Found]:
    """Names of the study in other spellings, and the words of an area's name each on its own."""
    near = NearSpelling(_known(register))
    words = set(WORD.findall(text))
    everyday = changed_or_word() | {word for word in words if word.islower()}
    known = {word: found for word in words if word[0].isupper() and (found := near.find(word))}
    sure = {word for word, (name, _what) in known.items() if flat(word) == name or flat(word) not in everyday}
    for match in matches_of(text, WORD, sure.__contains__):
        yield _Found(match.start(), match.end(), "", *known[match[0]][1])


def _known(register: Contents) -> Iterator[tuple[str, tuple[Named, str]]]:
    stand_ins = StandIns(register, "")
    for area in register.all(Area):
        for word in WORD.findall(area.name):
            if flat(word) not in changed_or_word() | everyday_places():
                yield word, (Named.PLACE, area_letter(area))
    for person in filter(has_name, register.all(Person)):
        for name in parts(person.name) or [person.name]:
            yield name, (Named.PERSON, stand_ins.person(person))


def _settled(text: str, register: Contents) -> bytearray:
    """Which letters of a text are settled: words that are kept, and what stands in brackets for a name."""
    taken = bytearray(len(text))
    kept = Spotter(listed(each, None) for each in register.all(Replacement) if each.instead is None)
    shown = StandIns(register, "").shown()
    brackets = (each.span() for each in _BRACKETS.finditer(text) if each[1] in shown)
    for start, end in (*((each.start, each.end) for each in kept.find(text)), *brackets):
        taken[start:end] = b"1" * (end - start)
    return taken
