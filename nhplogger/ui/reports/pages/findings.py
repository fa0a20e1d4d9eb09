"""Where highlighted words stand in the lines of a paragraph."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtGui import QTextLine

from nhplogger.reports.blocks import Run
from nhplogger.ui.reports.pages.parts import Finding, Words
from nhplogger.ui.utf16 import units


def findings_in(
    words: Words, lines: Sequence[QTextLine], tops: Sequence[float]
) -> dict[int, tuple[Finding, ...]]:
    """Every stretch that is highlighted, by the number of its line; `tops` are those of the lines."""
    found: dict[int, tuple[Finding, ...]] = {}
    start = 0
    for is_lit, runs in groupby(words.runs, _is_lit):
        text = "".join(run.text for run in runs)
        end = start + utf16_length(text)
        if is_lit and end > start:
            for number, finding in _stretches(text, (start, end), lines, tops):
                found[number] = (*found.get(number, ()), finding)
        start = end
    return found


def utf16_length(text: str) -> int:
    """How long Qt takes a text to be."""
    return len(text) if text.isascii() else units(text, len(text))


def _stretches(
    text: str, span: tuple[int, int], lines: Sequence[QTextLine], tops: Sequence[float]
) -> Iterator[tuple[int, Finding]]:
    """The words line by line, from `span[0]` to `span[1]` of the paragraph."""
    ends = [line.textStart() + line.textLength() for line in lines]
    first = bisect_right(ends, span[0])
    for number in range(first, bisect_left(ends, span[1]) + 1):
        line = lines[number]
        left, right = sorted((_x(line, max(span[0], line.textStart())), _x(line, min(span[1], ends[number]))))
        height = tops[number + 1] - tops[number]
        yield (
            number,
            Finding(words=text, x=left, y=0, width=right - left, height=height, begins=number == first),
        )


def _is_lit(run: Run) -> bool:
    return run.highlight


def _x(line: QTextLine, place: int) -> float:
    found = line.cursorToX(place)
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
