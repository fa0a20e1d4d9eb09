"""The days that a search may begin or end with: 2025, 2025-05, 3/5/2025, may 2025, 3 may 2025."""

import re
from dataclasses import dataclass
from datetime import date

from nhplogger.domain.calendar_words import MONTHS, end_of_month
from nhplogger.domain.welsh_phrases import WELSH_MONTHS

_MONTHS = [f"{name[:3]}\\w*|{welsh}" for name, welsh in zip(MONTHS, WELSH_MONTHS, strict=True)]
_NAME = "|".join(_MONTHS)
_DAY = r"(?P<day>\d{1,2})"
_FORMS = [
    re.compile(form, re.I)
    for form in (
        r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?",
        rf"{_DAY}(?P<dot>[/.-])(?P<month>\d{{1,2}})(?P=dot)(?P<year>\d{{4}})",
        rf"(?:{_DAY}(?:st|nd|rd|th|af|ail|ydd|ed|fed|eg|ain)?\s+(?:of\s+|o\s+)?)?"
        rf"(?P<name>{_NAME})\s+(?P<year>\d{{4}})",
    )
]
# Also what is not finished yet, so that its pieces are not taken for words to find.
_STRETCH = re.compile(
    rf"(?:\d{{1,2}}(?:[^\W\d]+)?\s+(?:of\s+|o\s+)?)?(?:{_NAME})(?:\s+\d{{1,4}})?(?!\S)|[^\s\"]*", re.I
)


@dataclass(frozen=True, slots=True)
class Span:
    """The first and the last day of a year or month; one day twice."""

    first: date
    last: date


def stretch(line: str, start: int) -> int:
    """Where the day that is typed from `start` ends: its words may stand apart without quotation marks."""
    found = _STRETCH.match(line, start)
    return found.end() if found else start


def read_days(words: str) -> Span | None:
    """The days that words name, or none."""
    for form in _FORMS:
        if match := form.fullmatch(" ".join(words.split())):
            return _span(match)
    return None


def _span(match: re.Match[str]) -> Span | None:
    parts = match.groupdict()
    month = _month(parts)
    try:
        if parts["day"]:
            day = date(int(parts["year"]), month or 0, int(parts["day"]))
            return Span(day, day)
        first = date(int(parts["year"]), month or 1, 1)
        return Span(first, end_of_month(first) if month else first.replace(month=12, day=31))
    except (ValueError, OverflowError):
        return None


def _month(parts: dict[str, str | None]) -> int | None:
    if name := parts.get("name"):
        return next(number for number, form in enumerate(_MONTHS, 1) if re.fullmatch(form, name, re.I))
    figures = parts.get("month")
    return int(figures) if figures else None
