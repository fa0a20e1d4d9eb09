"""The words people read: every one of them goes through `_`."""

import json
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from gettext import GNUTranslations, NullTranslations
from typing import TYPE_CHECKING

from nhplogger import assets

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime
    from pathlib import Path

LOCALE = "en_GB"
_LANGUAGE = ContextVar("language", default="en-GB")


@contextmanager
def speaking(language: str) -> "Iterator[None]":
    """In this thread and for so long, words and days are those of a language, given as a BCP 47 tag.

    English stands where no translation is shipped, of a language or of a word.
    """
    before = _LANGUAGE.set(language)
    try:
        yield
    finally:
        _LANGUAGE.reset(before)


def language() -> str:
    """The BCP 47 tag of the language that words are in just now."""
    return _LANGUAGE.get()


@cache
def _shipped(language: str) -> NullTranslations:
    # Not `gettext.translation`: it imports `locale` to guess what stands here.
    path = catalogue(language)
    if not path.is_file():
        return NullTranslations()
    with path.open("rb") as file:
        return GNUTranslations(file)


def catalogue(language: str) -> "Path":
    """Where the words of a language lie, if they are shipped."""
    return assets.ROOT / "i18n" / _locale(language) / "LC_MESSAGES" / "nhplogger.mo"


def _locale(language: str) -> str:
    return language.replace("-", "_")


def _(words: str) -> str:
    """The words as the reader's language has them; the English ones where no translation is shipped."""
    return _shipped(_LANGUAGE.get()).gettext(words)


def plural(one: str, many: str, count: int) -> str:
    """The form that goes with `count`, with `{count}` filled in."""
    return _shipped(_LANGUAGE.get()).ngettext(one, many, count).format(count=count)


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
    names = _names(_locale(_LANGUAGE.get()))
    parts: dict[str, object] = {"d": day.day, "y": day.year}
    parts |= {form: names[form][day.weekday()] for form in ("EEEE", "EEE")}
    parts |= {form: names[form][day.month - 1] for form in ("MMMM", "MMM")}
    return " ".join(str(parts[form]) for form in pattern.split())


@cache
def _names(locale: str) -> dict[str, list[str]]:
    """Babel's names of days and months; `tests/dates.py` says why they stand in a file."""
    shipped = assets.ROOT / "dates" / f"{locale}.json"
    path = shipped if shipped.is_file() else assets.ROOT / "dates" / f"{LOCALE}.json"
    names: dict[str, list[str]] = json.loads(path.read_text(encoding="utf-8"))
    return names
