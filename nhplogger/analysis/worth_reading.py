"""The few places of a long text that hold a word worth looking at."""

import re
from collections.abc import Callable, Iterator

_SHORT = 2_000  # letters: a text no longer than that is looked through as a whole

Span = tuple[int, int]


def lines_with(text: str, words: re.Pattern[str], wanted: Callable[[str], bool]) -> Iterator[Span]:
    """Where the lines begin and end that hold a wanted word; every different word is asked about once."""
    if len(text) <= _SHORT:
        yield 0, len(text)
        return
    end = 0
    for match in matches_of(text, words, wanted):
        if match.end() > end:
            end = text.find("\n", match.end())
            end = len(text) if end < 0 else end
            yield text.rfind("\n", 0, match.start()) + 1, end


def matches_of(text: str, words: re.Pattern[str], wanted: Callable[[str], bool]) -> Iterator[re.Match[str]]:
    """Every place of a wanted word; every different word is asked about once."""
    found = sorted(filter(wanted, set(words.findall(text))), key=len, reverse=True)
    if found:
        yield from re.finditer(rf"(?<!\w)(?:{'|'.join(map(re.escape, found))})(?!\w)", text)
