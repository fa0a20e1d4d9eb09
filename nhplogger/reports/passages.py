"""All the words of a report, piece by piece, and a report whose runs are made anew."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import assert_never

from nhplogger.reports.blocks import (
    Block,
    BulletList,
    Facts,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Quote,
    Report,
    Rule,
    Runs,
    Table,
)

Remade = Callable[[Runs], Runs]


def passages(report: Report) -> Iterator[str]:
    """Every text of a report from its title on, none of them empty; runs that belong together are one."""
    about = (report.title, report.author, report.subject, report.header_left, report.header_right)
    yield from dict.fromkeys(filter(None, about))
    for block in report.blocks:
        yield from filter(None, _of_block(block))


def _of_block(block: Block) -> Iterator[str]:
    match block:
        case Facts(facts=facts):
            for fact in facts:
                yield from (fact.label, _said(fact.runs))
        case BulletList(items=items):
            yield from map(_said, items)
        case Table(rows=rows):
            yield from (block.caption, block.summary, *block.header)
            yield from (_said(cell) for row in rows for cell in row)
        case _:
            yield from _of_one_piece(block)


def _of_one_piece(block: Heading | Paragraph | Quote | Picture | Rule | PageBreak) -> tuple[str, ...]:
    match block:
        case Heading(text=text):
            return (text,)
        case Paragraph(runs=runs, margin=margin):
            return margin, _said(runs)
        case Quote(runs=runs, attribution=attribution):
            return _said(runs), attribution
        case Picture(alt=alt, caption=caption):
            return alt, caption
        case Rule() | PageBreak():
            return ()
        case _:
            assert_never(block)


def _said(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def with_runs(report: Report, remade: Remade) -> Report:
    """The same report with what `remade` makes of the runs of each piece of it."""
    return replace(report, blocks=tuple(_remade(block, remade) for block in report.blocks))


def _remade(block: Block, remade: Remade) -> Block:
    match block:
        case Paragraph() | Quote():
            return replace(block, runs=remade(block.runs))
        case Facts(facts=facts):
            return replace(block, facts=tuple(replace(fact, runs=remade(fact.runs)) for fact in facts))
        case BulletList(items=items):
            return replace(block, items=tuple(map(remade, items)))
        case Table(rows=rows):
            return replace(block, rows=tuple(tuple(map(remade, row)) for row in rows))
        case Heading() | Picture() | Rule() | PageBreak():
            return block
        case _:
            assert_never(block)
