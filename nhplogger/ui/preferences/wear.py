"""The look that the settings ask for."""

from nhplogger.logbook.settings import Settings
from nhplogger.ui.look import Look
from nhplogger.ui.theme import ThemeName


def theme_name(settings: Settings) -> ThemeName | None:
    """The theme chosen; none to follow the system."""
    return next((name for name in ThemeName if name.value == settings.theme), None)


def wear_settings(look: Look, settings: Settings) -> None:
    """Put on the theme and text size of the settings."""
    look.wear(theme_name(settings), settings.text_scale)
