"""Larger and smaller text, said at once; it is put on when no more presses follow."""

from typing import TYPE_CHECKING

from nhplogger.i18n import _
from nhplogger.ui.look import LARGEST_TEXT, SMALLEST_TEXT

if TYPE_CHECKING:
    from nhplogger.ui.house import House


def scale_text(house: "House", step: float) -> None:
    """One step larger or smaller, within 100 and 200 %; the window follows what the settings say."""
    settings = house.settings
    settings.text_scale = min(max(settings.text_scale + step, SMALLEST_TEXT), LARGEST_TEXT)
    house.frame.status.say(_words(settings.text_scale).format(size=f"{settings.text_scale * 100:g}"))


def _words(scale: float) -> str:
    if scale == SMALLEST_TEXT:
        return _("Text size {size} %, the smallest")
    return _("Text size {size} %, the largest") if scale == LARGEST_TEXT else _("Text size {size} %")
