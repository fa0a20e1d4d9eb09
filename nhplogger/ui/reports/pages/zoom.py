"""How large pages are shown: fitted to the room there is, or at a share of their true size."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QSizeF

from nhplogger.i18n import _

_LADDER = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
_POINTS_IN_INCH = 72
_SMALLEST = 0.1


class Fit(Enum):
    """What of a page is fitted into the window."""

    WIDTH = auto()
    WHOLE = auto()


@dataclass(frozen=True, slots=True)
class Share:
    """A share of the true size; 1.0 is as large as on paper."""

    of_true: float


Zoom = Fit | Share
OFFERED: tuple[Zoom, ...] = (Fit.WIDTH, Fit.WHOLE, Share(1.0), Share(1.5), Share(2.0))


def zoom_words(zoom: Zoom) -> str:
    """What a person calls it."""
    match zoom:
        case Fit.WIDTH:
            return _("Page width")
        case Fit.WHOLE:
            return _("Whole page")
        case Share(of_true=share):
            return _("{percent} %").format(percent=round(share * 100))


def scale_of(zoom: Zoom, page: QSizeF, room: QSizeF, dots: float) -> float:
    """Pixels to a point, for a page in points within a room in pixels; `dots` are the screen's to an inch."""
    match zoom:
        case Share(of_true=share):
            return share * dots / _POINTS_IN_INCH
        case Fit.WIDTH:
            return max(_SMALLEST, room.width() / page.width())
        case Fit.WHOLE:
            return max(_SMALLEST, min(room.width() / page.width(), room.height() / page.height()))


def stepped(scale: float, dots: float, *, larger: bool) -> Share:
    """The next share of the true size above or below a scale in pixels to a point."""
    now = scale * _POINTS_IN_INCH / dots
    rungs: Iterator[float] = iter(_LADDER) if larger else reversed(_LADDER)
    beyond = (rung for rung in rungs if (rung > now * 1.01 if larger else rung < now * 0.99))
    return Share(next(beyond, _LADDER[-1] if larger else _LADDER[0]))
