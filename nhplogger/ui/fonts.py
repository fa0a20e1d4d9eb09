"""The fonts everything is written in: the platform's own family, a size for each role, tabular figures."""

import sys
from enum import StrEnum

from PySide6.QtGui import QFont

# A point is a pixel on macOS and four thirds of one elsewhere, at 100 %.
POINTS_PER_PIXEL = 1.0 if sys.platform == "darwin" else 0.75


class FontRole(StrEnum):
    """What a piece of text is there for."""

    DISPLAY = "display"
    TITLE = "title"
    CLOCK = "clock"
    H1 = "h1"
    LEAD = "lead"
    H2 = "h2"
    H3 = "h3"
    LOG = "log"
    CAPTURE = "capture"
    BODY = "body"
    SMALL = "small"
    RAIL = "rail"
    MICRO = "micro"
    BADGE = "badge"


PIXELS = {
    FontRole.DISPLAY: 28.0,
    FontRole.TITLE: 24.0,
    FontRole.CLOCK: 22.0,
    FontRole.H1: 20.0,
    FontRole.LEAD: 16.0,
    FontRole.H2: 14.0,
    FontRole.H3: 12.0,
    FontRole.LOG: 14.0,
    FontRole.CAPTURE: 15.0,
    FontRole.BODY: 13.0,
    FontRole.SMALL: 12.0,
    FontRole.RAIL: 11.5,
    FontRole.MICRO: 11.0,
    FontRole.BADGE: 10.5,
}

_BOLD = {FontRole.BADGE: QFont.Weight.Bold, FontRole.MICRO: QFont.Weight.Medium} | dict.fromkeys(
    (FontRole.DISPLAY, FontRole.TITLE, FontRole.CLOCK, FontRole.H1, FontRole.LEAD, FontRole.H2, FontRole.H3),
    QFont.Weight.DemiBold,
)


def points(role: FontRole, text_scale: float) -> float:
    """The size of a role in points; `text_scale` is 1.0 to 2.0."""
    return PIXELS[role] * POINTS_PER_PIXEL * text_scale


def weight(role: FontRole) -> QFont.Weight:
    """How heavy a role is written."""
    return _BOLD.get(role, QFont.Weight.Normal)


def make(role: FontRole, text_scale: float) -> QFont:
    """The font of a role, its figures all of one width so that columns of times stand still."""
    font = QFont()
    font.setPointSizeF(points(role, text_scale))
    font.setWeight(weight(role))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def strong(font: QFont) -> QFont:
    """The same font, semi-bold."""
    return weighted(font, QFont.Weight.DemiBold)


def medium(font: QFont) -> QFont:
    """The same font, a little heavier."""
    return weighted(font, QFont.Weight.Medium)


def italic(font: QFont) -> QFont:
    """The same font, slanted, as reflections are."""
    made = QFont(font)
    made.setItalic(True)
    return made


def struck(font: QFont) -> QFont:
    """The same font, struck through, as lines taken back are."""
    made = QFont(font)
    made.setStrikeOut(True)
    return made


def weighted(font: QFont, wanted: QFont.Weight) -> QFont:
    """The same font, as heavy as is wanted."""
    made = QFont(font)
    made.setWeight(wanted)
    return made
