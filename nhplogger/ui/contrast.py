"""A theme for people who asked their system for high contrast: its colours, and no tints."""

from PySide6.QtGui import QColor, QPalette

from nhplogger.ui.theme import AgencyColours, Colours, Theme

_Role = QPalette.ColorRole
_INK = ("text", "text2", "text3", "line", "line_strong", "danger", "warn", "ok", "plus", "minus")
_GROUND = ("bg", "surface", "panel", "sunken", "reflect")
_TINTS = ("danger_tint", "warn_tint", "ok_tint", "plus_tint", "minus_tint")
_FROM_SYSTEM = (
    dict.fromkeys((*_INK, "reflect_text", "reflect_line", "accent_line", "accent_text"), _Role.WindowText)
    | dict.fromkeys((*_GROUND, *_TINTS, "accent_tint"), _Role.Window)
    | dict.fromkeys(("accent", "accent_hover"), _Role.Highlight)
    | {"on_accent": _Role.HighlightedText, "solid": _Role.WindowText, "on_solid": _Role.Window}
)


def high_contrast(theme: Theme, system: QPalette) -> Theme:
    """The theme in the colours of the system's palette; agencies are told apart by their letters alone."""
    colours = Colours(**{token: QColor(system.color(role)) for token, role in _FROM_SYSTEM.items()})
    badge = AgencyColours(fill=colours.bg, text=colours.text, edge=colours.text)
    badges = dict.fromkeys(theme.agencies, badge)
    return theme._replace(colours=colours, agencies=badges, other_agency=badge, shows_free=False)
