"""Pictures of the search: how to search, lines found, a filter being typed, nothing found."""

from collections.abc import Callable

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.search import going
from nhplogger.ui.search.search_page import SearchPage

SEARCHES = {
    "search": "",
    "search-found": "light",
    "search-filters": "theme:info- kind:note area:Nowhere the",
    "search-offers": "lights area:",
    "search-nothing": "lihgts area:Brackwell",
}
_TURN_MS = 20


class Found:
    """The search of the demo study, with a line typed into it."""

    def __init__(self, line: str, study: Callable[[], Logbook]) -> None:
        self._line, self._study = line, study

    def __call__(self, window: MainWindow) -> None:
        window.enter(self._study())
        assert window.house is not None
        window.show()
        window.activateWindow()
        going.go(window.house)
        QApplication.processEvents()
        page = window.house.pages.currentWidget()
        assert isinstance(page, SearchPage)
        QTest.keyClicks(page.field, self._line)
        while not page.is_at_rest:
            QTest.qWait(_TURN_MS)
