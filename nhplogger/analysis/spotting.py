"""Finding names in running text, word by word."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from nhplogger.analysis.name_forms import (
    APOSTROPHES,
    UNSEEN,
    WORD,
    Form,
    bare,
    changed_forms,
    exact_form,
    flat,
    forms,
)

T = TypeVar("T")

_GAP = re.compile(rf"(?:[\s{APOSTROPHES}‐‑‒–.,_-][{UNSEEN}]*){{1,3}}")


@dataclass(frozen=True, slots=True)
class Called(Generic[T]):
    """A name to look for and what it stands for; an exact one is found only as it is written."""

    name: str
    what: T
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Spotted(Generic[T]):
    """Where in a text a name stands, and what it was looked for as; `left` is an ending to be kept."""

    start: int
    end: int
    what: T
    left: str = ""


@dataclass(frozen=True, slots=True)
class _Sought(Generic[T]):
    form: Form
    what: T


_Word = tuple[int, int, str]  # start, end, without case and accents


class Spotter(Generic[T]):
    """Finds names: the longest first, whole words only, in whatever case and with or without accents.

    A name holds where its words follow each other with no more than spaces, hyphens, apostrophes, full stops
    or commas between them. What follows it is no part of it, so that possessives need no rule: "O'Brien’s" is
    O'Brien and ’s, and Annesley is no Ann. For plurals, Welsh and everyday words see `name_forms`. A name
    without any letter is never found.
    """

    def __init__(self, names: Iterable[Called[T]]) -> None:
        """Of two equal names the first counts, and a name that is one before another one's changed form."""
        names = tuple(names)
        known: dict[Form, _Sought[T]] = {}
        taken: set[tuple[str, ...]] = set()
        for each in names:
            for form in (exact_form(each.name),) if each.exact else forms(each.name):
                if form.words and form.words not in taken:
                    known[form] = _Sought(form, each.what)
                    taken |= set() if each.exact else {form.words}
        for each in names:
            for form in () if each.exact else changed_forms(each.name):
                if form.words not in taken:
                    known.setdefault(form, _Sought(form, each.what))
        self._by_first: dict[str, list[_Sought[T]]] = {}
        for sought in sorted(known.values(), key=_most_words):
            self._by_first.setdefault(sought.form.words[0], []).append(sought)

    def find(self, text: str) -> Iterator[Spotted[T]]:
        """Every name in the text, composed (NFC), from its beginning; none inside another."""
        if not self._by_first:
            return
        words = [(match.start(), match.end(), flat(match[0])) for match in WORD.finditer(text)]
        free = 0
        for place, (start, _end, word) in enumerate(words):
            if word not in self._by_first or place < free:
                continue
            if sought := self._at(text, words, place):
                free = place + len(sought.form.words)
                yield Spotted(start, words[free - 1][1], sought.what, sought.form.left)

    def _at(self, text: str, words: list[_Word], place: int) -> _Sought[T] | None:
        """The longest name that begins with the word at that place."""
        if _contracted(text, words[place]):
            return None
        candidates = self._by_first[words[place][2]]
        return next((each for each in candidates if _stands(each.form, text, words, place)), None)


def _most_words(sought: _Sought[T]) -> int:
    return -len(sought.form.words)


def _stands(form: Form, text: str, words: list[_Word], place: int) -> bool:
    start, end, _word = words[place]
    if form.written and bare(text[start:end]) not in form.written:
        return False
    if form.after and (not place or not _goes_before(text, words[place - 1], form.after, start)):
        return False
    for number, sought in enumerate(form.words[1:], start=place + 1):
        if number >= len(words) or words[number][2] != sought:
            return False
        if not _GAP.fullmatch(text, words[number - 1][1], words[number][0]):
            return False
    return True


def _goes_before(text: str, before: _Word, after: frozenset[str], start: int) -> bool:
    return before[2] in after and text[before[1] : start].isspace()


def _contracted(text: str, word: _Word) -> bool:
    """Whether the word is the first half of "don't", or the second half of "that's"."""
    start, end, _flat = word
    before, after = text[max(0, start - 1) : start], text[end : end + 2].lower()
    short = end - start <= 2
    return bool(
        (short and before and before in APOSTROPHES)
        or (after[1:] == "t" and after[0] in APOSTROPHES and not text[end + 2 : end + 3].isalnum())
    )
