"""The screen that tests share: a look put on it, and everything taken off again."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QDir, QEvent
from PySide6.QtWidgets import QApplication

from nhplogger import assets
from nhplogger.ui.look import Look
from nhplogger.ui.theme import ThemeName


@contextmanager
def worn_look(app: QApplication) -> Iterator[Look]:
    """The light look, for as long as a test lasts.

    Windows a test left open would paint in a later one, when the look they wear is gone: they go first.
    """
    QDir.setSearchPaths("icons", [str(assets.ROOT / "icons")])
    look = Look(app, ThemeName.LIGHT)
    yield look
    for window in app.topLevelWidgets():
        window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app.setStyleSheet("")
    look.deleteLater()
