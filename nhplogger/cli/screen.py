"""Whether there is a screen to open a window on, and what is said where there is none."""

import os
import sys
from functools import cache
from typing import TYPE_CHECKING

from nhplogger.i18n import _

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication


def has_screen() -> bool:
    """Whether a window can be shown; other systems than Linux always have a screen."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def no_screen() -> str:
    """What to do where there is no screen."""
    return _(
        "There is no screen here, so no window opens. Log in at a desktop, or use the commands that need "
        "none: nhplogger log, list, show, search, report, check, backup (nhplogger --help)."
    )


@cache
def draw_without_screen() -> "QGuiApplication":
    """Qt made ready to draw pages where there may be no screen; it lasts as long as the program."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    there = QGuiApplication.instance()
    return there if isinstance(there, QGuiApplication) else QGuiApplication([])
