"""Blocks that are nothing but paragraphs."""

from typing import assert_never

from nhplogger.reports.blocks import BulletList, Heading, Paragraph, Quote, Run, Runs, plain
from nhplogger.reports.word_parts.runs import paragraph

Words = Heading | Paragraph | Quote | BulletList
RULE = '<w:p><w:pPr><w:pStyle w:val="Rule"/></w:pPr></w:p>'
PAGE_BREAK = (  # a hair on the new page: a break in the text leaves an empty page after a full one
    '<w:p><w:pPr><w:pStyle w:val="AfterTable"/><w:keepNext/><w:pageBreakBefore/>'
    '<w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
)


def words(block: Words) -> str:
    """The paragraphs of the block."""
    match block:
        case Heading(level=level, text=text):
            return paragraph(f"Heading{level}", plain(text))
        case Paragraph(runs=runs, margin=margin) if margin:
            return paragraph("LogLine", (Run(text=f"{margin}\t"), *runs))
        case Paragraph(runs=runs, quiet=quiet):
            return paragraph("SmallPrint" if quiet else "Normal", runs)
        case Quote():
            return paragraph("Quote", said(block))
        case BulletList(items=items):
            return "".join(paragraph("ListBullet", item) for item in items)
    assert_never(block)


def said(quote: Quote) -> Runs:
    """The words, then whose they are, in brackets."""
    if not quote.attribution:
        return quote.runs
    return (*quote.runs, Run(text=f" ({quote.attribution})"))
