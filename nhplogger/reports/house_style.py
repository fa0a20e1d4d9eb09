"""Makes the house style, `resources/word/house.docx`, by `python -m nhplogger.reports.house_style`.

The result holds styles, one bullet, the page, an empty header and footer, and no text.
"""

from pathlib import Path

from nhplogger import assets
from nhplogger.reports import house_styles
from nhplogger.reports.zipped import zipped

MARGIN = 1361  # twentieths of a point; 24 mm
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_PACKAGE = "application/vnd.openxmlformats-package"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = {
    "word/document.xml": f"{_WORD}.document.main+xml",
    "word/styles.xml": f"{_WORD}.styles+xml",
    "word/settings.xml": f"{_WORD}.settings+xml",
    "word/numbering.xml": f"{_WORD}.numbering+xml",
    "word/header1.xml": f"{_WORD}.header+xml",
    "word/footer1.xml": f"{_WORD}.footer+xml",
    "docProps/core.xml": f"{_PACKAGE}.core-properties+xml",
}


def house_docx() -> bytes:
    """The house style as a .docx, the same bytes each time."""
    return zipped((name, (_DECLARATION + xml).encode()) for name, xml in _members().items())


def _members() -> dict[str, str]:
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            (f"{_OFFICE}/officeDocument", "word/document.xml"), (_CORE_RELATION, "docProps/core.xml")
        ),
        "word/document.xml": _document(),
        "word/_rels/document.xml.rels": _relations(
            *((f"{_OFFICE}/{part.rstrip('1')}", f"{part}.xml") for part in _DOCUMENT_PARTS)
        ),
        "word/styles.xml": _part("styles", house_styles.styles()),
        "word/settings.xml": _part("settings", _SETTINGS),
        "word/numbering.xml": _part("numbering", _BULLET),
        "word/header1.xml": _part("hdr", '<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr></w:p>'),
        "word/footer1.xml": _part("ftr", '<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr></w:p>'),
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{_CORE}"/>',
    }


_DOCUMENT_PARTS = ("styles", "settings", "numbering", "header1", "footer1")

_SETTINGS = """
<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>
<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"
 w:val="15"/></w:compat><w:themeFontLang w:val="en-GB"/>
<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>"""

_BULLET = """
<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/>
<w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="385" w:hanging="285"/></w:pPr></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"""


def _part(root: str, inside: str) -> str:
    return f'<w:{root} xmlns:w="{house_styles.NAMESPACE}">{inside}</w:{root}>'


def _document() -> str:
    return (
        f'<w:document xmlns:w="{house_styles.NAMESPACE}" xmlns:r="{_OFFICE}"><w:body><w:sectPr>'
        '<w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/>'
        '<w:pgSz w:w="11906" w:h="16838"/>'
        f'<w:pgMar w:top="1304" w:right="{MARGIN}" w:bottom="1304" w:left="{MARGIN}" '
        'w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>'
    )


def _content_types() -> str:
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in _PARTS.items()
    )
    return (
        f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="{_PACKAGE}.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(*targets: tuple[str, str]) -> str:
    rows = (
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{_RELS}">{"".join(rows)}</Relationships>'


def main() -> None:
    """Writes the house style among the shipped files of this checkout."""
    place: Path = assets.ROOT / "word" / "house.docx"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(house_docx())


if __name__ == "__main__":
    main()
