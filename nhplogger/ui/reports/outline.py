"""A report as an outline: its sections, how they begin, how much is in them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import assert_never

from nhplogger.i18n import plural
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
from nhplogger.ui.widgets.row_model import Row


@dataclass
class _Section:
    title: str
    begins: str = ""
    counts: dict[str, int] = field(default_factory=dict)


def outline(report: Report) -> list[Row]:
    """A row for each section of the report, made from the blocks that Word is given."""
    return [
        Row(id=section.title, title=section.title, detail=section.begins, aside=_amount(section))
        for section in _sections(report.blocks)
    ]


def _sections(blocks: Iterable[Block]) -> list[_Section]:
    sections: list[_Section] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            sections.append(_Section(title=block.text))
        elif sections:
            _take(block, sections[-1])
    return sections


def _take(block: Block, section: _Section) -> None:
    kind, count, words = _held(block)
    if kind:
        section.counts[kind] = section.counts.get(kind, 0) + count
    section.begins = section.begins or " ".join(words.split())


def _held(block: Block) -> tuple[str, int, str]:
    """What kind of thing a block is counted as, how many of them, and its first words."""
    match block:
        case Paragraph(runs=runs, quiet=quiet):
            return ("" if quiet else "lines"), 1, _words(runs)
        case Quote(runs=runs):
            return "quotes", 1, _words(runs)
        case BulletList(items=items):
            return "points", len(items), _words(items[0]) if items else ""
        case Table(rows=rows, header=header):
            return "rows", len(rows), ", ".join(header)
        case Picture(alt=alt):
            return "pictures", 1, alt
        case Facts() | Heading() | Rule() | PageBreak():
            return "", 0, ""
        case _:
            assert_never(block)


def _words(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def _amount(section: _Section) -> str:
    said = {
        "lines": plural("{count} line", "{count} lines", section.counts.get("lines", 0)),
        "quotes": plural("{count} quote", "{count} quotes", section.counts.get("quotes", 0)),
        "points": plural("{count} point", "{count} points", section.counts.get("points", 0)),
        "rows": plural("{count} row", "{count} rows", section.counts.get("rows", 0)),
        "pictures": plural("{count} picture", "{count} pictures", section.counts.get("pictures", 0)),
    }
    return ", ".join(words for kind, words in said.items() if kind in section.counts)
