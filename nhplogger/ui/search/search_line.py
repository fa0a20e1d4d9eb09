"""The line one searches by, with the list of what it may go on with."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from nhplogger.domain.contents import Contents
from nhplogger.domain.query_offers import QueryOffer, query_offers
from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.keys.key_shortcut import is_struck
from nhplogger.ui.look import Look
from nhplogger.ui.search import search_keys as keys
from nhplogger.ui.search.completion import Completion
from nhplogger.ui.widgets.search_field import SearchField


class SearchLine(SearchField):
    """Down and Enter lead out of it, into what was found."""

    left_downwards = Signal()

    def __init__(self, look: Look, page: QWidget) -> None:
        super().__init__(_("Search everything that was written down"), look, key="Ctrl+F")
        self.completion = Completion(look, self, page)
        self.completion.taken.connect(self._take)

    def offer(self, register: Contents) -> None:
        """Offer what the line may go on with, while the caret is in it."""
        offers = query_offers(self.text(), self.cursorPosition(), register) if self.hasFocus() else ()
        self.completion.offer(offers)

    @override
    def event(self, event: QEvent) -> bool:
        # Before Qt takes Tab to go on to the next part.
        is_key = event.type() == QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and self._claims_tab(event):
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.completion.claim(event):
            return
        if is_struck(keys.INTO_RESULTS, event) or is_struck(keys.OPEN, event):
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.completion.hide()
        super().focusOutEvent(event)

    def _claims_tab(self, event: QKeyEvent) -> bool:
        return is_struck(keys.CHOOSE, event) and self.completion.claim(event)

    @Slot(object)
    def _take(self, offer: QueryOffer) -> None:
        rest = self.text()[self.cursorPosition() :]
        text = f"{self.text()[: offer.start]}{offer.text}"
        text += "" if offer.text.endswith(":") or rest.startswith(" ") else " "
        self.setText(text + rest)
        self.setCursorPosition(len(text))
