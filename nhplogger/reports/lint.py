"""Faults that make Word call a document unreadable, or hard to read aloud, and that validators let pass."""

import io
import posixpath
from collections import Counter
from collections.abc import Iterator
from zipfile import ZipFile

from lxml import etree
from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_DOC_PR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_LANGUAGE = "{http://purl.org/dc/elements/1.1/}language"

Parts = dict[str, _Element]


def faults(docx: bytes) -> list[str]:
    """What is wrong with the document, in words for developers; nothing if all is well."""
    with ZipFile(io.BytesIO(docx)) as archive:
        names = set(archive.namelist())
        xml = {name: archive.read(name) for name in names if name.endswith((".xml", ".rels"))}
    try:
        parts = {name: etree.fromstring(text) for name, text in xml.items()}
    except etree.XMLSyntaxError as error:
        return [f"a part is not XML: {error}"]
    checks = (_cells, _rows, _repeated_ids, _missing_styles, _headings_of_tables, _pictures, _languages)
    found = [fault for check in checks for fault in check(parts)]
    return found + list(_relations(parts, names))


def _cells(parts: Parts) -> Iterator[str]:
    for name, cell in _each(parts, f"{_W}tc"):
        if len(cell) == 0 or cell[-1].tag != f"{_W}p":
            yield f"{name}: a cell does not end with a paragraph"


def _rows(parts: Parts) -> Iterator[str]:
    for name, table in _each(parts, f"{_W}tbl"):
        columns = len(table.findall(f"{_W}tblGrid/{_W}gridCol"))
        if any(len(row.findall(f"{_W}tc")) != columns for row in table.iterchildren(f"{_W}tr")):
            yield f"{name}: a row has not the {columns} cells of its table"


def _repeated_ids(parts: Parts) -> Iterator[str]:
    for tag, key in ((_DOC_PR, "id"), (f"{_W}bookmarkStart", f"{_W}id"), (f"{_W}bookmarkStart", f"{_W}name")):
        used = Counter(element.get(key) for _, element in _each(parts, tag))
        yield from (f"{tag} {key} {value} stands {times} times" for value, times in used.items() if times > 1)


def _missing_styles(parts: Parts) -> Iterator[str]:
    known = {style.get(f"{_W}styleId") for _, style in _each(parts, f"{_W}style")}
    for tag in ("pStyle", "rStyle", "tblStyle"):
        used = {element.get(f"{_W}val") for _, element in _each(parts, f"{_W}{tag}")}
        yield from (f"{tag} {style} is not in the house style" for style in used - known)


def _headings_of_tables(parts: Parts) -> Iterator[str]:
    """A table whose look says that it has a heading row must repeat that row."""
    for name, table in _each(parts, f"{_W}tbl"):
        look = table.find(f"{_W}tblPr/{_W}tblLook")
        headed = look is not None and int(look.get(f"{_W}val", "0"), 16) & 0x20
        if headed and table.find(f"{_W}tr/{_W}trPr/{_W}tblHeader") is None:
            yield f"{name}: a table does not repeat its heading row"


def _pictures(parts: Parts) -> Iterator[str]:
    for name, picture in _each(parts, _DOC_PR):
        if not picture.get("descr", "").strip():
            yield f"{name}: a picture has no words for those who cannot see it"


def _languages(parts: Parts) -> Iterator[str]:
    default = parts["word/styles.xml"].find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr/{_W}lang")
    if default is None or not default.get(f"{_W}val"):
        yield "the styles name no language"
    if not parts["docProps/core.xml"].findtext(_LANGUAGE):
        yield "the properties name no language"


def _relations(parts: Parts, names: set[str]) -> Iterator[str]:
    """Every r:id leads to a relation, every relation to a part."""
    for name, part in parts.items():
        folder, base = posixpath.split(name)
        relations = parts.get(f"{folder}/_rels/{base}.rels")
        known = {} if relations is None else {row.get("Id"): row for row in relations}
        for row in known.values():
            if posixpath.normpath(posixpath.join(folder, row.get("Target", ""))) not in names:
                yield f"{name}: {row.get('Target')} is not in the package"
        every = (item for element in part.iter() for item in element.attrib.items())
        used = {str(value) for key, value in every if str(key).startswith(_R)}
        yield from (f"{name}: no relation {missing}" for missing in used - known.keys())


def _each(parts: Parts, tag: str) -> Iterator[tuple[str, _Element]]:
    return ((name, element) for name, part in parts.items() for element in part.iter(tag))
