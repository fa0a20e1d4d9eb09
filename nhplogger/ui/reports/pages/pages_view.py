"""A report page by page: small pictures at the left, the pages themselves beside them."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from nhplogger.i18n import _
from nhplogger.reports.blocks import Report
from nhplogger.reports.looks.values import HouseLook
from nhplogger.typed import override
from nhplogger.ui.look import Look
from nhplogger.ui.reports.pages.laying_out import LayingOut
from nhplogger.ui.reports.pages.page_turner import PageTurner
from nhplogger.ui.reports.pages.paged_report import Found, PagedReport
from nhplogger.ui.reports.pages.seeking import next_place, page_with
from nhplogger.ui.reports.pages.sheets import Sheets
from nhplogger.ui.reports.pages.thumbnails import WIDTH, Thumbnails
from nhplogger.ui.reports.pages.zoom import Zoom
from nhplogger.ui.widgets.empty_state import EmptyState

_LEAST = 480  # pixels that pages need beside their small pictures


class PagesView(QWidget):
    """Shows one report at a time, each page as soon as it is laid out; pages are counted from 0.

    `turner` says which page of how many, and belongs into the head of the screen: whoever makes the view
    lays it out there.
    """

    page_changed = Signal(int)
    laid_out = Signal(int)  # how many pages, when there are all

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.turner = PageTurner(look)
        self.sheets, self.thumbnails = Sheets(look), Thumbnails(look)
        self.empty = EmptyState(
            "reports", _("Nothing to show yet."), _("The pages of the report will appear here."), look
        )
        self._work = LayingOut(self)
        self._paged: PagedReport | None = None
        self._last: Found | None = None
        self._sought = ""
        self._lay_out()
        self._connect()
        self.clear()

    @property
    def paged(self) -> PagedReport | None:
        """The pages shown, for a PDF or for print; none where nothing is shown."""
        return self._paged

    @property
    def page(self) -> int:
        """The page one is on."""
        return self.sheets.page

    @property
    def page_count(self) -> int:
        """How many pages are shown so far."""
        return self._paged.ready if self._paged else 0

    @property
    def is_whole(self) -> bool:
        """Whether every page of the latest report is shown."""
        return bool(self._paged and self._paged.is_whole) and not self._work.is_at_work

    def show_report(self, report: Report, house: HouseLook | None = None) -> None:
        """Show a report; the one that is shown stays until the new one is laid out as far as one had read.

        `house` is the look of another house style than ours.
        """
        self._sought = ""
        if self._paged is not None and self.is_whole and self._paged.shows(report, house):
            self.laid_out.emit(self._paged.ready)
            return
        self._stack.setCurrentWidget(self._pages)
        self._work.begin(PagedReport(report, house))

    def clear(self, sentence: str = "", step: str = "") -> None:
        """Show no report; `sentence` says why, `step` what to do about it."""
        self._work.stop()
        if sentence:
            self.empty.say(sentence, step)
        self._take(None)

    def go_to(self, page: int) -> None:
        """Show a page from its top."""
        self.sheets.go_to(page)

    def jump_to(self, words: str) -> bool:
        """Show the next place where these words are highlighted, after the last the first one again.

        Whether there is one on the pages that are ready; where there is none it is shown as soon as there is.
        Words that stand in a heading alone are not highlighted: their page is shown.
        """
        found = next_place(self._paged, words, self._last) if self._paged else None
        self._sought = "" if found else words
        if found:
            self._last = found
            self.sheets.show_found(found)
        return found is not None or self._show_page_of(words)

    def _show_page_of(self, words: str) -> bool:
        page = page_with(self._paged, words) if self._paged and self.is_whole else None
        if page is not None:
            self.go_to(page)
        return page is not None

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.thumbnails.setVisible(self.width() >= self._look.scaled(WIDTH) + _LEAST)
        super().resizeEvent(event)

    def _lay_out(self) -> None:
        pages = QWidget()
        row = QHBoxLayout(pages)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.thumbnails)
        row.addWidget(self.sheets, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(pages)
        self._pages = pages
        column = QHBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "sunken")
        self.entrance: QWidget = self.sheets

    def _connect(self) -> None:
        self._work.grew.connect(self._show_more)
        self._work.ended.connect(self._show_all)
        self.sheets.page_changed.connect(self._show_page)
        self.sheets.zoom_changed.connect(self.turner.show_zoom)
        self.thumbnails.chosen.connect(self.go_to)
        self.turner.page_wanted.connect(self.go_to)
        self.turner.zoom_chosen.connect(self._take_zoom)

    def _take(self, paged: PagedReport | None) -> None:
        self._paged, self._last = paged, None
        self.sheets.show_pages(paged)
        self.thumbnails.show_pages(paged)
        self._stack.setCurrentWidget(self._pages if paged else self.empty)
        self._show_page(self.sheets.page)

    @Slot(object)
    def _show_more(self, paged: PagedReport) -> None:
        if paged is self._paged:
            self.sheets.fit()
            self.thumbnails.pages.show_count(paged.ready)
            self.turner.show_page(self.page, paged.ready)
        elif self._paged is None or paged.ready > self.sheets.page + 1 or paged.is_whole:
            self._take(paged)

    @Slot(object)
    def _show_all(self, paged: PagedReport) -> None:
        self._show_more(paged)
        self.sheets.draw_anew()  # now each says of how many it is one
        self.thumbnails.draw_anew()
        self._show_page(self.page)
        if self._sought:
            self.jump_to(self._sought)
        self.laid_out.emit(paged.ready)

    @Slot(int)
    def _show_page(self, page: int) -> None:
        pages = self.page_count
        self.turner.show_page(page, pages)
        self.thumbnails.show_current(page)
        if self._paged and page < pages:
            words = _("Page {page} of {pages}").format(page=page + 1, pages=pages)
            self.sheets.setAccessibleName(words)
            self.sheets.setAccessibleDescription(self._paged.text(page))
        self.page_changed.emit(page)

    @Slot(object)
    def _take_zoom(self, zoom: Zoom) -> None:
        self.sheets.show_zoom(zoom)
