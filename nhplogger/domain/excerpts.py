"""The part of a line that shows why a search found it, with the words that were looked for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nhplogger.domain.query import Query
from nhplogger.domain.query_names import bare

_WORD = re.compile(r"[^\W_][^\W_\u0300-\u036f]*(?:[\u0300-\u036f][^\W_]*)*")
_BEFORE = 40  # characters kept before the first word found
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Text, cut where it is long, and where in it the words stand, from and to, in order."""

    text: str
    marked: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Wanted:
    words: tuple[str, ...]
    open_end: bool = False

    def at(self, words: list[str], place: int) -> bool:
        """Whether the words stand there, one after another."""
        found = words[place : place + len(self.words)]
        if self.open_end and len(found) == len(self.words):
            return tuple(found[:-1]) == self.words[:-1] and found[-1].startswith(self.words[-1])
        return tuple(found) == self.words


def excerpt(text: str, query: Query, length: int = 160) -> Excerpt:
    """Text with the words of a query marked; where it is longer than `length`, the part around the first."""
    marked = tuple(_merged(sorted(_found(text, list(_wanted(query))))))
    if len(text) <= length:
        return Excerpt(text, marked)
    start = _start(text, marked[0][0], length) if marked else 0
    end = _end(text, start + length)
    head, tail = _ELLIPSIS if start else "", _ELLIPSIS if end < len(text) else ""
    by = len(head) - start
    kept = tuple((first + by, min(last, end) + by) for first, last in marked if start <= first < end)
    return Excerpt(f"{head}{text[start:end]}{tail}", kept)


def words_in(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared, without capitals and accents."""
    return tuple(bare(word) for word in _WORD.findall(text))


def says_all(texts: Sequence[str], query: Query) -> bool:
    """Whether every word and phrase of a query stands in one of the texts, and no unwanted one in any."""
    said = [list(words_in(text)) for text in texts]
    unwanted = _wanted(Query(words=query.unwanted))
    return all(_is_said(each, said) for each in _wanted(query)) and not any(
        _is_said(each, said) for each in unwanted
    )


def _is_said(wanted: _Wanted, said: Sequence[list[str]]) -> bool:
    return any(wanted.at(words, place) for words in said for place in range(len(words)))


def _wanted(query: Query) -> Iterator[_Wanted]:
    for place, text in enumerate((*query.words, *query.phrases), 1):
        if words := tuple(bare(word) for word in _WORD.findall(text)):
            yield _Wanted(words, query.open_end and place == len(query.words) and len(text) > 1)


def _found(text: str, wanted: list[_Wanted]) -> Iterator[tuple[int, int]]:
    matches = list(_WORD.finditer(text)) if wanted else []
    fold = str.lower if text.isascii() else bare
    words = [fold(match[0]) for match in matches]
    for place, match in enumerate(matches):
        for each in wanted:
            if each.at(words, place):
                yield match.start(), matches[place + len(each.words) - 1].end()


def _merged(found: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Stretches that overlap as one."""
    last: tuple[int, int] | None = None
    for start, end in found:
        if last and start <= last[1]:
            last = last[0], max(last[1], end)
            continue
        if last:
            yield last
        last = start, end
    if last:
        yield last


def _start(text: str, first: int, length: int) -> int:
    """Where to begin so that the first word found is seen with some of what stands before it."""
    if first + _BEFORE < length:
        return 0
    start = min(first - _BEFORE, len(text) - length)
    space = text.find(" ", start, first)
    return space + 1 if space >= 0 else start


def _end(text: str, end: int) -> int:
    """The end of the last whole word before that."""
    if end >= len(text):
        return len(text)
    space = text.rfind(" ", end - _BEFORE, end)
    return space if space >= 0 else end
