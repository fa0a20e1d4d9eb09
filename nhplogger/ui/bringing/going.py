"""The ways to the screen that brings things in: a key, a file that is opened, files that are dropped."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from nhplogger.ui.pages import Place

if TYPE_CHECKING:
    from nhplogger.ui.bringing.bringing_page import BringingPage
    from nhplogger.ui.house import House


def go_past(house: "House") -> None:
    """To the past meeting that is written from paper notes."""
    _page(house).write_by_hand()
    house.pages.go(Place.BRINGING)


def open_file(house: "House") -> None:
    """Ask for field notes, a sheet or a calendar, and show what it would bring."""
    page = _page(house)
    before = len(page.items)
    page.open_file()
    if len(page.items) > before:
        house.pages.go(Place.BRINGING)


def take_files(house: "House", paths: Sequence[Path]) -> bool:
    """Show what dropped files would bring; not while a meeting is being logged."""
    if house.pages.place in (Place.CAPTURE, Place.REHEARSAL) or house.is_covered:
        return False
    _page(house).bring(paths)
    house.pages.go(Place.BRINGING)
    return True


def _page(house: "House") -> "BringingPage":
    from nhplogger.ui.bringing.bringing_page import BringingPage

    page = house.pages.page(Place.BRINGING)
    if not isinstance(page, BringingPage):
        raise TypeError(page)
    return page
