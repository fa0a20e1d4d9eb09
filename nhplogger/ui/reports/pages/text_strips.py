"""Paragraphs cut into lines that may part at the end of a page, two of them at least on either side."""

from collections.abc import Iterator
from dataclasses import replace

from nhplogger.reports.blocks import Run, Runs
from nhplogger.reports.looks.values import TextLook
from nhplogger.reports.word_parts.text import xml_safe
from nhplogger.ui.reports.pages.parts import Finding, Ground, Lines, Strip, Words
from nhplogger.ui.reports.pages.typesetter import Set, Typesetter

_RULE_GAP, _RULE_WIDTH = 20, 10


def safe(runs: Runs) -> Runs:
    """The runs without what no document may hold."""
    if all(run.text.isprintable() for run in runs):
        return runs
    return tuple(
        run
        if run.text.isprintable()
        else Run(
            text=xml_safe(run.text),
            bold=run.bold,
            italic=run.italic,
            highlight=run.highlight,
            language=run.language,
        )
        for run in runs
    )


def paragraph(
    setter: Typesetter, look: TextLook, runs: Runs, width: float, *, title: str = "", level: int = 0
) -> Iterator[Strip]:
    """The strips of a paragraph, one to a line."""
    done = setter.set(Words(runs=safe(runs), look=look, width=width))
    last = done.lines - 1
    for number in range(last + 1):
        yield Strip(
            height=done.tops[number + 1] - done.tops[number],
            parts=(cut(done, number, number + 1),),
            findings=found_in(done, number, number + 1),
            before=look.before if number == 0 else 0,
            after=look.after if number == last else 0,
            with_next=look.with_next or (last > 0 and number in {0, last - 1}),
            title=title if number == 0 else "",
            level=level,
        )


def cut(done: Set, first: int, end: int, x: float = 0, y: float = 0) -> Lines:
    """Some of the lines of a paragraph."""
    return Lines(
        words=done.words,
        x=x,
        y=y,
        first=first,
        end=end,
        above=done.tops[first],
        start=done.ends[first - 1] if first else 0,
        stop=done.ends[end - 1] if end else 0,
    )


def found_in(done: Set, first: int, end: int, x: float = 0, y: float = 0) -> tuple[Finding, ...]:
    """What is highlighted in some of the lines, from the first of them on."""
    return tuple(
        replace(each, x=x + each.x, y=y + done.tops[number] - done.tops[first])
        for number in (range(first, end) if done.findings else ())
        for each in done.findings.get(number, ())
    )


def rule(look: TextLook, width: float) -> Strip:
    """A thin line from margin to margin."""
    line = Ground(x=0, y=look.exact + _RULE_GAP, width=width, height=_RULE_WIDTH, colour=look.ruled)
    height = look.exact + _RULE_GAP + _RULE_WIDTH
    return Strip(height=height, parts=(line,), before=look.before, after=look.after)
