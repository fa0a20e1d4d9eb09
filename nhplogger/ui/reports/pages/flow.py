"""A report's blocks as strips, in the order in which they are read."""

import struct
from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from nhplogger.reports.blocks import (
    Block,
    BulletList,
    Facts,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Quote,
    Report,
    Rule,
    Run,
    Runs,
    Table,
    plain,
)
from nhplogger.reports.looks.values import HouseLook, Tab, TextLook
from nhplogger.reports.word_parts.paragraphs import said
from nhplogger.ui.reports.pages.parts import Image, Strip
from nhplogger.ui.reports.pages.table_strips import facts, table
from nhplogger.ui.reports.pages.text_strips import paragraph, rule
from nhplogger.ui.reports.pages.typesetter import Typesetter

_TALLEST = 0.8  # of the height of the text, as in Word
_HAIR = 20
_BULLET = "•\t"


def strips(report: Report, house: HouseLook, setter: Typesetter) -> Iterator[Strip]:
    """The title, then every block."""
    flow = _Flow(house, setter)
    yield from flow.words("Title", plain(report.title))
    for block in report.blocks:
        yield from flow.block(block)


class _Flow:
    def __init__(self, house: HouseLook, setter: Typesetter) -> None:
        self._house, self._setter = house, setter
        self._width = house.paper.across

    def words(self, style: str, runs: Runs, *, title: str = "", level: int = 0) -> Iterator[Strip]:
        look = self._house.text(style)
        return paragraph(self._setter, look, runs, self._width, title=title, level=level)

    def block(self, block: Block) -> Iterator[Strip]:  # noqa: C901, PLR0911 a line a kind
        match block:
            case Heading(level=level, text=text):
                return self.words(f"Heading{level}", plain(text), title=text, level=level)
            case Paragraph():
                return self._paragraph(block)
            case Quote():
                return self.words("Quote", said(block))
            case BulletList(items=items):
                return self._bullets(items)
            case Facts():
                return facts(self._setter, self._house, block, self._width)
            case Table():
                return table(self._setter, self._house, block, self._width)
            case Picture():
                return self._picture(block)
            case Rule():
                return iter((rule(self._house.text("Rule"), self._width),))
            case PageBreak():
                return iter((Strip(height=_HAIR, with_next=True, new_page=True),))
        assert_never(block)

    def _paragraph(self, block: Paragraph) -> Iterator[Strip]:
        if block.margin:
            return self.words("LogLine", (Run(text=f"{block.margin}\t"), *block.runs))
        return self.words("SmallPrint" if block.quiet else "Normal", block.runs)

    def _bullets(self, items: tuple[Runs, ...]) -> Iterator[Strip]:
        look = _with_tab(self._house.text("ListBullet"))
        for item in items:
            yield from paragraph(self._setter, look, (Run(text=_BULLET), *item), self._width)

    def _picture(self, block: Picture) -> Iterator[Strip]:
        look = self._house.text("Picture")
        across, down = self._fitted(block)
        image = Image(x=0, y=0, width=across, height=down, png=block.png, alt=block.alt)
        yield Strip(
            height=down + self._setter.descent(look),
            parts=(image,),
            before=look.before,
            after=look.after,
            with_next=look.with_next,
        )
        if block.caption:
            yield from self.words("PictureCaption", plain(block.caption))

    def _fitted(self, block: Picture) -> tuple[float, float]:
        proportion = _proportion(block.png)
        across = min(self._width * block.width, self._house.paper.down * _TALLEST / proportion)
        return across, across * proportion


def _with_tab(look: TextLook) -> TextLook:
    return replace(look, tabs=(Tab(place=look.left),))


def _proportion(png: bytes) -> float:
    """Height by width, from the head of the file; a square where the head is broken."""
    try:
        width, height = struct.unpack(">II", png[16:24])
    except struct.error:
        return 1.0
    return height / width if width and height else 1.0
