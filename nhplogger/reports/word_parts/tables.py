"""Tables with fixed widths, and facts, which are a table without lines."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from nhplogger.reports.blocks import Facts, Runs, Table, TableLook, plain
from nhplogger.reports.word_parts.runs import paragraph
from nhplogger.reports.word_parts.text import attribute

_STYLES = {TableLook.BOXED: "ReportTable", TableLook.RULED: "ReportLog"}
FACT_WIDTHS = (0.175, 0.825)
_NARROWEST = 0.06  # of the table; less holds no letter between the margins of a cell
KEPT_WHOLE = 12  # lines; a taller row may run over the foot of a page
_LETTER = 100  # twentieths of a point, about the width of one in a table
_LONG = 16  # letters; a longer word is broken
_SIDES = 200  # twentieths of a point: what the margins of a cell take
_SPACER = '<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>'  # Word joins tables that touch


def table(block: Table, width: int) -> str:
    """The table across `width` twentieths of a point, after its caption."""
    columns = columns_of(block, width)
    heading = _row(columns, ["TableHeading"] * len(columns), list(map(plain, block.header)), "<w:tblHeader/>")
    styles = ["TableText"] * len(columns)
    rows = "".join(_row(columns, styles, row) for row in block.rows)
    caption = paragraph("Caption", plain(block.caption)) if block.caption else ""
    return caption + _table(_STYLES[block.look], columns, heading + rows, said=_said(block), look="0620")


def facts(block: Facts, width: int) -> str:
    """Labels and values across `width` twentieths of a point."""
    columns = shared_out(width, FACT_WIDTHS)
    styles = ["FactLabel", "TableText"]
    rows = "".join(_row(columns, styles, (plain(fact.label), fact.runs)) for fact in block.facts)
    return _table("ReportFacts", columns, rows, said="", look="0600") if rows else ""


def shared_out(width: int, shares: Sequence[float]) -> list[int]:
    """Whole widths in the proportion of the shares, none too narrow for words; they add up exactly."""
    least = sum(shares) * _NARROWEST
    wide_enough = [max(share, least) for share in shares]
    edges = [round(width * part / sum(wide_enough)) for part in accumulate(wide_enough, initial=0.0)]
    return [right - left for left, right in pairwise(edges)]


def columns_of(block: Table, width: int) -> list[int]:
    """The columns of a table, wide enough for the longest word of each heading where there is room for all.

    What a narrow one lacks, the wide ones give in proportion to what they can spare.
    """
    given = shared_out(width, block.widths)
    least = [_LETTER * min(_LONG, max(map(len, head.split()), default=0)) + _SIDES for head in block.header]
    lacking = sum(max(0, need - has) for need, has in zip(least, given, strict=True))
    spare = sum(max(0, has - need) for need, has in zip(least, given, strict=True))
    if not lacking or lacking > spare:
        return given
    kept = 1 - lacking / spare
    fitted = [need + max(0, has - need) * kept for need, has in zip(least, given, strict=True)]
    return shared_out(width, fitted)


def _said(block: Table) -> str:
    """What a screen reader says of the table."""
    title = f"<w:tblCaption w:val={attribute(block.caption)}/>" if block.caption else ""
    return title + (f"<w:tblDescription w:val={attribute(block.summary)}/>" if block.summary else "")


def _table(style: str, columns: list[int], rows: str, *, said: str, look: str) -> str:
    grid = "".join(f'<w:gridCol w:w="{column}"/>' for column in columns)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(columns)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{look}"/>{said}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>{_SPACER}"
    )


def _row(columns: list[int], styles: list[str], cells: Sequence[Runs], heading: str = "") -> str:
    """A row, kept on one page where it is short."""
    whole = "<w:cantSplit/>" if is_kept_whole(columns, cells) else ""
    looks = f"<w:trPr>{whole}{heading}</w:trPr>" if whole or heading else ""
    return f"<w:tr>{looks}{''.join(map(_cell, columns, styles, cells))}</w:tr>"


def _cell(width: int, style: str, runs: Runs) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph(style, runs)}</w:tc>'


def is_kept_whole(columns: Sequence[int], cells: Sequence[Runs]) -> bool:
    """Whether a row is kept on one page, by about how many lines its fullest cell takes."""
    return _lines(columns, cells) <= KEPT_WHOLE


def _lines(columns: Sequence[int], cells: Sequence[Runs]) -> float:
    return max(
        sum(len(run.text) * _LETTER / width + run.text.count("\n") for run in runs)
        for width, runs in zip(columns, cells, strict=True)
    )
