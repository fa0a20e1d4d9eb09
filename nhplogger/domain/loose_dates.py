"""Due dates our own phrases do not know, read by dateparser in English and Welsh."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from nhplogger.domain.calendar_words import MONTHS, WEEKDAYS, end_of_month
from nhplogger.domain.welsh_phrases import WELSH_MONTHS, WELSH_WEEKDAYS

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

LANGUAGES = ("en", "cy")
_SETTINGS = {
    "PREFER_DATES_FROM": "future",
    "DATE_ORDER": "DMY",
    "PARSERS": ["relative-time", "absolute-time"],
}
_UP_TO = r"before|until|cyn|hyd"  # the month named is no longer in it
_LEAD = rf"(?P<lead>by|due(?:\s+(?:by|on|before))?|no\s+later\s+than|erbyn|{_UP_TO})\s+(?:(?:the|y)\s+)?"
_MONTH = "|".join((*MONTHS, *(name[:3] for name in MONTHS), "sept", *WELSH_MONTHS))
_UNIT = r"days?|weeks?|months?|diwrnod|wythnos|mis"
_FIGURES = r"\d{1,2}[./-]\d{1,2}[./-](?:20)?\d{2}|20\d{2}[./]\d{1,2}[./]\d{1,2}"
_NUMBER = r"\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half\s+a"
_HEAD = re.compile(rf"\b{_LEAD}|\b(?=(?:in|within|ymhen|next|mis)\s)|(?<![\w./-])(?=\d)", re.I)
_BODY = re.compile(
    rf"(?:(?:{_MONTH})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+20\d{{2}})?"
    rf"|(?P<month>(?:{_MONTH})\.?(?:\s+20\d{{2}})?)(?=\s*(?:[.,;:@]|$))"
    rf"|next\s+(?:month|year)|(?:mis|blwyddyn|flwyddyn)\s+nesaf"
    rf"|(?:in|within|ymhen)\s+(?:(?:{_NUMBER})\s+(?:{_UNIT})|half\s+a\s+year)"
    rf"|(?:(?:{'|'.join((*WEEKDAYS, *WELSH_WEEKDAYS))}),?\s+)?(?:{_FIGURES})"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTH})\.?(?:,?\s+(?:20\d{{2}}|['’]\d{{2}}))?)(?![\w/-])",
    re.I,
)
_ENDS = re.compile(r"[\s.@]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A day named in a line from `start` to `end`."""

    start: int
    end: int
    day: date


def find(line: str, today: date) -> Found | None:
    """The first day in a line that has the clear shape of a date, with a word that leads to it or at its end.

    The same words seen from the same day are always the same date, whatever was read before.
    """
    for head in _HEAD.finditer(line):
        body = _BODY.match(line, head.end())
        stands = body and (head["lead"] or _ENDS.match(line, body.end()))
        day = read(body[0].lower(), today) if body and stands else None
        if body and day and (head["lead"] or day >= today):
            last = _last_of(day, head["lead"] or "") if body["month"] else day
            return Found(start=head.start(), end=body.end(), day=last)
    return None


def _last_of(day: date, lead: str) -> date:
    """The last day that "by march" or "before march" leaves, from any day of that month."""
    return day.replace(day=1) - timedelta(1) if re.match(_UP_TO, lead, re.I) else end_of_month(day)


@lru_cache(maxsize=256)
def read(words: str, today: date) -> date | None:
    """The day that words name, seen from `today`; none where they name none, or one gone by with no year."""
    library = _library()
    base = datetime.combine(today, time())
    parser = library(
        languages=list(LANGUAGES), try_previous_locales=False, use_given_order=True,
        settings={**_SETTINGS, "RELATIVE_BASE": base},
    )  # fmt: skip
    for ours, theirs in (("half a year", "6 months"), ("within", "in")):
        words = words.replace(ours, theirs)
    found = parser.get_date_data(words).date_obj
    day = found.date() if found else None
    return day if day and (day >= today or re.search(r"\d{4}|[./-]\d{2}$", words)) else None


def is_ready() -> bool:
    """Whether a date is read at once: bringing dateparser in takes the better part of a second."""
    return bool(_library.cache_info().currsize)


def make_ready() -> None:
    """Bring dateparser in, with what it makes when it is first used."""
    _library()


@cache
def _library() -> "type[DateDataParser]":
    from dateparser.date import DateDataParser

    for words in ("erbyn", "in 3 weeks", "ymhen 3 wythnos", "5 rhagfyr 2030", "5.12.2030"):
        parser = DateDataParser(languages=list(LANGUAGES), try_previous_locales=False, settings=_SETTINGS)
        parser.get_date_data(words)
    return DateDataParser
