"""Pages under one another, as many as fit the window; only those are drawn."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.keys.key_shortcut import is_struck
from nhplogger.ui.look import Look
from nhplogger.ui.reports.pages import page_keys
from nhplogger.ui.reports.pages.page_drawer import PageDrawer
from nhplogger.ui.reports.pages.paged_report import Found, PagedReport
from nhplogger.ui.reports.pages.stack import Stack, room_around
from nhplogger.ui.reports.pages.zoom import Fit, Zoom, scale_of, stepped
from nhplogger.ui.sizes import Stroke
from nhplogger.ui.widgets.announce import announce

_BESIDE = 2  # pages kept that are out of sight
_STEP = 40  # pixels that an arrow moves
_A_THIRD = 3
_FRAME = 3  # pixels between found words and the frame around them


class Sheets(QAbstractScrollArea):
    """Shows a `PagedReport` as far as it is laid out; pages are counted from 0."""

    page_changed = Signal(int)
    zoom_changed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._drawer = PageDrawer(_BESIDE, self)
        self._paged: PagedReport | None = None
        self._stack = Stack()
        self._zoom: Zoom = Fit.WIDTH
        self._page = 0
        self._found: Found | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ground", "sunken")
        # Always there: a bar that comes and goes would change the width that pages are fitted to.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(_("Pages of the report"))
        self.verticalScrollBar().valueChanged.connect(self._was_scrolled)
        self._drawer.drawn.connect(self._was_drawn)
        look.changed.connect(self.viewport().update)

    @property
    def page(self) -> int:
        """The page one is on."""
        return self._page

    @property
    def zoom(self) -> Zoom:
        """How large pages are shown."""
        return self._zoom

    @property
    def is_drawn(self) -> bool:
        """Whether every page in sight is drawn."""
        visible = self._stack.visible(self.verticalScrollBar().value())
        return all(self._drawer.has(page) for page in visible)

    @property
    def place(self) -> tuple[int, float]:
        """The page at the upper edge of the window, and how far down it that edge is, as a share of it."""
        return self._stack.place(self.verticalScrollBar().value())

    def show_pages(self, paged: PagedReport | None) -> None:
        """Show other pages, from the same place on."""
        place = self.place
        self._paged, self._found = paged, None
        self.fit()
        self._go(*place)

    def fit(self) -> None:
        """Take in that there are more pages, or another room."""
        scale = self._scale()
        self._drawer.show(self._paged, scale, self.devicePixelRatioF())
        pages = self._paged.ready if self._paged else 0
        self._stack = Stack(pages=pages, size=self._drawer.size, room=self.viewport().size())
        self.verticalScrollBar().setRange(0, self._stack.most_down)
        self.verticalScrollBar().setPageStep(self.viewport().height())
        self.verticalScrollBar().setSingleStep(_STEP)
        self.horizontalScrollBar().setRange(0, self._stack.most_across)
        self.horizontalScrollBar().setSingleStep(_STEP)
        self.horizontalScrollBar().setPageStep(self.viewport().width())
        self._follow()
        self.viewport().update()

    def draw_anew(self) -> None:
        """Draw the pages again: what stands on each of them has changed."""
        self._drawer.forget()
        self.viewport().update()

    def show_zoom(self, zoom: Zoom) -> None:
        """Show pages larger or smaller, from the same place on."""
        if zoom == self._zoom:
            return
        place, self._zoom = self.place, zoom
        self.fit()
        self._go(*place)
        self.zoom_changed.emit(zoom)

    def go_to(self, page: int) -> None:
        """Show a page from its top; the nearest there is."""
        self._go(page, 0.0)
        announce(self, self.accessibleName())

    def show_found(self, found: Found) -> None:
        """Show highlighted words a third down the window, with a frame around them."""
        self._found = found
        top = self._stack.top(found.page) + round(found.place.top() * self._scale())
        self.verticalScrollBar().setValue(top - self.viewport().height() // _A_THIRD)
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = self._stack.pages - 1
        targets = (
            (page_keys.NEXT_PAGE, self._page + 1),
            (page_keys.PREVIOUS_PAGE, self._page - 1),
            (page_keys.FIRST_PAGE, 0),
            (page_keys.LAST_PAGE, last),
        )
        page = next((page for row, page in targets if is_struck(row, event)), None)
        if page is None:
            super().keyPressEvent(event)
        else:
            self.go_to(page)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turned:
            self.show_zoom(stepped(self._scale(), self.logicalDpiX(), larger=turned > 0))
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        place = self.place
        self.fit()
        self._go(*place)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.colours.sunken)
        corner = -self._scrolled
        visible = self._stack.visible(-corner.y())
        self._drawer.most = len(visible) + _BESIDE
        self._drawer.want(visible)
        for page in visible:
            place = self._stack.rect(page).translated(corner)
            picture = self._drawer.image(page)
            if picture is None:
                painter.fillRect(place, Qt.GlobalColor.white)
            else:
                painter.drawPixmap(place, picture)
            self._frame(painter, place, page)

    def _frame(self, painter: QPainter, place: QRect, page: int) -> None:
        """The edge of the paper, or the ring of the page in focus; then the frame of what was found."""
        in_focus = self.hasFocus() and page == self._page
        edge = Stroke.FOCUS if in_focus else Stroke.BORDER
        ink = self._look.colours.accent_text if in_focus else self._look.colours.line_strong
        painter.setPen(QPen(ink, edge))
        painter.drawRect(place.adjusted(-edge, -edge, edge - 1, edge - 1))
        if self._found and self._found.page == page:
            scale, on_paper = self._scale(), self._found.place
            words = QRectF(
                place.x() + on_paper.x() * scale,
                place.y() + on_paper.y() * scale,
                on_paper.width() * scale,
                on_paper.height() * scale,
            )
            painter.setPen(QPen(self._look.colours.accent, Stroke.FOCUS))
            painter.drawRect(words.adjusted(-_FRAME, -_FRAME, _FRAME, _FRAME))

    @property
    def _scrolled(self) -> QPoint:
        """How far one has scrolled across and down."""
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _scale(self) -> float:
        """Pixels to a point."""
        if self._paged is None:
            return 1.0
        room = self.viewport().size().shrunkBy(room_around())
        return scale_of(self._zoom, self._paged.size, QSizeF(room), self.logicalDpiX())

    def _go(self, page: int, share: float) -> None:
        page = max(0, min(page, self._stack.pages - 1))
        self.verticalScrollBar().setValue(self._stack.scrolled_to(page, share))

    @Slot(int)
    def _was_drawn(self, page: int) -> None:
        self.viewport().update(self._stack.rect(page).translated(-self._scrolled))

    @Slot()
    def _was_scrolled(self) -> None:
        self._follow()
        self.viewport().update()

    def _follow(self) -> None:
        """The page that has a third of the window above it is the one people read."""
        page = self._stack.page_at(self.verticalScrollBar().value() + self.viewport().height() // _A_THIRD)
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
