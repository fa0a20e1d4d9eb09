"""Puts the program together: the only module that knows every layer."""

import nhplogger.plain_import  # noqa: F401 before Qt is imported anywhere else

# isort: split
import gc
import sys
from pathlib import Path

from PySide6.QtCore import QDir
from PySide6.QtWidgets import QApplication

from nhplogger import assets
from nhplogger.logbook.clock import Clock
from nhplogger.logbook.settings import Settings
from nhplogger.ui.ask import Ask
from nhplogger.ui.focus_ring import FocusRing
from nhplogger.ui.look import Look
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.preferences.wear import theme_name
from nhplogger.ui.welcome.study_file import settings_file, studies_folder


def run(study: Path | None = None) -> int:
    """Open the window, on a study if one is named; its exit code when it is closed."""
    app = make_app()
    window, look = make_window(app, Clock(), Settings(settings_file()), studies_folder())
    window.begin(study)
    show(window, look)
    return app.exec()


def run_demo(place: Path, *, keep: bool) -> int:
    """Open the window on the demo study, built at `place`; without `keep` it is thrown away at the end."""
    from shutil import rmtree

    from nhplogger.logbook.demo import NOW

    app = make_app()
    window, look = make_window(app, Clock(NOW), Settings(settings_file()), place.parent)
    show(window, look)
    window.open_demo(place)
    try:
        return app.exec()
    finally:
        if not keep:
            rmtree(place.parent, ignore_errors=True)


def show(window: MainWindow, look: Look) -> None:
    """Show the window, as large as the screen where there is no room for more around it."""
    window.painted.connect(look.follow_system)
    window.painted.connect(_collect_from_now)
    room = window.screen().availableSize()
    if room.width() <= window.width() or room.height() <= window.height():
        window.showMaximized()
    else:
        window.show()


def _collect_from_now() -> None:
    """Go back to collecting garbage, which `__main__` stops for the start; what is there by now stays."""
    gc.freeze()
    gc.enable()


def make_app() -> QApplication:
    """The application, with its name and its search paths."""
    # Not `setStyle`: what it returns makes every enumeration of QStyle, which costs a twentieth of a start.
    app = QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setApplicationName("NHP Logger")
    app.setDesktopFileName("nhplogger")
    QDir.addSearchPath("icons", str(assets.ROOT / "icons"))
    return app


def make_window(app: QApplication, clock: Clock, settings: Settings, folder: Path) -> tuple[MainWindow, Look]:
    """The window and its look; `folder` is where new studies go."""
    look = Look(app, theme_name(settings), settings.text_scale, dressed=False)
    app.focus_ring = FocusRing(app, look)  # type: ignore[attr-defined]
    return MainWindow(look, settings, Ask(), clock, folder), look
