"""How long a report takes, beside python-docx used the way its manual shows."""

import io
import statistics
import time
from collections.abc import Callable

import docx
from docx.document import Document

from nhplogger.reports.blocks import Block, Heading, Paragraph, Quote, Report, Run, Runs, Table
from nhplogger.reports.word import document_bytes
from tests.reports.samples import log, report

_ENTRIES_A_SECTION = 25
_HEADINGS = {1: "Heading 1", 2: "Heading 2", 3: "Heading 3"}


def sample(entries: int) -> Report:
    """A report of so many entries: each as prose, every fifth a quote, and once more in a log."""
    blocks: list[Block] = []
    for first in range(0, entries, _ENTRIES_A_SECTION):
        blocks.append(Heading(text=f"{first // _ENTRIES_A_SECTION + 1}. What was observed"))
        blocks += [_said(first + number) for number in range(_ENTRIES_A_SECTION)]
        blocks.append(log(_ENTRIES_A_SECTION))
    return report(*blocks)


def _said(number: int) -> Block:
    runs = (Run(text=f"Entry {number}. ", bold=True), Run(text="Four of six car park lights were out. " * 3))
    return Paragraph(runs=runs) if number % 5 else Quote(runs=runs, attribution="Resident 2, 14:18")


def ours(entries: int) -> bytes:
    """The sample poured by the program."""
    return document_bytes(sample(entries))


def manual(entries: int) -> bytes:
    """The same paragraphs and tables, written as python-docx's manual shows."""
    whole = sample(entries)
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
            document.add_paragraph(block.text, style=_HEADINGS[block.level])
        case Paragraph():
            _add_runs(document, "Normal", block.runs)
        case Quote():
            _add_runs(document, "Quote", (*block.runs, Run(text=f" ({block.attribution})")))
        case Table():
            _add_table(document, block)
        case _:
            raise ValueError(f"the sample holds no {type(block).__name__}")


def _add_runs(document: Document, style: str, runs: Runs) -> None:
    paragraph = document.add_paragraph(style=style)
    for run in runs:
        paragraph.add_run(run.text).bold = run.bold


def _add_table(document: Document, block: Table) -> None:
    document.add_paragraph(block.caption, style="Caption")
    table = document.add_table(rows=1, cols=len(block.header), style="Table Grid")
    for cell, words in zip(table.rows[0].cells, block.header, strict=True):
        cell.text = words
    for row in block.rows:
        for cell, runs in zip(table.add_row().cells, row, strict=True):
            cell.text = "".join(run.text for run in runs)


def median(work: Callable[[int], bytes], entries: int, times: int) -> float:
    """The median of so many runs, in seconds, after one to warm up."""
    work(_ENTRIES_A_SECTION)
    return statistics.median(_timed(work, entries) for _ in range(times))


def _timed(work: Callable[[int], bytes], entries: int) -> float:
    began = time.perf_counter()
    work(entries)
    return time.perf_counter() - began


def rows() -> list[tuple[str, float, float]]:
    """What was measured, its ratio, and the limit of that ratio."""
    five_hundred = median(ours, 500, 7)
    return [
        ("Word, 500 entries, beside python-docx's manual", five_hundred / median(manual, 500, 3), 0.3),
        ("Word, 5,000 entries, beside ten times 500", median(ours, 5_000, 3) / (10 * five_hundred), 1.5),
    ]
