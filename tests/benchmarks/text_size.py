"""How long one step of the text size takes after every screen was visited, beside a bare window as large."""

import statistics
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDir
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QVBoxLayout, QWidget

from nhplogger import assets
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.opening import furnish
from nhplogger.logbook.settings import Settings
from nhplogger.storage.store import Store
from nhplogger.ui.ask import Ask
from nhplogger.ui.look import Look
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.pages import Place
from nhplogger.ui.stylesheet import stylesheet
from nhplogger.ui.theme import ThemeName

STEPS = (1.125, 1.25, 1.375, 1.5, 1.0)
NEEDS_MEETING = (Place.CAPTURE, Place.REHEARSAL)
LIMIT = 0.5  # what is hidden costs nothing


def rows() -> list[tuple[str, float, float]]:
    """What was measured, how many times a bare window it takes, and how many it may."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    QDir.setSearchPaths("icons", [str(assets.ROOT / "icons")])
    with TemporaryDirectory() as folder:
        look = Look(app, ThemeName.LIGHT)
        window = _visited(look, Path(folder))
        parts = len(window.findChildren(QWidget))
        took = _median(app, lambda scale: look.wear(look.theme.name, scale))
        window.close()
        window.deleteLater()
    bare = _bare(parts)
    beside = _median(app, lambda scale: app.setStyleSheet(stylesheet(look.theme, scale)))
    app.setStyleSheet("")
    bare.close()
    return [(f"One step of the text size, {parts:,} parts built", took / beside, LIMIT)]


def _visited(look: Look, folder: Path) -> MainWindow:
    """The window with a study in it, Home in front, every screen built that needs no meeting."""
    clock = StillClock(datetime(2025, 11, 27, 13, 45, tzinfo=ZoneInfo("Europe/London")))
    book = Logbook(Store.in_memory(), clock, "Fieldworker 2")
    furnish(book, "Six areas")
    window = MainWindow(look, Settings(folder / "settings.ini"), Ask(), clock, folder)
    window.enter(book)
    window.show()
    assert window.house
    for place in Place:
        if place not in NEEDS_MEETING:
            window.house.pages.go(place)
            QApplication.processEvents()
    window.house.go_home()
    return window


def _bare(parts: int) -> QMainWindow:
    window, page = QMainWindow(), QWidget()
    column = QVBoxLayout(page)
    for number in range(parts):
        column.addWidget(QLabel(str(number)))
    window.setCentralWidget(page)
    window.show()
    return window


def _median(app: QApplication, step: Callable[[float], None]) -> float:
    """Seconds of the processor until the window stands again."""
    taken = []
    for scale in (1.0, *STEPS):
        app.processEvents()
        began = time.process_time()
        step(scale)
        app.processEvents()
        taken.append(time.process_time() - began)
    return statistics.median(taken[1:])


if __name__ == "__main__":
    for what, ratio, limit in rows():
        print(f"{what}: {ratio:.2f}, limit {limit}")
