"""The colours an agency may wear: the eight of the theme, grey, or one's own where it can be seen."""

from PySide6.QtGui import QColor

from nhplogger.i18n import _
from nhplogger.ui.luminance import contrast
from nhplogger.ui.theme import ThemeName, load

GREY, OWN = "grey", "own"
_LETTERS, _EDGE = 4.5, 3.0  # WCAG 2.2, AA: 1.4.3 for words, 1.4.11 for what is no word
_GROUNDS = ("surface", "panel", "bg")


def colour_choices() -> tuple[tuple[str, str], ...]:
    """What can be chosen, as it is kept and as it is read."""
    return (
        ("PO", _("Indigo")),
        ("CO", _("Green")),
        ("HO", _("Sand")),
        ("YS", _("Teal")),
        ("RE", _("Wine")),
        ("HE", _("Sky blue")),
        ("VS", _("Rose")),
        ("BS", _("Olive")),
        (GREY, _("Grey")),
        (OWN, _("A colour of your own")),
    )


def choice_of(colour: str) -> str:
    """Which choice a colour as it is kept stands for."""
    if colour.startswith("#"):
        return OWN
    return colour if colour in dict(colour_choices()) else GREY


def own_colour(typed: str) -> str:
    """A colour as it is kept, `#rrggbb`; nothing for what is none."""
    text = typed.strip()
    text = text if text.startswith("#") else f"#{text}"
    is_colour = len(text) in (4, 7) and QColor.isValidColorName(text)
    return QColor(text).name() if is_colour else ""


def own_colour_problem(typed: str) -> str:
    """Why a colour cannot be an agency's, in words; nothing where it can.

    Its letters must stand out from it by 4.5 to 1, and it from the grounds of the light and the dark theme by
    3 to 1 (WCAG 2.2, AA).
    """
    colour = own_colour(typed)
    if not colour:
        return _("Write a colour as # and six figures, such as #3A7CA5.")
    if letters_ratio(colour) < _LETTERS:
        return _("Neither white nor black letters can be read on it. Take it darker or lighter.")
    light, dark = (edge_ratio(colour, name) for name in (ThemeName.LIGHT, ThemeName.DARK))
    if light < _EDGE:
        words = _("Too light: {ratio} to 1 against white pages, where 3 is needed. Take it darker.")
        return words.format(ratio=f"{light:.1f}")
    if dark < _EDGE:
        words = _("Too dark: {ratio} to 1 against dark pages, where 3 is needed. Take it lighter.")
        return words.format(ratio=f"{dark:.1f}")
    return ""


def own_colour_words(typed: str) -> str:
    """How well a colour can be seen, where it can."""
    colour = own_colour(typed)
    edge = min(edge_ratio(colour, name) for name in ThemeName)
    words = _("Letters stand out by {letters} to 1, the colour from every page by {edge} to 1.")
    return words.format(letters=f"{letters_ratio(colour):.1f}", edge=f"{edge:.1f}")


def letters_ratio(colour: str) -> float:
    """The contrast of a badge's letters with it."""
    worn = load(ThemeName.LIGHT).agency(colour)
    return contrast(worn.text, worn.fill)


def edge_ratio(colour: str, name: ThemeName) -> float:
    """The least contrast of a badge with the grounds of a theme."""
    theme = load(name)
    edge = theme.agency(colour).edge
    return min(contrast(edge, theme.named(ground)) for ground in _GROUNDS)
