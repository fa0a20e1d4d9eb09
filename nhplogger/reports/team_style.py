"""The look of a Word file of the team's, with our own styles where it lacks them."""

import io
from collections.abc import Iterator
from copy import deepcopy

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.numbering import NumberingPart
from lxml import etree

from nhplogger import assets

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DEFAULT = qn("w:default")
_W_VAL, _ID = qn("w:val"), qn("w:styleId")


def house_document() -> Document:
    """The shipped house style, ready to be filled."""
    return docx.Document(str(assets.ROOT / "word" / "house.docx"))


def team_document(content: bytes) -> Document:
    """A checked Word file without its text, with its styles, header, footer and page, ready to be filled.

    A style of ours that it has under the same name looks as it has it; the others come from the house style.
    """
    document = docx.Document(io.BytesIO(content))
    body = document.element.body
    last = body.sectPr if body.sectPr is not None else None
    for element in list(body):
        if element is not last:
            body.remove(element)
    _forget_first_page(document)
    _borrow(document, house_document())
    return document


def _forget_first_page(document: Document) -> None:
    """Reports have one header: what stood on the first page only stands on all where there is no other."""
    section = document.sections[0]
    if section.different_first_page_header_footer and section.header.is_linked_to_previous:
        section.header.part.element[:] = [deepcopy(each) for each in section.first_page_header.part.element]
    section.different_first_page_header_footer = False


def _borrow(document: Document, house: Document) -> None:
    """Puts our styles under the ids that paragraphs of reports name."""
    theirs, ours = document.styles.element, house.styles.element
    by_name = {_name(style): style for style in _styles(theirs)}
    for style in _styles(ours):
        own_id, found = style.get(_ID), by_name.get(_name(style))
        if found is not None:
            _rename(document, found.get(_ID), own_id)
            continue
        _rename(document, own_id, f"{own_id}Theirs")
        borrowed = deepcopy(style)
        if borrowed.get(_DEFAULT) is not None:
            del borrowed.attrib[_DEFAULT]
        theirs.append(borrowed)
    _number(document, house)


def _styles(element: BaseOxmlElement) -> Iterator[etree._Element]:
    return element.iterchildren(qn("w:style"))


def _name(style: etree._Element) -> tuple[str, str]:
    """Kind and name; Word knows its own styles by their English name, in lower case or not."""
    name = style.find(qn("w:name"))
    return str(style.get(qn("w:type"))), str(name.get(_W_VAL) if name is not None else "").casefold()


def _rename(document: Document, old: str | None, new: str | None) -> None:
    """Another id for a style, wherever it is named."""
    if old == new or old is None or new is None:
        return
    if any(style.get(_ID) == new for style in _styles(document.styles.element)):
        _rename(document, new, f"{new}Theirs")
    for place in _places(document):
        for element in place.iter():
            if element.get(_ID) == old:
                element.set(_ID, new)
            elif element.get(_W_VAL) == old and element.tag in _NAMING:
                element.set(_W_VAL, new)


_NAMING = {qn(f"w:{tag}") for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "styleLink")}


def _places(document: Document) -> Iterator[etree._Element]:
    yield document.styles.element
    section = document.sections[0]
    for part in (section.header, section.footer):
        yield part.part.element
    numbering = _numbering(document)
    if numbering is not None:
        yield numbering


def _numbering(document: Document) -> etree._Element | None:
    related = (rel.target_part for rel in document.part.rels.values() if rel.reltype == RT.NUMBERING)
    return next((part.element for part in related if isinstance(part, NumberingPart)), None)


def _numbering_made(document: Document) -> etree._Element:
    """Its lists, empty ones where it has none."""
    found = _numbering(document)
    if found is not None:
        return found
    root = parse_xml(f'<w:numbering xmlns:w="{_WORD}"/>')
    part = NumberingPart(PackURI("/word/numbering.xml"), CT.WML_NUMBERING, root, document.part.package)
    document.part.relate_to(part, RT.NUMBERING)
    return root


def _number(document: Document, house: Document) -> None:
    """Bullets of our own for the list style, whatever lists the file has."""
    theirs, ours = _numbering_made(document), house.part.numbering_part.element
    ids = [int(each.get(qn("w:abstractNumId"), 0)) for each in theirs.iter(qn("w:abstractNum"))]
    numbers = [int(each.get(qn("w:numId"), 0)) for each in theirs.iter(qn("w:num"))]
    abstract = deepcopy(ours.find(qn("w:abstractNum")))
    number = deepcopy(ours.find(qn("w:num")))
    abstract.set(qn("w:abstractNumId"), str(max(ids, default=0) + 1))
    number.set(qn("w:numId"), str(max(numbers, default=0) + 1))
    number.find(qn("w:abstractNumId")).set(_W_VAL, str(max(ids, default=0) + 1))
    places = list(theirs.iterchildren(qn("w:num")))
    theirs.insert(theirs.index(places[0]) if places else len(theirs), abstract)
    theirs.append(number)
    _bullet(document, str(max(numbers, default=0) + 1))


def _bullet(document: Document, number: str) -> None:
    for style in _styles(document.styles.element):
        if style.get(_ID) == "ListBullet":
            for each in style.iter(qn("w:numId")):
                each.set(_W_VAL, number)
