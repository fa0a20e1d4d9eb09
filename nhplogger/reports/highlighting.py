"""Marking words in a report, so that whoever looks at it sees them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Protocol

from nhplogger.reports.blocks import Report, Run, Runs
from nhplogger.reports.passages import with_runs

_TOKEN = re.compile(r"\w+")
_SPACES = re.compile(r"\s")


class Words(Protocol):
    """Anything found that has its words."""

    @property
    def words(self) -> str: ...


def highlighted(report: Report, findings: Iterable[Words]) -> Report:
    """The report with every place highlighted where the words of a finding stand whole, in any case.

    Headings, captions and what stands on top of the pages have no runs and stay as they are.
    """
    marker = _Marker(each.words for each in findings)
    return with_runs(report, marker.marked)


class _Marker:
    def __init__(self, words: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[int, str]]] = {}
        for each in sorted({_even(each) for each in words}, key=len, reverse=True):
            if first := _TOKEN.search(each):
                self._by_first.setdefault(first[0], []).append((first.start(), each))

    def marked(self, runs: Runs) -> Runs:
        """The runs split where a highlight begins and ends."""
        text = _even("".join(run.text for run in runs))
        spans = list(self._spans(text))
        return tuple(_split(runs, spans)) if spans else runs

    def _spans(self, text: str) -> Iterator[tuple[int, int]]:
        free = 0
        for token in _TOKEN.finditer(text):
            for before, words in self._by_first.get(token[0], ()):
                start = token.start() - before
                end = start + len(words)
                if start >= free and text.startswith(words, start) and not text[end : end + 1].isalnum():
                    yield start, end
                    free = end
                    break


def _even(text: str) -> str:
    """The text in small letters with plain spaces, no longer and no shorter than it was."""
    small = text.lower()
    if len(small) != len(text):  # some letters are two when small: İ
        small = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return _SPACES.sub(" ", small)


def _split(runs: Runs, spans: list[tuple[int, int]]) -> Iterator[Run]:
    edges = sorted({edge for span in spans for edge in span})
    begun = 0
    for run in runs:
        end = begun + len(run.text)
        cuts = [begun, *(edge for edge in edges if begun < edge < end), end]
        for start, stop in pairwise(cuts):
            inside = any(first <= start and stop <= last for first, last in spans) and start < stop
            text = run.text[start - begun : stop - begun]
            if text or not run.text:
                yield replace(run, text=text, highlight=run.highlight or inside)
        begun = end
