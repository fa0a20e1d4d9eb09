"""Which page of how many, the way to the others, and how large they are shown."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.ui.look import Look
from nhplogger.ui.reports.pages.zoom import OFFERED, Zoom, zoom_words
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button
from nhplogger.ui.widgets.label import Label


class PageTurner(QWidget):
    """Goes into the head of a screen; shows what it is told, turns nothing itself."""

    page_wanted = Signal(int)  # counted from 0
    zoom_chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = 0
        self.words = Label("", tone="text2")
        self.previous = _button("chevron-left", _("Previous page"), look)
        self.next = _button("chevron-right", _("Next page"), look)
        self.zoom = QComboBox()
        self.zoom.setAccessibleName(_("Zoom"))
        for zoom in OFFERED:
            self.zoom.addItem(zoom_words(zoom), zoom)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.X2)
        for part in (self.words, self.previous, self.next):
            row.addWidget(part)
        row.addSpacing(Space.X2)
        row.addWidget(self.zoom)
        self.previous.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)
        self.zoom.activated.connect(self._choose)
        self.show_page(0, 0)

    def show_page(self, page: int, pages: int) -> None:
        """Say where one is; nothing where there are no pages."""
        self._page = page
        words = _("Page {page} of {pages}").format(page=page + 1, pages=pages)
        self.words.setText(words if pages else "")
        self.previous.setEnabled(0 < page < pages)
        self.next.setEnabled(page + 1 < pages)
        self.zoom.setEnabled(bool(pages))

    def show_zoom(self, zoom: Zoom) -> None:
        """Say how large pages are shown, though it be none of the sizes on offer."""
        while self.zoom.count() > len(OFFERED):
            self.zoom.removeItem(self.zoom.count() - 1)
        if zoom not in OFFERED:
            self.zoom.addItem(zoom_words(zoom), zoom)
        places = (place for place in range(self.zoom.count()) if self.zoom.itemData(place) == zoom)
        self.zoom.setCurrentIndex(next(places))

    @Slot()
    def _go_back(self) -> None:
        self.page_wanted.emit(self._page - 1)

    @Slot()
    def _go_on(self) -> None:
        self.page_wanted.emit(self._page + 1)

    @Slot(int)
    def _choose(self, place: int) -> None:
        self.zoom_chosen.emit(self.zoom.itemData(place))


def _button(icon: str, words: str, look: Look) -> Button:
    made = Button("", look, small=True, icon=icon)
    made.setAccessibleName(words)
    made.setToolTip(words)
    return made
