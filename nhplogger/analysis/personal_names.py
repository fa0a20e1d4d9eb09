"""Finding people's names in notes: those of the study, and those that look like one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from nhplogger.analysis.everyday_words import (
    PARTICLES,
    given_names,
    name_or_place,
    name_or_word,
    place_kinds,
    posts,
    titles,
)
from nhplogger.analysis.name_forms import flat
from nhplogger.analysis.spotting import Called, Spotter
from nhplogger.analysis.worth_reading import lines_with
from nhplogger.domain.people import Person
from nhplogger.domain.plain_letters import plain

_NAME = r"[^\W\d_]+(?:['’‑-][^\W\d_]{2,})*"
_WORDS = re.compile(_NAME)
_HYPHEN = re.compile("[-‐‑]")
_LEAST_HALF = 3  # letters
_SPACE = re.compile(r"[ \u00a0]{1,2}")
_AFTER_TITLE = re.compile(r"\.?[ \u00a0]")
# Titles in front of a surname alone: of those in the list, the ones that are never a word of their own.
_BEFORE_SURNAME = frozenset(
    (
        *("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev", "revd", "cllr", "councillor"),
        *("sgt", "sergeant", "insp", "pc", "pcso", "dc", "ds", "dci", "supt"),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownName:
    """A name as the study has it; `person_id` tells whose."""

    name: str
    person_id: str | None = None


def known_names_of(people: Iterable[Person]) -> tuple[KnownName, ...]:
    """Names of those who are called by one; what somebody does ("Housing officer") is none."""
    return tuple(
        KnownName(name=person.name, person_id=person.id)
        for person in people
        if not person.unnamed and is_name(person.name)
    )


def is_name(name: str) -> bool:
    """Whether somebody is called so, rather than by what they do: "Ann", "Sgt Hughes", not "Resident 1"."""
    words = [word for word in _bare_words(name) if plain(word) not in titles() | PARTICLES]
    return bool(words) and not any(map(_is_shift, words)) and all(map(_is_called, words))


def _is_called(word: str) -> bool:
    return word[:1].isupper() and plain(word) not in posts()


def _is_shift(word: str) -> bool:
    """Whether a word tells when or where somebody works: "Late-turn", never "Anne-marie"."""
    first, hyphen, second = word.replace("‑", "-").partition("-")
    return bool(hyphen) and second[:1].islower() and plain(first) not in given_names()


def own_names(name: str) -> list[str]:
    """Forenames and surnames of a name of several words; none where it is a role ("Resident 1")."""
    if len(_bare_words(name)) < 2 or not is_name(name):
        return []
    names = (word for word in _bare_words(name) if plain(word) not in titles() | PARTICLES)
    return [word for word in names if len(word) > 1]


def parts(name: str) -> list[str]:
    """What of a name may be said alone: forenames, surnames, and the halves of double ones."""
    return [*own_names(name), *halves(name)]


def halves(name: str) -> list[str]:
    """Each half of a double name in it: Jones and Davies of Carys Jones-Davies."""
    doubles = (word for word in _bare_words(name) if is_name(name) and _HYPHEN.search(word))
    return [half for word in doubles for half in _HYPHEN.split(word) if len(half) >= _LEAST_HALF]


def full_forms(name: str) -> list[str]:
    """A full name as it may be written besides: without its title, and with initials, before or behind.

    "Sgt Tom Hughes" gives Tom Hughes, T Hughes and Hughes T; a name of one word gives nothing.
    """
    words = [word for word in _bare_words(name) if plain(word) not in titles()]
    own = own_names(name)
    if len(own) < 2:
        return []
    last, letters = own[-1], [word[0] for word in own[:-1]]
    initials = dict.fromkeys((letters[0], " ".join(letters), "".join(letters)))
    pairs = (pair for each in initials for pair in (f"{each} {last}", f"{last} {each}"))
    return list(dict.fromkeys((" ".join(words), f"{own[0]} {last}", *pairs)))


def handles(name: str) -> list[str]:
    """What an address of e-mail may make of a full name: apugh, annp, pugha, in small letters."""
    own = [flat(word) for word in own_names(name)]
    if len(own) < 2:
        return []
    first, last = own[0], own[-1]
    return [first[0] + last, first + last[0], last + first[0], last + first]


def spotter_of(names: Iterable[KnownName]) -> Spotter[None]:
    """Finds the names whole, and each forename and surname on its own."""
    every = [each.name for each in names]
    more = (form for name in every for form in (*full_forms(name), *parts(name)))
    return Spotter(Called(name, None) for name in (*every, *more))


def likely_names(text: str) -> Iterator[tuple[int, int]]:
    """Where names nobody told of may stand, as start and end.

    They are a common given name, with the surname behind it if there is one, and a surname behind a title. A
    given name that is an everyday word or a place ("Will", "Chelsea") counts only with a surname.
    """
    for start, end in lines_with(text, _WORDS, _may_begin):
        yield from _in_line(text, list(_WORDS.finditer(text, start, end)))


def _may_begin(word: str) -> bool:
    return plain(word) in _BEFORE_SURNAME or (word[0].isupper() and plain(word) in given_names())


def _in_line(text: str, words: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    free = 0
    for place, word in enumerate(words):
        if place < free or not _may_begin(word[0]):
            continue
        last = _last_of_name(text, words, place)
        if last is not None:
            yield word.start(), words[last].end()
            free = last + 1


def _last_of_name(text: str, words: list[re.Match[str]], place: int) -> int | None:
    """The place of the last word of the name that begins there; none where none does."""
    word = words[place][0]
    flat = plain(word)
    if flat in _BEFORE_SURNAME:
        last = _surname(text, words, place, _AFTER_TITLE)
        return last if last is None or plain(words[last][0]) not in titles() else None
    last = _surname(text, words, place, _SPACE)
    if last is not None:
        return last
    followed = _kind_of_place_follows(text, words, place)
    return None if followed or flat in name_or_word() | name_or_place() else place


def _surname(text: str, words: list[re.Match[str]], place: int, gap: re.Pattern[str]) -> int | None:
    """The place of the surname behind a word, further given names and "van" or "ap" passed over."""
    for at in range(place + 1, min(place + 4, len(words))):
        if not gap.fullmatch(text, words[at - 1].end(), words[at].start()):
            return None
        word, flat, gap = words[at][0], plain(words[at][0]), _SPACE
        if flat in PARTICLES:
            continue
        if len(word) < 2 or not word[0].isupper() or flat in _no_surnames():
            return None
        if _kind_of_place_follows(text, words, at):
            return None
        if flat not in given_names() or not _capital_follows(text, words, at):
            return at
    return None


@cache
def _no_surnames() -> frozenset[str]:
    return posts() | place_kinds() | _BEFORE_SURNAME


def _kind_of_place_follows(text: str, words: list[re.Match[str]], place: int) -> bool:
    return _capital_follows(text, words, place) and plain(words[place + 1][0]) in place_kinds()


def _capital_follows(text: str, words: list[re.Match[str]], place: int) -> bool:
    following = words[place + 1 : place + 2]
    return (
        bool(following)
        and following[0][0][0].isupper()
        and bool(_SPACE.fullmatch(text, words[place].end(), following[0].start()))
    )


def _bare_words(name: str) -> list[str]:
    return [word.strip(".,;()\"'“”") for word in name.split()]
