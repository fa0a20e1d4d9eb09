"""Reads the look of a house style from its Word file."""

import io
from functools import cache
from zipfile import ZipFile

from lxml import etree
from lxml.etree import _Element

from nhplogger import assets
from nhplogger.reports.looks.grids import grid_look
from nhplogger.reports.looks.texts import changed, listed
from nhplogger.reports.looks.values import HouseLook, Paper, TextLook
from nhplogger.reports.looks.xml import W, number

_HIGHLIGHT = "StillIdentifies"


@cache
def house_look() -> HouseLook:
    """The look of the house style that ships."""
    return read_look((assets.ROOT / "word" / "house.docx").read_bytes())


def read_look(docx: bytes) -> HouseLook:
    """The look of a Word file that names its styles as the house style does.

    Raises KeyError, BadZipFile or XMLSyntaxError where the file is none of Word's.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    with ZipFile(io.BytesIO(docx)) as archive:
        styles = etree.fromstring(archive.read("word/styles.xml"), parser)
        document = etree.fromstring(archive.read("word/document.xml"), parser)
        parts = archive.namelist()
        numbering = archive.read("word/numbering.xml") if "word/numbering.xml" in parts else b"<none/>"
    by_id = {style.get(f"{W}styleId", ""): style for style in styles.iter(f"{W}style")}
    texts = _texts(styles, by_id)
    texts["ListBullet"] = listed(texts, etree.fromstring(numbering, parser))
    grids = {name: grid_look(style) for name, style in by_id.items() if style.get(f"{W}type") == "table"}
    shade = by_id[_HIGHLIGHT].find(f".//{W}shd") if _HIGHLIGHT in by_id else None
    amber = {} if shade is None else {"highlight": shade.get(f"{W}fill", "FFE08A")}
    return HouseLook(paper=_paper(document), texts=texts, grids=grids, **amber)


def _texts(styles: _Element, by_id: dict[str, _Element]) -> dict[str, TextLook]:
    """Every paragraph style on top of those it is based on and of the defaults."""
    found: dict[str, TextLook] = {}

    def look(name: str, above: frozenset[str] = frozenset()) -> TextLook:
        style = by_id.get(name)
        if style is None or name in above:
            return changed(TextLook(), styles.find(f"{W}docDefaults"))
        if name not in found:
            base = style.find(f"{W}basedOn")
            under = look("" if base is None else base.get(f"{W}val", ""), above | {name})
            found[name] = changed(under, style)
        return found[name]

    for name, style in by_id.items():
        if style.get(f"{W}type") == "paragraph":
            look(name)
    found.setdefault("Normal", look(""))
    return found


def _paper(document: _Element) -> Paper:
    size, margins = document.find(f".//{W}pgSz"), document.find(f".//{W}pgMar")
    sides = ("top", "right", "bottom", "left", "header", "footer")
    found = {"width": number(size, "w"), "height": number(size, "h")}
    found |= {side: number(margins, side) for side in sides}
    return Paper(**{name: value for name, value in found.items() if value})
