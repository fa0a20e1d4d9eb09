"""The words people read: every one of them goes through `_`."""

from gettext import GNUTranslations, NullTranslations
from typing import TYPE_CHECKING

from nhplogger import assets

if TYPE_CHECKING:
    from datetime import date, datetime

LOCALE = "en_GB"


def _shipped() -> NullTranslations:
    # Not `gettext.translation`: it imports `locale` to guess what stands here.
    path = assets.ROOT / "i18n" / LOCALE / "LC_MESSAGES" / "nhplogger.mo"
    if not path.is_file():
        return NullTranslations()
    with path.open("rb") as file:
        return GNUTranslations(file)


_translation = _shipped()


def _(words: str) -> str:
    """The words as the reader's language has them; the English ones where no translation is shipped."""
    return _translation.gettext(words)


def plural(one: str, many: str, count: int) -> str:
    """The form that goes with `count`, with `{count}` filled in."""
    return _translation.ngettext(one, many, count).format(count=count)


def long_date(day: "date") -> str:
    """A day as it is read aloud: Thursday 27 November 2025."""
    return _formatted(day, "EEEE d MMMM y")


def day_and_month(day: "date") -> str:
    """A day of this year, for headings: Thursday 27 November."""
    return _formatted(day, "EEEE d MMMM")


def short_date(day: "date") -> str:
    """A day for lists: Thu 27 Nov."""
    return _formatted(day, "EEE d MMM")


def clock_time(moment: "datetime") -> str:
    """The hour and minute of a moment, in its own zone: 14:07."""
    return f"{moment:%H:%M}"


def _formatted(day: "date", pattern: str) -> str:
    # Imported when a date is first written: the first window is painted without one.
    from babel.dates import format_date

    return format_date(day, pattern, locale=LOCALE)
