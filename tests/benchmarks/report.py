"""How long an observation report takes from the log to Word, beside python-docx as its manual shows."""

import io
from functools import cache

import docx
from docx.document import Document

from nhplogger.domain.contents import Contents
from nhplogger.reports.blocks import (
    Block,
    BulletList,
    Facts,
    Heading,
    Paragraph,
    Quote,
    Report,
    Rule,
    Run,
    Runs,
    Table,
    plain,
)
from nhplogger.reports.identifying import highlighted, still_identifying
from nhplogger.reports.word import document_bytes
from tests.benchmarks.word import median
from tests.reports.meetings import a_long_meeting, told

_STYLES = {1: "Heading 1", 2: "Heading 2", 3: "Heading 3"}


@cache
def meeting(entries: int) -> tuple[Contents, Contents]:
    """A register and a meeting of so many entries."""
    return a_long_meeting(entries)


def report_of(entries: int) -> Report:
    """Its report, as blocks, names replaced."""
    register, contents = meeting(entries)
    return told(contents, register)


def ours(entries: int) -> bytes:
    """From the log to the document, by the program."""
    return document_bytes(report_of(entries))


@cache
def blocks_of(entries: int) -> Report:
    """The blocks ready made, so that the manual's way is timed for nothing but writing."""
    return report_of(entries)


def manual(entries: int) -> bytes:
    """The same paragraphs and tables, written as python-docx's manual shows."""
    whole = blocks_of(entries)
    document = docx.Document()
    document.add_paragraph(whole.title, style="Title")
    for block in whole.blocks:
        _add(document, block)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def _add(document: Document, block: Block) -> None:
    match block:
        case Heading():
            document.add_paragraph(block.text, style=_STYLES[block.level])
        case Facts():
            _add_rows(document, [(plain(fact.label), fact.runs) for fact in block.facts])
        case Table():
            _add_rows(document, [tuple(map(plain, block.header)), *block.rows])
        case _:
            _add_words(document, block)


def _add_words(document: Document, block: Block) -> None:
    match block:
        case Paragraph():
            _add_runs(document, "Normal", (Run(text=f"{block.margin}\t"), *block.runs))
        case Quote():
            _add_runs(document, "Quote", (*block.runs, Run(text=f" ({block.attribution})")))
        case BulletList():
            for item in block.items:
                _add_runs(document, "List Bullet", item)
        case Rule():
            document.add_paragraph()
        case _:
            raise ValueError(f"no observation report holds a {type(block).__name__}")


def _add_runs(document: Document, style: str, runs: Runs) -> None:
    paragraph = document.add_paragraph(style=style)
    for run in runs:
        added = paragraph.add_run(run.text)
        added.bold, added.italic = run.bold, run.italic


def _add_rows(document: Document, rows: list[tuple[Runs, ...]]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for row in rows:
        for cell, runs in zip(table.add_row().cells, row, strict=True):
            cell.text = "".join(run.text for run in runs)


def seen_through(entries: int) -> bytes:
    """A report that is made looked through for what still identifies somebody, and that highlighted."""
    whole = blocks_of(entries)
    return highlighted(whole, still_identifying(whole, meeting(entries)[0])).title.encode()


def rows() -> list[tuple[str, float, float]]:
    """What was measured, its ratio, and the limit of that ratio."""
    for entries in (500, 5_000):
        meeting(entries)
    blocks_of(500)
    five_hundred, five_thousand = median(ours, 500, 7), median(ours, 5_000, 3)
    blocks_of(5_000)
    return [
        ("Report, 500 entries, beside python-docx's manual", five_hundred / median(manual, 500, 3), 0.3),
        ("Report, 5,000 entries, beside ten times 500", five_thousand / (10 * five_hundred), 1.5),
        (
            "What identifies in 5,000 entries, beside their report",
            median(seen_through, 5_000, 3) / five_thousand,
            1.2,
        ),
    ]
