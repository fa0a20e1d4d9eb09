"""Finding names in running text, word by word."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Generic, TypeVar

from nhplogger.analysis.everyday_words import name_or_word

T = TypeVar("T")

# What belongs to the letter before it, or is not seen at all: accents, soft hyphens, joiners.
_UNSEEN = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"
_WORD = re.compile(rf"(?:[^\W_][{_UNSEEN}]*)+")
_GAP = re.compile(r"[\s'’‘ʼ`´‐‑‒–.,_-]{1,3}")
_APOSTROPHES = "'’‘ʼ`´"
_DROPPED = re.compile(f"[{_UNSEEN}]")


@dataclass(frozen=True, slots=True)
class Spotted(Generic[T]):
    """Where in a text a name stands, and what it was looked for as."""

    start: int
    end: int
    sought: T


@dataclass(frozen=True, slots=True)
class _Sought(Generic[T]):
    """A name as words without case and accents; `written`, where given, is the only way it may be typed."""

    words: tuple[str, ...]
    what: T
    written: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    flat: str


class Spotter(Generic[T]):
    """Finds names: the longest first, whole words only, in whatever case and with or without accents.

    A name holds where its words follow each other with no more than spaces, hyphens, apostrophes, full stops
    or commas between them. What follows it is no part of it, so that possessives need no rule: "O'Brien’s" is
    O'Brien and ’s, and Annesley is no Ann. A name that is an everyday word ("Mark", "Will") is a name only as
    it is written in the study, or all in capitals. A name without any letter is never found.
    """

    def __init__(self, names: Iterable[tuple[str, T]]) -> None:
        """Names, each with what it stands for. Of two equal names the first counts."""
        known: dict[tuple[str, ...], _Sought[T]] = {}
        for name, what in names:
            for words in _spellings(name):
                known.setdefault(words, _Sought(words, what, _written(words, name)))
        self._by_first: dict[str, list[_Sought[T]]] = {}
        for sought in sorted(known.values(), key=_most_words):
            self._by_first.setdefault(sought.words[0], []).append(sought)

    def find(self, text: str) -> Iterator[Spotted[T]]:
        """Every name in the text, composed (NFC), from its beginning; none inside another."""
        if not self._by_first:
            return
        words = [_Word(match.start(), match.end(), _flat(match[0])) for match in _WORD.finditer(text)]
        place = 0
        while place < len(words):
            if sought := self._at(text, words, place):
                last = words[place + len(sought.words) - 1]
                yield Spotted(words[place].start, last.end, sought.what)
            place += len(sought.words) if sought else 1

    def _at(self, text: str, words: list[_Word], place: int) -> _Sought[T] | None:
        """The longest name that begins with the word at that place."""
        candidates = self._by_first.get(words[place].flat)
        if candidates is None or _contracted(text, words[place]):
            return None
        return next((each for each in candidates if _stands(each, text, words, place)), None)


def _most_words(sought: _Sought[T]) -> int:
    return -len(sought.words)


def _stands(sought: _Sought[T], text: str, words: list[_Word], place: int) -> bool:
    found = words[place : place + len(sought.words)]
    if tuple(word.flat for word in found) != sought.words:
        return False
    if sought.written and text[found[0].start : found[0].end] not in sought.written:
        return False
    return all(_GAP.fullmatch(text, left.end, right.start) for left, right in pairwise(found))


def _contracted(text: str, word: _Word) -> bool:
    """Whether the word is the first half of "don't", or the second half of "that's"."""
    before, after = text[max(0, word.start - 1) : word.start], text[word.end : word.end + 2].lower()
    short = word.end - word.start <= 2
    return bool(
        (short and before and before in _APOSTROPHES)
        or (after[1:] == "t" and after[0] in _APOSTROPHES and not text[word.end + 2 : word.end + 3].isalnum())
    )


def _spellings(name: str) -> list[tuple[str, ...]]:
    """The name's words, and where it has a hyphen or an apostrophe also without it."""
    if not any(letter.isalpha() for letter in name):
        return []
    together = re.sub(rf"(?<=\w)[{_APOSTROPHES}‐‑‒–-](?=\w)", "", name)
    return list(dict.fromkeys((_words(name), _words(together))))


def _words(name: str) -> tuple[str, ...]:
    return tuple(_flat(word) for word in _WORD.findall(unicodedata.normalize("NFC", name)))


def _written(words: tuple[str, ...], name: str) -> frozenset[str]:
    if len(words) > 1 or words[0] not in name_or_word():
        return frozenset()
    word = _WORD.findall(unicodedata.normalize("NFC", name))[0]
    return frozenset({word.capitalize() if word.islower() else word, word.upper()})


@lru_cache(maxsize=8192)
def _flat(word: str) -> str:
    """A word without case, accents and what is not seen."""
    if word.isascii():
        return word.lower()
    letters = unicodedata.normalize("NFD", _DROPPED.sub("", word)).casefold()
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
