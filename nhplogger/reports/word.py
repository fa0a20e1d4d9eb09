"""Pours a report into the house style and gives back the bytes of a Word document."""

import io
from collections.abc import Iterable
from typing import assert_never
from zipfile import ZipFile

from docx.document import Document
from docx.section import Section
from lxml import etree

from nhplogger.i18n import speaking
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
    Table,
    plain,
)
from nhplogger.reports.team_style import house_document, team_document
from nhplogger.reports.word_parts import furniture
from nhplogger.reports.word_parts.paragraphs import PAGE_BREAK, RULE, words
from nhplogger.reports.word_parts.pictures import Pictures
from nhplogger.reports.word_parts.properties import describe
from nhplogger.reports.word_parts.runs import paragraph
from nhplogger.reports.word_parts.tables import facts, table
from nhplogger.reports.zipped import zipped

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_EMU_IN_TWENTIETH = 635  # EMU in a twentieth of a point


def document_bytes(report: Report, style: bytes = b"") -> bytes:
    """The report as a .docx; the same report gives the same bytes.

    `style` is a checked Word file whose styles, header, footer and page are taken in place of our own.
    """
    document = team_document(style) if style else house_document()
    describe(document, report)
    with speaking(report.language):
        _furnish(document.sections[0], report, keep=bool(style))
    document.element.body[:0] = _elements(_poured(document, report))
    return same_each_time(document)


def _furnish(section: Section, report: Report, *, keep: bool) -> None:
    """The header and footer of the report; `keep` leaves what stands there above it."""
    header, footer = section.header.part.element, section.footer.part.element
    header[len(header) if keep else 0 :] = _elements([furniture.header(report)])
    if not (keep and furniture.has_page_number(footer)):
        footer[len(footer) if keep else 0 :] = _elements([furniture.footer()])


def _poured(document: Document, report: Report) -> Iterable[str]:
    """The XML of the title, then of each block."""
    across, down = _room(document.sections[0])
    pictures = Pictures(document, across, down)
    yield paragraph("Title", plain(report.title))
    for block in report.blocks:
        yield _block(block, round(across / _EMU_IN_TWENTIETH), pictures)


def _room(section: Section) -> tuple[int, int]:
    """Width and height between the margins, in EMU."""
    across = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    down = (section.page_height or 0) - (section.top_margin or 0) - (section.bottom_margin or 0)
    return across, down


def _block(block: Block, width: int, pictures: Pictures) -> str:
    match block:
        case Heading() | Paragraph() | Quote() | BulletList():
            return words(block)
        case Table():
            return table(block, width)
        case Facts():
            return facts(block, width)
        case Picture():
            return pictures.xml(block)
        case Rule():
            return RULE
        case PageBreak():
            return PAGE_BREAK
    assert_never(block)


def _elements(parts: Iterable[str]) -> list[etree._Element]:
    """The XML parsed in one go, as elements ready to be moved."""
    whole = f'<w:body xmlns:w="{_WORD}" xmlns:r="{_RELATIONS}">{"".join(parts)}</w:body>'
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    return list(etree.fromstring(whole, parser))


def same_each_time(document: Document) -> bytes:
    """The saved document zipped anew, since python-docx puts the time of day on each member."""
    saved = io.BytesIO()
    document.save(saved)
    with ZipFile(saved) as archive:
        return zipped((name, archive.read(name)) for name in archive.namelist())
