"""The look and the keys that the settings ask for."""

from nhplogger.logbook.settings import Settings
from nhplogger.ui.look import Look
from nhplogger.ui.theme import ThemeName


def theme_name(settings: Settings) -> ThemeName | None:
    """The theme chosen; none to follow the system."""
    return next((name for name in ThemeName if name.value == settings.theme), None)


def wear_settings(look: Look, settings: Settings) -> None:
    """Put on the theme and text size of the settings."""
    look.wear(theme_name(settings), settings.text_scale)


def wear_keys(look: Look, settings: Settings) -> None:
    """Have the keys of the settings in force, and on every cap."""
    if not settings.keys:
        look.keys.use({})
        return
    # Imported where somebody chose a key: the usual ones need no table of all screens.
    from nhplogger.ui.keys.key_table import key_rows
    from nhplogger.ui.keys.keys_chosen import keys_in_force

    look.keys.use(keys_in_force(settings.keys, key_rows()))
