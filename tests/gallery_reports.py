"""Pictures of the report screen: its pages, several meetings, names, what has left, an area."""

from collections.abc import Callable, Iterator

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nhplogger.logbook.logbook import Logbook
from nhplogger.reports.options import ReportKind
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.reports.report_page import ReportPage

Show = Callable[[MainWindow], None]
_LONGEST = 400  # turns of a twentieth of a second


class _Reported:
    """The report screen of the demo study, once its pages are there; then one of its panels."""

    def __init__(self, study: Callable[[], Logbook], panel: str = "") -> None:
        self._study, self._panel = study, panel

    def __call__(self, window: MainWindow) -> None:
        window.enter(self._study())
        assert window.house is not None
        window.show()
        window.activateWindow()
        window.house.go_reports()
        page = window.house.pages.currentWidget()
        assert isinstance(page, ReportPage)
        match self._panel:
            case "area":
                page.kinds.button(ReportKind.AREA).click()
            case "several":
                page.covers.several.click()
            case "names":
                page.names.key_list.click()
            case "left":
                page.foot.left_button.click()
        _settle(page)


def _settle(page: ReportPage) -> None:
    for _turn in range(_LONGEST):
        QApplication.processEvents()
        if page.shown is not None and page.shown.wanted == page.wanted and page.pages.is_whole:
            return
        QTest.qWait(50)


def report_screens(study: Callable[[], Logbook]) -> Iterator[tuple[str, Show]]:
    """Each by its name."""
    yield "reports", _Reported(study)
    for panel in ("area", "several", "names", "left"):
        yield f"reports-{panel}", _Reported(study, panel)
