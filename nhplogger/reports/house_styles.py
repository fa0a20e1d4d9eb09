"""The styles of reports, few and named as Word names them, as one table."""

from dataclasses import dataclass

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LANGUAGE = "en-GB"
_FONT = "Calibri"
_INK, _NAVY, _BLUE, _GREY = "1A1A1A", "1F3864", "2F5496", "595959"
_LINE, _SHADE, _AMBER = "A6A6A6", "E8ECF3", "FFE08A"


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphStyle:
    """One paragraph style: `looks` is the inside of its w:pPr, `letters` the inside of its w:rPr.

    `id` is what paragraphs name, `name` what people see in Word, `after` the style of the next paragraph
    typed, `own` whether Word does not know the style by itself.
    """

    id: str
    name: str
    looks: str
    letters: str = ""
    after: str = ""
    own: bool = False


def _spacing(before: int, after: int, line: int = 0) -> str:
    """Space around a paragraph in twentieths of a point; `line` in 240ths of a line."""
    lines = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{lines}/>'


def _letters(half_points: int, colour: str = "", *, before: str = "") -> str:
    colour = f'<w:color w:val="{colour}"/>' if colour else ""
    return f'{before}{colour}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


_BOLD = "<w:b/><w:bCs/>"
_ITALIC = "<w:i/><w:iCs/>"
_WITH_NEXT = "<w:keepNext/><w:keepLines/>"


def _heading(level: int, half_points: int, before: int, colour: str) -> ParagraphStyle:
    return ParagraphStyle(
        id=f"Heading{level}",
        name=f"heading {level}",
        looks=f'{_WITH_NEXT}{_spacing(before, 80, 240)}<w:outlineLvl w:val="{level - 1}"/>',
        letters=_letters(half_points, colour, before=_BOLD if level == 3 else ""),
        after="Normal",
    )


_TAB = '<w:tabs><w:tab w:val="right" w:pos="9184"/></w:tabs>'
_HAIR = f'w:val="single" w:sz="4" w:space="1" w:color="{_LINE}"'
PARAGRAPHS = (
    ParagraphStyle(
        id="Title",
        name="Title",
        looks=f"{_WITH_NEXT}{_spacing(0, 160, 240)}",
        letters=_letters(40, _NAVY),
        after="Normal",
    ),
    _heading(1, 28, 240, _BLUE),
    _heading(2, 24, 200, _BLUE),
    _heading(3, 22, 160, _NAVY),
    ParagraphStyle(
        id="Quote",
        name="Quote",
        looks=f'{_spacing(0, 60)}<w:ind w:left="907" w:right="385"/>',
        letters=f'{_ITALIC}<w:color w:val="333333"/>',
        after="Normal",
    ),
    ParagraphStyle(
        id="LogLine",
        name="Log Line",
        own=True,
        looks=f'<w:tabs><w:tab w:val="left" w:pos="624"/></w:tabs>{_spacing(0, 60)}'
        '<w:ind w:left="624" w:hanging="624"/>',
    ),
    ParagraphStyle(
        id="ListBullet",
        name="List Bullet",
        looks=f'<w:numPr><w:numId w:val="1"/></w:numPr>{_spacing(0, 60)}',
    ),
    ParagraphStyle(
        id="Caption",
        name="caption",
        looks=f"{_WITH_NEXT}{_spacing(120, 60, 240)}",
        letters=_letters(20, _NAVY, before=_BOLD),
        after="Normal",
    ),
    ParagraphStyle(
        id="SmallPrint",
        name="Small Print",
        own=True,
        looks=_spacing(0, 120, 240),
        letters=_letters(18, _GREY),
    ),
    ParagraphStyle(id="Picture", name="Picture", own=True, looks=f"<w:keepNext/>{_spacing(120, 60, 240)}"),
    ParagraphStyle(
        id="PictureCaption",
        name="Picture Caption",
        own=True,
        looks=_spacing(0, 160, 240),
        letters=_letters(20, _GREY),
        after="Normal",
    ),
    ParagraphStyle(
        id="TableText", name="Table Text", own=True, looks=_spacing(0, 0, 245), letters=_letters(20)
    ),
    ParagraphStyle(
        id="TableHeading",
        name="Table Heading",
        own=True,
        looks=f"<w:keepNext/>{_spacing(0, 0, 245)}",
        letters=_letters(20, before=_BOLD),
    ),
    ParagraphStyle(
        id="FactLabel", name="Fact Label", own=True, looks=_spacing(0, 0, 245), letters=_letters(20, _GREY)
    ),
    ParagraphStyle(
        id="AfterTable",
        name="After Table",
        own=True,
        looks='<w:spacing w:before="0" w:after="0" w:line="100" w:lineRule="exact"/>',
        letters=_letters(8),
    ),
    ParagraphStyle(
        id="Rule",
        name="Rule",
        own=True,
        looks=f'<w:pBdr><w:bottom {_HAIR}/></w:pBdr><w:spacing w:before="0" w:after="160" '
        'w:line="160" w:lineRule="exact"/>',
        letters=_letters(8),
    ),
    ParagraphStyle(
        id="Header", name="header", looks=f"{_TAB}{_spacing(0, 0, 240)}", letters=_letters(18, _GREY)
    ),
    ParagraphStyle(
        id="Footer", name="footer", looks=f"{_TAB}{_spacing(0, 0, 240)}", letters=_letters(18, _GREY)
    ),
)


def styles() -> str:
    """The inside of `word/styles.xml`."""
    return _DEFAULTS + "".join(map(_paragraph_style, PARAGRAPHS)) + _CHARACTERS + _tables()


_DEFAULTS = f"""
<w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="{_FONT}" w:hAnsi="{_FONT}" w:eastAsia="{_FONT}" w:cs="{_FONT}"/><w:color w:val="{_INK}"/>
<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}" w:bidi="ar-SA"/>
</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="257" w:lineRule="auto"/></w:pPr>
</w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>
<w:rPr><w:lang w:val="{LANGUAGE}"/></w:rPr></w:style>"""


def _paragraph_style(style: ParagraphStyle) -> str:
    after = f'<w:next w:val="{style.after}"/>' if style.after else ""
    own = ' w:customStyle="1"' if style.own else ""
    letters = f"<w:rPr>{style.letters}</w:rPr>" if style.letters else ""
    return (
        f'<w:style w:type="paragraph"{own} w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="Normal"/>{after}<w:qFormat/><w:pPr>{style.looks}</w:pPr>{letters}</w:style>'
    )


_CHARACTERS = f"""
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="StillIdentifies"><w:name w:val="Still Identifies"/>
<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>
<w:rPr><w:shd w:val="clear" w:color="auto" w:fill="{_AMBER}"/></w:rPr></w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>
<w:semiHidden/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:semiHidden/>
<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>
<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>"""


def _tables() -> str:
    boxed = "".join(_border(side) for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    ruled = "".join(_border(side) for side in ("top", "bottom", "insideH"))
    return (
        _table_style("ReportTable", "Report Table", boxed, _cell_margins(44, 105), _FIRST_ROW)
        + _table_style("ReportLog", "Report Log", ruled, _cell_margins(44, 70), _FIRST_ROW)
        + _table_style("ReportFacts", "Report Facts", "", _cell_margins(18, 0), "")
    )


def _border(side: str) -> str:
    return f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{_LINE}"/>'


def _cell_margins(upright: int, sideways: int) -> str:
    sides = (("top", upright), ("left", sideways), ("bottom", upright), ("right", sideways))
    return "".join(f'<w:{side} w:w="{size}" w:type="dxa"/>' for side, size in sides)


_FIRST_ROW = (
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr>'
    f'<w:shd w:val="clear" w:color="auto" w:fill="{_SHADE}"/></w:tcPr></w:tblStylePr>'
)


def _table_style(identity: str, name: str, borders: str, margins: str, first_row: str) -> str:
    lines = f"<w:tblBorders>{borders}</w:tblBorders>" if borders else ""
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{identity}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>{lines}<w:tblCellMar>{margins}</w:tblCellMar>'
        f"</w:tblPr>{first_row}</w:style>"
    )
