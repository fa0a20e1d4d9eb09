"""The words people read: every one of them goes through `_`."""

import json
from functools import cache
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


def day_of_month(day: "date") -> str:
    """A day without its weekday: 27 November."""
    return _formatted(day, "d MMMM")


def short_day_of_month(day: "date") -> str:
    """The same for lists: 27 Nov."""
    return _formatted(day, "d MMM")


def short_month(day: "date") -> str:
    """The month of a day, for lists: Nov 2025."""
    return _formatted(day, "MMM y")


def clock_time(moment: "datetime") -> str:
    """The hour and minute of a moment, in its own zone: 14:07."""
    return f"{moment:%H:%M}"


def _formatted(day: "date", pattern: str) -> str:
    names = _names()
    parts: dict[str, object] = {"d": day.day, "y": day.year}
    parts |= {form: names[form][day.weekday()] for form in ("EEEE", "EEE")}
    parts |= {form: names[form][day.month - 1] for form in ("MMMM", "MMM")}
    return " ".join(str(parts[form]) for form in pattern.split())


@cache
def _names() -> dict[str, list[str]]:
    """Babel's names of days and months; `tests/dates.py` says why they stand in a file."""
    names: dict[str, list[str]] = json.loads(
        (assets.ROOT / "dates" / f"{LOCALE}.json").read_text(encoding="utf-8")
    )
    return names
