"""Pictures of pages at one scale, drawn a little at a time so that the window keeps answering."""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPixmap

from nhplogger.ui.reports.pages.paged_report import PagedReport

_TURN = 12  # milliseconds that it draws before others get their turn
_HINTS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform


@dataclass(slots=True)
class _Drawing:
    """A page that is drawn as far as the strip `there`.

    No painter is kept: one that outlives what it paints on ends the program.
    """

    page: int
    picture: QPixmap
    there: int = 0


class PageDrawer(QObject):
    """Draws what is wanted, one page after another; `drawn` tells of each. The last `most` are kept.

    A picture that is out of date, in its words or its size, is given until the new one is there.
    """

    drawn = Signal(int)

    def __init__(self, most: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.most = most
        self._paged: PagedReport | None = None
        self._scale, self._ratio = 1.0, 1.0
        self._kept: OrderedDict[int, QPixmap] = OrderedDict()
        self._fresh: set[int] = set()
        self._wanted: list[int] = []
        self._drawing: _Drawing | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._work)

    @property
    def size(self) -> QSize:
        """Of one page in the pixels of a window."""
        return (self._paged.size * self._scale).toSize() if self._paged else QSize()

    def show(self, paged: PagedReport | None, scale: float, ratio: float) -> None:
        """From now on draw these pages, `scale` pixels to a point on a screen of that pixel ratio."""
        if (paged, scale, ratio) != (self._paged, self._scale, self._ratio):
            self._paged, self._scale, self._ratio = paged, scale, ratio
            self.forget()

    def forget(self) -> None:
        """Draw every page anew."""
        self._drawing = None
        self._fresh.clear()
        if self._paged is None:
            self._kept.clear()

    def has(self, page: int) -> bool:
        """Whether a page is drawn as it is now."""
        return page in self._fresh

    def image(self, page: int) -> QPixmap | None:
        """The page on white paper, whatever the theme; none where it never was drawn."""
        return self._kept.get(page)

    def want(self, pages: Iterable[int]) -> None:
        """Draw these pages, those already drawn excepted, and no others that were wanted before."""
        self._wanted = [page for page in pages if page not in self._fresh]
        if self._wanted:
            self._timer.start()

    @Slot()
    def _work(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        while clock.elapsed() < _TURN:
            drawing = self._drawing = self._drawing or self._begun()
            if drawing is None or self._paged is None:
                self._timer.stop()
                return
            there = self._drawn_on(drawing, self._paged, clock)
            if there is None:
                self._keep(drawing)
            else:
                drawing.there = there

    def _drawn_on(self, drawing: _Drawing, paged: PagedReport, clock: QElapsedTimer) -> int | None:
        """Draw on until the turn is over; the strip to go on with, None at the end."""
        painter = QPainter(drawing.picture)
        painter.setRenderHints(_HINTS)
        painter.scale(self._scale, self._scale)
        there = paged.paint_from(drawing.page, painter, drawing.there, lambda: clock.elapsed() >= _TURN)
        painter.end()
        return there

    def _begun(self) -> _Drawing | None:
        """The next page that is wanted, as white paper."""
        while self._wanted:
            page = self._wanted.pop(0)
            if self._paged is not None and page < self._paged.ready and page not in self._fresh:
                picture = QPixmap(self.size * self._ratio)
                picture.setDevicePixelRatio(self._ratio)
                picture.fill(Qt.GlobalColor.white)
                return _Drawing(page, picture)
        return None

    def _keep(self, drawing: _Drawing) -> None:
        self._drawing = None
        self._kept[drawing.page] = drawing.picture
        self._kept.move_to_end(drawing.page)
        self._fresh.add(drawing.page)
        while len(self._kept) > self.most:
            page, _picture = self._kept.popitem(last=False)
            self._fresh.discard(page)
        self.drawn.emit(drawing.page)
