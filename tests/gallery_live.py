"""The running meeting for the gallery: in the middle of a line, and with its drawers open."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nhplogger.ui.capture.capture_page import CapturePage
from nhplogger.ui.main_window import MainWindow
from tests.ui.capture.brackwell import open_brackwell

PREVIEW_MS = 100


def _meeting(window: MainWindow) -> CapturePage:
    window.enter(open_brackwell())
    assert window.house is not None
    page = window.house.pages.currentWidget()
    assert isinstance(page, CapturePage)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    return page


def live_seats(window: MainWindow) -> None:
    """The drawer of the seats."""
    page = _meeting(window)
    page.drawers.way_into(page.seats.tree).setFocus()


def live_side(window: MainWindow) -> None:
    """The drawer of agenda, actions and dynamics."""
    page = _meeting(window)
    page.drawers.way_into(page.agenda.list).setFocus()


def live(window: MainWindow) -> None:
    """The middle of a meeting, with half a line in the writer's hands."""
    page = _meeting(window)
    QTest.keyClicks(page.desk.line, "! @Housing officer sign off the light repairs by next fri #inf")
    QTest.qWait(2 * PREVIEW_MS)
