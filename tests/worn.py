"""A page that wears the look for itself, as in the program: built so, it is there in half the time."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from nhplogger.ui.look import Look

Page = TypeVar("Page", bound=QWidget)


class _Follower(QObject):
    """Goes with its page."""

    def __init__(self, page: QWidget, look: Look) -> None:
        super().__init__(page)
        self._page, self._look = page, look
        look.restyled.connect(self.follow)

    @Slot()
    def follow(self) -> None:
        self._look.put_on(self._page)


def worn(look: Look, build: Callable[[], Page]) -> Page:
    """What `build` makes, in the look of now and of later."""
    look.leave_to_parts()
    page = build()
    _Follower(page, look).follow()
    return page
