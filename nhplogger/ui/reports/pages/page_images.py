"""Pictures of pages at one scale, the latest few of them kept."""

from collections import OrderedDict

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from nhplogger.ui.reports.pages.paged_report import PagedReport


class PageImages:
    """Draws a page when it is first asked for; the last `most` are kept."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._scale, self._ratio = 1.0, 1.0
        self._paged: PagedReport | None = None
        self._kept: OrderedDict[int, QPixmap] = OrderedDict()

    def show(self, paged: PagedReport | None, scale: float, ratio: float) -> None:
        """From now on draw these pages, `scale` pixels to a point on a screen of that pixel ratio."""
        if (paged, scale, ratio) != (self._paged, self._scale, self._ratio):
            self._paged, self._scale, self._ratio = paged, scale, ratio
            self.forget()

    def forget(self) -> None:
        """Draw every page anew."""
        self._kept.clear()

    def has(self, page: int) -> bool:
        """Whether a page is drawn already."""
        return page in self._kept

    def image(self, page: int) -> QPixmap:
        """The page on white paper, whatever the theme."""
        if page not in self._kept:
            self._kept[page] = self._drawn(page)
            while len(self._kept) > self.most:
                self._kept.popitem(last=False)
        self._kept.move_to_end(page)
        return self._kept[page]

    def size(self) -> QSize:
        """Of one page in the pixels of a window."""
        if self._paged is None:
            return QSize()
        return (self._paged.size * self._scale).toSize()

    def _drawn(self, page: int) -> QPixmap:
        drawn = QPixmap(self.size() * self._ratio)
        drawn.setDevicePixelRatio(self._ratio)
        drawn.fill(Qt.GlobalColor.white)
        if self._paged is not None:
            painter = QPainter(drawn)
            painter.setRenderHints(
                QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
            )
            painter.scale(self._scale, self._scale)
            self._paged.paint(page, painter)
            painter.end()
        return drawn
