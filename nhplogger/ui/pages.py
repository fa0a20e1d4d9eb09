"""The screens of an open study: which there are, each built when it is first shown."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from nhplogger.ui.look import Look
from nhplogger.ui.stage import Stage


class Place(StrEnum):
    """Where one can be in an open study."""

    HOME = "home"
    MEETINGS = "meetings"
    ACTIONS = "actions"
    REPORTS = "reports"
    SEARCH = "search"
    CAPTURE = "capture"
    FORM = "form"
    FINISHED = "finished"
    HELP = "help"
    SETTINGS = "settings"
    KEYS = "keys"
    REHEARSAL = "rehearsal"
    SHEET = "sheet"
    SESSION = "session"
    COMPARE = "compare"
    BRINGING = "bringing"
    PEOPLE = "people"
    DEBRIEF = "debrief"


@runtime_checkable
class Enters(Protocol):
    """A screen entered in its middle: as its focus proxy, that part would have Tab pass over the rest."""

    entrance: QWidget


def entrance_of(page: QWidget) -> QWidget:
    """The part of a screen that the caret goes into first."""
    return page.entrance if isinstance(page, Enters) else page


class Pages(Stage):
    """Holds the screens; `shown` tells which one is in front now."""

    shown = Signal(object)  # Place

    def __init__(
        self, makers: Mapping[Place, Callable[[], QWidget]], look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._makers = makers
        self._built: dict[Place, QWidget] = {}
        self.place: Place | None = None
        self.before: Place | None = None

    def page(self, place: Place) -> QWidget:
        """The screen of a place, made now if it was never wanted before."""
        if place not in self._built:
            self._built[place] = self._makers[place]()
            self.add(self._built[place])
        return self._built[place]

    def go(self, place: Place) -> None:
        """Bring a screen to the front, and the caret into it."""
        page = self.page(place)
        if place is not self.place:
            self.before, self.place = self.place, place
        self.bring(page)
        entrance_of(page).setFocus()
        self.shown.emit(place)
