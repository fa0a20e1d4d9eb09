"""Finding names in running text, word by word."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise
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

_BEFORE = re.compile(r"(\w+)\s+\Z")
_NEAR = 20  # letters before a name in which the word before it begins
_GAP = re.compile(rf"(?:[\s{APOSTROPHES}‐‑‒–.,_@/()+-][{UNSEEN}]*){{1,3}}")


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


class Spotter(Generic[T]):
    """Finds names: the longest first, whole words only, in whatever case and with or without accents.

    A name holds where its words follow each other with no more than spaces, hyphens, apostrophes, full stops,
    commas, or what telephone numbers and addresses have, between them. What follows it is no part of it, so
    that possessives need no rule: "O'Brien’s" is O'Brien and ’s, and Annesley is no Ann. For plurals, Welsh
    and everyday words see `name_forms`. A name without any letter is found only where it is an exact one.
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
        self._longest = max((len(form.words) for form in known), default=1)

    def find(self, text: str) -> Iterator[Spotted[T]]:
        """Every name in the text, composed (NFC), from its beginning; none inside another."""
        free = 0
        for word in self._beginnings(text):
            if word.start() < free or _contracted(text, word):
                continue
            if found := self._at(text, word.start()):
                yield found
                free = found.end

    def _beginnings(self, text: str) -> Iterator[re.Match[str]]:
        """The words with which some name begins."""
        words = {word for word in set(WORD.findall(text)) if flat(word) in self._by_first}
        return (match for match in WORD.finditer(text) if match[0] in words) if words else iter(())

    def _at(self, text: str, start: int) -> Spotted[T] | None:
        """The longest name that begins there."""
        words = list(islice(WORD.finditer(text, start), self._longest))
        for sought in self._by_first[flat(words[0][0])]:
            if _stands(sought.form, text, words):
                lead = sought.form.lead
                begun = start - len(lead) if lead and text.endswith(lead, 0, start) else start
                end = words[len(sought.form.words) - 1].end()
                return Spotted(begun, end, sought.what, sought.form.left)
        return None


def _most_words(sought: _Sought[T]) -> int:
    return -len(sought.form.words)


def _stands(form: Form, text: str, words: list[re.Match[str]]) -> bool:
    if len(words) < len(form.words) or any(map(_differ, form.words[1:], words[1:])):
        return False
    if form.written and bare(words[0][0]) not in form.written:
        return False
    if form.after and not _goes_before(text, words[0].start(), form.after):
        return False
    own = words[: len(form.words)]
    return all(_GAP.fullmatch(text, left.end(), right.start()) for left, right in pairwise(own))


def _differ(sought: str, word: re.Match[str]) -> bool:
    return flat(word[0]) != sought


def _goes_before(text: str, start: int, after: frozenset[str]) -> bool:
    before = _BEFORE.search(text[max(0, start - _NEAR) : start])
    return before is not None and flat(before[1]) in after


def _contracted(text: str, word: re.Match[str]) -> bool:
    """Whether the word is the first half of "don't", or the second half of "that's"."""
    start, end = word.span()
    before, after = text[max(0, start - 1) : start], text[end : end + 2].lower()
    short = end - start <= 2
    return bool(
        (short and before and before in APOSTROPHES)
        or (after[1:] == "t" and after[0] in APOSTROPHES and not text[end + 2 : end + 3].isalnum())
    )
