"""A report laid out on pages, a little at a time or all at once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from nhplogger.reports.blocks import Report
from nhplogger.reports.looks.reading import house_look
from nhplogger.reports.looks.values import TWENTIETHS, HouseLook
from nhplogger.ui.reports.pages.flow import strips
from nhplogger.ui.reports.pages.furniture import furniture
from nhplogger.ui.reports.pages.page_text import text_of
from nhplogger.ui.reports.pages.pagination import Page, paged
from nhplogger.ui.reports.pages.painting import paint_strip
from nhplogger.ui.reports.pages.typesetter import Typesetter


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Highlighted words on a page, counted from 0; where they begin, in points from its corner."""

    page: int
    words: str
    place: QRectF


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A heading, the page it stands on, counted from 0, and how far down, in points."""

    title: str
    level: int
    page: int
    top: float


class PagedReport:
    """The pages of a report; nothing is laid out until `steps` are taken, or `count` asks for all."""

    def __init__(self, report: Report, house: HouseLook | None = None, face: str = "") -> None:
        """`house` is the look of another house style, `face` a font in place of those it names."""
        self.report = report
        self._house = house or house_look()
        self._setter = Typesetter(self._house.highlight, face)
        self._pages: list[Page] = []
        self._work = paged(strips(report, self._house, self._setter), self._house.paper.down)
        self.is_whole = False

    def shows(self, report: Report, house: HouseLook | None = None) -> bool:
        """Whether these are the pages of that report in that look."""
        return self._house == (house or house_look()) and self.report == report

    @property
    def size(self) -> QSizeF:
        """A page's width and height in points."""
        paper = self._house.paper
        return QSizeF(paper.width / TWENTIETHS, paper.height / TWENTIETHS)

    @property
    def ready(self) -> int:
        """How many pages are laid out so far."""
        return len(self._pages)

    @property
    def count(self) -> int:
        """How many pages there are; lays out what is still to be laid out."""
        self.finish()
        return len(self._pages)

    def steps(self) -> Iterator[None]:
        """Lays out a few lines at each step, from where it was left."""
        for page in self._work:
            if page is not None:
                self._pages.append(page)
            yield
        self.is_whole = True

    def finish(self) -> None:
        """Lays out all the rest."""
        for _step in self.steps():
            pass

    def paint(self, page: int, painter: QPainter) -> None:
        """Draws a page, counted from 0, with its header and footer, in points from its corner on."""
        self.paint_from(page, painter, 0, _never)

    def paint_from(self, page: int, painter: QPainter, first: int, enough: Callable[[], bool]) -> int | None:
        """The same from a strip of the page on, until it is enough: the strip to go on with, or None."""
        paper = self._house.paper
        head = list(furniture(self.report, self._house, self._setter, page, self.ready))
        strips = [*((stood, 0) for stood in head), *((stood, paper.top) for stood in self._pages[page])]
        painter.save()
        painter.scale(1 / TWENTIETHS, 1 / TWENTIETHS)
        number = first
        while number < len(strips) and (number == first or not enough()):
            paint_strip(painter, strips[number][0], paper.left, strips[number][1], self._setter)
            number += 1
        painter.restore()
        return number if number < len(strips) else None

    def text(self, page: int) -> str:
        """The words of a page, without header, footer and repeated heading rows."""
        return text_of(self._pages[page])

    def found(self) -> Iterator[Found]:
        """Everything that is highlighted on the pages that are ready, in order."""
        paper = self._house.paper
        for number, page in enumerate(self._pages):
            for stood in page:
                for each in stood.strip.findings:
                    if stood.again or not each.begins:
                        continue
                    left, top = paper.left + each.x, paper.top + stood.top + each.y
                    place = QRectF(left, top, each.width, each.height)
                    yield Found(page=number, words=each.words, place=_in_points(place))

    def chapters(self) -> Iterator[Chapter]:
        """Every heading on the pages that are ready, in order."""
        for number, page in enumerate(self._pages):
            for stood in page:
                if stood.strip.title:
                    top = (self._house.paper.top + stood.top) / TWENTIETHS
                    strip = stood.strip
                    yield Chapter(title=strip.title, level=strip.level, page=number, top=top)


def _in_points(rect: QRectF) -> QRectF:
    return QRectF(
        rect.x() / TWENTIETHS,
        rect.y() / TWENTIETHS,
        rect.width() / TWENTIETHS,
        rect.height() / TWENTIETHS,
    )


def _never() -> bool:
    return False
