"""Small pictures of the pages, one under another, to go to a page from."""

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.reports.pages.page_drawer import PageDrawer
from nhplogger.ui.reports.pages.page_model import Index, PageModel
from nhplogger.ui.reports.pages.paged_report import PagedReport
from nhplogger.ui.sizes import Space, Stroke

WIDTH = 64
_KEPT = 60
_RING = Stroke.FOCUS + 1  # outside the paper


class Thumbnails(QListView):
    """The page one is on is framed; arrows and clicks choose another."""

    chosen = Signal(int)  # counted from 0

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.pages = PageModel(self)
        self._pictures = _Pictures(look, self)
        self.setModel(self.pages)
        self.setItemDelegate(self._pictures)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ground", "sunken")
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Pages, small"))
        self.selectionModel().currentChanged.connect(self._tell)
        look.changed.connect(self._fit)
        self._fit()

    def show_pages(self, paged: PagedReport | None) -> None:
        """Show other pages."""
        self._pictures.show(paged, self.devicePixelRatioF())
        self.pages.show_count(paged.ready if paged else 0)
        self.viewport().update()

    def draw_anew(self) -> None:
        """Draw the pages again."""
        self._pictures.forget()
        self.viewport().update()

    def show_current(self, page: int) -> None:
        """Frame that page; nothing is told of it."""
        index = self.pages.index(page)
        if index != self.currentIndex():
            self.selectionModel().blockSignals(True)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.selectionModel().blockSignals(False)
            self.scrollTo(index)
            self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        first = max(0, self.indexAt(QPoint(Space.X4, Space.X4)).row())
        last = self.indexAt(QPoint(Space.X4, self.viewport().height() - Space.X4)).row()
        self._pictures.want(range(first, (last if last >= 0 else self.pages.rowCount() - 1) + 1))
        super().paintEvent(event)

    @Slot()
    def _fit(self) -> None:
        self.setFixedWidth(self._look.scaled(WIDTH) + 2 * Space.X4)
        self.draw_anew()
        self.doItemsLayout()

    @Slot(object, object)
    def _tell(self, now: Index, _before: Index) -> None:
        if now.isValid():
            self.chosen.emit(now.row())
        self.viewport().update()


class _Pictures(QStyledItemDelegate):
    """Paints paper and number; a picture that is not there yet comes when nothing else is to be done."""

    def __init__(self, look: Look, view: Thumbnails) -> None:
        super().__init__(view)
        self._look, self._view = look, view
        self._drawer = PageDrawer(_KEPT, self)
        self._drawer.drawn.connect(self._was_drawn)
        self._paged: PagedReport | None = None
        self._ratio = 1.0

    def show(self, paged: PagedReport | None, ratio: float) -> None:
        """Paint these pages."""
        self._paged, self._ratio = paged, ratio
        self.forget()

    def forget(self) -> None:
        """Draw every picture anew."""
        scale = self._look.scaled(WIDTH) / self._paged.size.width() if self._paged else 1.0
        self._drawer.show(self._paged, scale, self._ratio)
        self._drawer.forget()

    def want(self, pages: Iterable[int]) -> None:
        """Draw these, where they are not drawn."""
        self._drawer.want(pages)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = self._drawer.size
        label = self._look.height(0, FontRole.SMALL)
        return QSize(size.width() + 2 * Space.X4, size.height() + label + Space.X4)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        size, picture = self._drawer.size, self._drawer.image(index.row())
        left = area.x() + (area.width() - size.width()) // 2
        paper = QRect(left, area.y() + Space.X4, size.width(), size.height())
        if picture is None:
            painter.fillRect(paper, Qt.GlobalColor.white)
        else:
            painter.drawPixmap(paper, picture)
        self._frame(painter, paper, is_current=index == self._view.currentIndex())
        painter.setPen(self._look.colours.text2)
        painter.setFont(self._look.font(FontRole.SMALL))
        label = QRect(area.x(), paper.bottom() + Stroke.FOCUS, area.width(), area.bottom() - paper.bottom())
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))

    def _frame(self, painter: QPainter, paper: QRect, *, is_current: bool) -> None:
        painter.setPen(QPen(self._look.colours.line_strong, Stroke.BORDER))
        painter.drawRect(paper.adjusted(0, 0, -1, -1))
        if is_current:
            thick = Stroke.CURRENT if self._view.hasFocus() else Stroke.FOCUS
            painter.setPen(QPen(self._look.colours.accent_text, thick))
            painter.drawRect(paper.adjusted(-_RING, -_RING, _RING - 1, _RING - 1))

    @Slot(int)
    def _was_drawn(self, page: int) -> None:
        self._view.update(self._view.pages.index(page))
