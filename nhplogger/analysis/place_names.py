"""Finding what looks like the name of a place: "Mill Court", "Station Road", "Heol y Bont"."""

import re
from collections.abc import Iterator
from functools import cache

from nhplogger.analysis.everyday_words import (
    everyday_places,
    place_beginnings,
    place_kinds,
    posts,
    titles,
)
from nhplogger.analysis.worth_reading import lines_with
from nhplogger.domain.plain_letters import plain

_WORDS = re.compile(r"[^\W\d_]+(?:['’‑-][^\W\d_]+)*")
_SPACE = re.compile(r"[ \u00a0]")
_AFTER_SAINT = re.compile(r"\.?[ \u00a0]")
_BEGINS = re.compile(r"(?:^|[.!?:;“\"‘(\n])\s{0,2}\Z")
_OWNING = ("'s", "’s", "'S", "’S")
_MOST = 3  # words before the kind of place
_OF_WELSH = frozenset(("y", "yr", "r", "a", "the"))
# Kinds that name a place even where they are written small: "Larch road".
_SMALL = frozenset(
    (
        *(
            "road",
            "street",
            "avenue",
            "lane",
            "court",
            "school",
            "estate",
            "flats",
            "park",
            "house",
            "church",
        ),
        *("hospital", "hotel", "crescent", "terrace", "close"),
    )
)

_Words = list[re.Match[str]]


def likely_places(text: str) -> Iterator[tuple[int, int]]:
    """Where names of places may stand, as start and end; none of them overlaps another.

    They are capitalised words with a kind of place behind them, or with a beginning of one ("St", "Heol")
    before them. What sort of a place it is names none: "Police Station", "High Street".
    """
    for start, end in lines_with(text, _WORDS, _is_telling):
        yield from _in_line(text, list(_WORDS.finditer(text, start, end)))


def _is_telling(word: str) -> bool:
    return _is_kind(word) or plain(word) in place_beginnings()


def _is_kind(word: str) -> bool:
    return plain(_without_s(word)) in place_kinds()


def _without_s(word: str) -> str:
    """A kind of place without the s of "the court’s"; a saint keeps theirs: "St Mary’s"."""
    bare = word[:-2]
    return bare if word.endswith(_OWNING) and plain(bare) in place_kinds() else word


def _in_line(text: str, words: _Words) -> Iterator[tuple[int, int]]:
    free = 0
    for place, word in enumerate(words):
        if place < free or not word[0][0].isupper():
            continue
        last = _last_of_place(text, words, place)
        if last is None or (
            last > place + 1 and _is_first(text, words, place) and _is_place(text, words, place + 1)
        ):
            continue  # what begins a sentence is often no part of the name: "Visit Mill Court"
        yield word.start(), words[last].start() + len(_without_s(words[last][0]))
        free = last + 1


def _is_first(text: str, words: _Words, place: int) -> bool:
    start = words[place].start()
    return plain(words[place][0]) not in place_beginnings() and bool(
        _BEGINS.search(text[max(0, start - 3) : start])
    )


def _is_place(text: str, words: _Words, place: int) -> bool:
    return words[place][0][0].isupper() and _last_of_place(text, words, place) is not None


def _last_of_place(text: str, words: _Words, place: int) -> int | None:
    """The place of the last word of the name that begins there; none where none does."""
    first = plain(words[place][0])
    if first in place_beginnings():
        return _behind_beginning(text, words, place)
    if first in _no_beginnings():
        return None
    last = None
    for at in range(place + 1, min(place + 1 + _MOST, len(words))):
        if not _SPACE.fullmatch(text, words[at - 1].end(), words[at].start()):
            break
        word = words[at][0]
        if _is_kind(word) and _names(text, words, place, at):
            last = at
        if not word[0].isupper():
            break
    return last


@cache
def _no_beginnings() -> frozenset[str]:
    return (everyday_places() - place_kinds()) | posts() | titles()


def _behind_beginning(text: str, words: _Words, place: int) -> int | None:
    """The place of the last capitalised word, or kind of place, behind "Heol", with "y" passed over."""
    last, gap = None, _AFTER_SAINT
    for at in range(place + 1, min(place + 1 + _MOST, len(words))):
        word = words[at][0]
        if not gap.fullmatch(text, words[at - 1].end(), words[at].start()):
            break
        if (word[0].isupper() and plain(word) not in everyday_places()) or (last and plain(word) in _SMALL):
            last = at
        elif word not in _OF_WELSH:
            break
        gap = _SPACE
    return last


def _names(text: str, words: _Words, place: int, kind: int) -> bool:
    """Whether the words from one place to a kind of place are a name: any of them tells which it is."""
    if all(plain(word[0]) in everyday_places() for word in words[place:kind]):
        return False
    if words[kind][0][0].isupper():
        return True
    first = words[kind - 1][0]
    alone = kind == place + 1 and _is_first(text, words, place)
    return plain(words[kind][0]) in _SMALL and not first.isupper() and not alone
