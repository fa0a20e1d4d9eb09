"""Tables cut into rows; a heading row is ready to stand once more on every page."""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from nhplogger.reports.blocks import Facts, Runs, Table, TableLook, plain
from nhplogger.reports.looks.values import GridLook, HouseLook, TextLook
from nhplogger.reports.word_parts.tables import FACT_WIDTHS, KEPT_WHOLE, columns_of, is_kept_whole, shared_out
from nhplogger.ui.reports.pages.parts import Finding, Ground, Part, Strip, Words
from nhplogger.ui.reports.pages.text_strips import cut, found_in, paragraph, safe
from nhplogger.ui.reports.pages.typesetter import Set, Typesetter

_STYLES = {TableLook.BOXED: "ReportTable", TableLook.RULED: "ReportLog"}
_MOST = 2 * KEPT_WHOLE  # lines of a row that Word takes for a short one


def table(setter: Typesetter, house: HouseLook, block: Table, width: int) -> Iterator[Strip]:
    """The caption, the heading row, the rows, and the room after them."""
    if block.caption:
        yield from paragraph(setter, house.text("Caption"), plain(block.caption), width)
    grid = _Grid(setter, house.grid(_STYLES[block.look]), columns_of(block, width))
    looks = [house.text("TableHeading")] * len(block.header)
    heading = yield from grid.heading(looks, list(map(plain, block.header)))
    looks = [house.text("TableText")] * len(block.header)
    for row in block.rows:
        yield from grid.row(looks, row, heading)
    yield room_after(house)


def facts(setter: Typesetter, house: HouseLook, block: Facts, width: int) -> Iterator[Strip]:
    """Labels and values, without lines."""
    grid = _Grid(setter, house.grid("ReportFacts"), shared_out(width, FACT_WIDTHS))
    looks = [house.text("FactLabel"), house.text("TableText")]
    for fact in block.facts:
        yield from grid.row(looks, (plain(fact.label), fact.runs), None)
    if block.facts:
        yield room_after(house)


def room_after(house: HouseLook) -> Strip:
    """What keeps a table off the words beneath it."""
    look = house.text("AfterTable")
    return Strip(height=look.exact or look.size, before=look.before, after=look.after)


@dataclass(frozen=True, slots=True)
class _Cell:
    done: Set
    x: float


class _Grid:
    """The columns of one table."""

    def __init__(self, setter: Typesetter, look: GridLook, columns: Sequence[int]) -> None:
        self._setter, self._look, self._columns = setter, look, columns
        self._lefts = list(accumulate(columns, initial=0))

    def heading(
        self, looks: Sequence[TextLook], cells: Sequence[Runs]
    ) -> Generator[Strip, None, Strip | None]:
        """The heading row, never parted from what follows; gives back what is to be repeated of it.

        One as tall as no heading should be is not repeated: it would leave no room for rows.
        """
        bold = [replace(look, bold=look.bold or self._look.bold_heading) for look in looks]
        strips = [replace(strip, with_next=True) for strip in self._strips(bold, cells, self._look.shade)]
        if len(strips) > 1:
            yield from (replace(strip, with_next=False) for strip in strips)
            return None
        yield strips[0]
        return strips[0]

    def row(self, looks: Sequence[TextLook], cells: Sequence[Runs], heading: Strip | None) -> Iterator[Strip]:
        """A row in one piece, or line by line where it is tall."""
        for strip in self._strips(looks, cells):
            yield replace(strip, heading=heading) if heading else strip

    def _strips(self, looks: Sequence[TextLook], cells: Sequence[Runs], shade: str = "") -> Iterator[Strip]:
        made = self._set(looks, cells)
        most = max(cell.done.lines for cell in made)
        if most <= _MOST and is_kept_whole(self._columns, cells):
            yield self._lines(made, 0, most, shade)
            return
        for number in range(most):
            yield self._lines(made, number, number + 1, shade)

    def _set(self, looks: Sequence[TextLook], cells: Sequence[Runs]) -> list[_Cell]:
        return [
            self._cell(look, runs, left, width)
            for look, runs, left, width in zip(looks, cells, self._lefts, self._columns, strict=False)
        ]

    def _cell(self, look: TextLook, runs: Runs, left: int, width: int) -> _Cell:
        room = max(1, width - 2 * self._look.sideways)
        words = Words(runs=safe(runs), look=look, width=room)
        return _Cell(self._setter.set(words), left + self._look.sideways)

    def _lines(self, cells: Sequence[_Cell], first: int, end: int, shade: str) -> Strip:
        """Those lines of every cell, with the edges of the row where they are its first or last."""
        edges = (first == 0, end >= max(cell.done.lines for cell in cells))
        top = self._look.upright + self._look.line / 2 if edges[0] else 0.0
        foot = self._look.upright if edges[1] else 0.0
        height = top + foot + max(_height(cell.done, first, end) for cell in cells)
        parts: list[Part] = self._ground(height, shade) if shade else []
        findings: list[Finding] = []
        for cell in cells:
            last = min(end, cell.done.lines)
            if first < last:
                parts.append(cut(cell.done, first, last, cell.x, top))
                findings += found_in(cell.done, first, last, cell.x, top)
        parts += self._borders(height, edges)
        return Strip(height=height, parts=tuple(parts), findings=tuple(findings))

    def _ground(self, height: float, shade: str) -> list[Part]:
        return [Ground(x=0, y=0, width=self._lefts[-1], height=height, colour=shade)]

    def _borders(self, height: float, edges: tuple[bool, bool]) -> list[Part]:
        look = self._look
        if not look.line:
            return []
        places = [place for place, drawn in zip((0.0, height), edges, strict=True) if drawn]
        width, half = self._lefts[-1], look.line / 2
        lines: list[Part] = [
            Ground(x=-half, y=place, width=width + look.line, height=look.line, colour=look.colour)
            for place in places
        ]
        if look.boxed:
            lines += [
                Ground(x=left - half, y=0, width=look.line, height=height + look.line, colour=look.colour)
                for left in self._lefts
            ]
        return lines


def _height(done: Set, first: int, end: int) -> float:
    """Of those of its lines that it has."""
    last = done.lines
    return done.tops[min(end, last)] - done.tops[min(first, last)]
