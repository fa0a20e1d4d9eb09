"""Tables with fixed widths, and facts, which are a table without lines."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from nhplogger.reports.blocks import Facts, Runs, Table, TableLook, plain
from nhplogger.reports.word_parts.runs import paragraph
from nhplogger.reports.word_parts.text import attribute

_STYLES = {TableLook.BOXED: "ReportTable", TableLook.RULED: "ReportLog"}
_FACT_WIDTHS = (0.175, 0.825)
_KEPT_WHOLE = 600  # characters; a longer row may run over the foot of a page
_HEADING_ROW = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_WHOLE_ROW = "<w:trPr><w:cantSplit/></w:trPr>"
_SPACER = '<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>'  # Word joins tables that touch


def table(block: Table, width: int) -> str:
    """The table across `width` twentieths of a point, after its caption."""
    columns = shared_out(width, block.widths)
    openings = [_opening(column) for column in columns]
    heading = _row(openings, ["TableHeading"] * len(columns), [plain(words) for words in block.header])
    styles = ["TableText"] * len(columns)
    rows = "".join(_row(openings, styles, row, _breaking(row)) for row in block.rows)
    caption = paragraph("Caption", plain(block.caption)) if block.caption else ""
    return caption + _table(_STYLES[block.look], columns, heading + rows, said=_said(block), look="0620")


def facts(block: Facts, width: int) -> str:
    """Labels and values across `width` twentieths of a point."""
    columns = shared_out(width, _FACT_WIDTHS)
    openings = [_opening(column) for column in columns]
    rows = "".join(
        _row(openings, ["FactLabel", "TableText"], (plain(fact.label), fact.runs), _breaking([fact.runs]))
        for fact in block.facts
    )
    return _table("ReportFacts", columns, rows, said="", look="0600") if rows else ""


def shared_out(width: int, shares: Sequence[float]) -> list[int]:
    """Whole widths in the proportion of the shares, which add up to the width exactly."""
    edges = [round(width * part / sum(shares)) for part in accumulate(shares, initial=0.0)]
    return [right - left for left, right in pairwise(edges)]


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


def _opening(width: int) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'


def _breaking(cells: Sequence[Runs]) -> str:
    letters = sum(len(run.text) for runs in cells for run in runs)
    return _WHOLE_ROW if letters <= _KEPT_WHOLE else ""


def _row(openings: list[str], styles: list[str], cells: Sequence[Runs], looks: str = _HEADING_ROW) -> str:
    inside = "".join(
        f"{opening}{paragraph(style, runs)}</w:tc>"
        for opening, style, runs in zip(openings, styles, cells, strict=True)
    )
    return f"<w:tr>{looks}{inside}</w:tr>"
