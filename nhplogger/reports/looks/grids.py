"""What one style says of tables."""

from lxml.etree import _Element

from nhplogger.reports.looks.values import GridLook
from nhplogger.reports.looks.xml import W, number, switched

_EIGHTHS = 2.5  # twentieths of a point in an eighth


def grid_look(style: _Element) -> GridLook:
    """The look of tables of that style."""
    borders, margins = style.find(f"{W}tblPr/{W}tblBorders"), style.find(f"{W}tblPr/{W}tblCellMar")
    across = None if borders is None else borders.find(f"{W}insideH")
    first = style.find(f"{W}tblStylePr[@{W}type='firstRow']")
    shade = None if first is None else first.find(f"{W}tcPr/{W}shd")
    return GridLook(
        upright=_margin(margins, "top"),
        sideways=_margin(margins, "left"),
        line=round(number(across, "sz") * _EIGHTHS),
        colour="" if across is None else across.get(f"{W}color", ""),
        boxed=borders is not None and borders.find(f"{W}insideV") is not None,
        shade="" if shade is None else shade.get(f"{W}fill", ""),
        bold_heading=first is not None and switched(first.find(f"{W}rPr"), "b", otherwise=False),
    )


def _margin(margins: _Element | None, side: str) -> int:
    return number(None if margins is None else margins.find(f"{W}{side}"), "w")
