"""The words people read: every one of them goes through `_`."""

import gettext
from datetime import date, datetime

from nhplogger import assets

LOCALE = "en_GB"
_translation = gettext.translation("nhplogger", assets.ROOT / "i18n", [LOCALE], fallback=True)


def _(words: str) -> str:
    """The words as the reader's language has them; the English ones where no translation is shipped."""
    return _translation.gettext(words)


def plural(one: str, many: str, count: int) -> str:
    """The form that goes with `count`, with `{count}` filled in."""
    return _translation.ngettext(one, many, count).format(count=count)


def long_date(day: date) -> str:
    """A day as it is read aloud: Thursday 27 November 2025."""
    return _formatted(day, "EEEE d MMMM y")


def day_and_month(day: date) -> str:
    """A day of this year, for headings: Thursday 27 November."""
    return _formatted(day, "EEEE d MMMM")


def short_date(day: date) -> str:
    """A day for lists: Thu 27 Nov."""
    return _formatted(day, "EEE d MMM")


def clock_time(moment: datetime) -> str:
    """The hour and minute of a moment, in its own zone: 14:07."""
    return f"{moment:%H:%M}"


def _formatted(day: date, pattern: str) -> str:
    # Imported when a date is first written: the first window is painted without one.
    from babel.dates import format_date

    return format_date(day, pattern, locale=LOCALE)
