"""Tables of a Word document, read from its text alone: no link, template or picture is followed.

Word's library belongs to reports; what is read here is one part of the archive, with an XML parser that
resolves no entity and knows no network.
"""

import zlib
from collections.abc import Iterator, Sequence

from lxml import etree

from nhplogger.domain.faults import StudyError
from nhplogger.exchange.zipped_parts import opened_archive, part
from nhplogger.i18n import _

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_MOST_TABLES = 200


def read_docx(content: bytes, name: str) -> Iterator[tuple[str, Iterator[Sequence[object]]]]:
    """Each table of a document that is not inside another. Raises StudyError where it is no Word document."""
    try:
        document = part(opened_archive(content, name), "word/document.xml", name)
        root = etree.fromstring(document, _parser())
    except (etree.XMLSyntaxError, zlib.error) as error:
        words = _(
            "{name} is damaged: Word's text in it cannot be read. Save it again in Word, and try again."
        )
        raise StudyError(words.format(name=name)) from error
    space = _STRICT if root.tag.startswith(_STRICT) else _W
    tables = (
        table for table in root.iter(f"{space}tbl") if next(table.iterancestors(f"{space}tbl"), None) is None
    )
    for number, table in zip(range(1, _MOST_TABLES + 1), tables, strict=False):
        yield _("Table {number}").format(number=number), _rows(table, space)


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )


def _rows(table: "etree._Element", space: str) -> Iterator[Sequence[object]]:
    for row in table.iterchildren(f"{space}tr"):
        cells: list[str] = []
        for cell in row.iterchildren(f"{space}tc"):
            cells.append(_words(cell, space))
            cells += [""] * (_span(cell, space) - 1)
        yield cells


def _words(cell: "etree._Element", space: str) -> str:
    """The text of a cell; what was deleted with changes tracked is no text in Word's own words."""
    return " ".join("".join(_runs(paragraph, space)) for paragraph in cell.iter(f"{space}p"))


def _runs(paragraph: "etree._Element", space: str) -> Iterator[str]:
    for piece in paragraph.iter(f"{space}t", f"{space}tab", f"{space}br"):
        yield (piece.text or "") if piece.tag == f"{space}t" else " "


def _span(cell: "etree._Element", space: str) -> int:
    """How many columns a cell stands in."""
    span = cell.find(f"{space}tcPr/{space}gridSpan")
    words = span.get(f"{space}val", "1") if span is not None else "1"
    return min(int(words), 60) if words.isdecimal() and int(words) else 1
