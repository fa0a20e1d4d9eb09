"""The English phrases for due dates that are read as the observers of this study mean them."""

import re
from datetime import date, timedelta

from nhplogger.domain import calendar_words as days
from nhplogger.domain.calendar_words import MONTHS, WEEKDAYS, DayOf

_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_UNITS = {"day": 1, "week": 7, "fortnight": 14}

_WEEKDAY = r"(?P<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?"
_WEEKDAY += r"|sat(?:urday)?|sun(?:day)?)"
_MONTH = "(?P<month>" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS) + "|sept)"
_COUNT = r"(?P<count>\d{1,3}|" + "|".join(_NUMBERS) + ")"
_YEAR = r"(?:,?\s+(?P<year>20\d{2}))?"  # "by 5 dec 1400 leaflets" names no year
_NTH = r"(?P<day>\d{1,2})(?:st|nd|rd|th)"


def _on_weekday(match: re.Match[str], today: date) -> date:
    return days.coming_weekday(_weekday(match), today)


def _next_week(match: re.Match[str], today: date) -> date:
    return days.weekday_of_next_week(_weekday(match), today)


def _week_on(match: re.Match[str], today: date) -> date:
    return _on_weekday(match, today) + timedelta(7)


def _weekday(match: re.Match[str]) -> int:
    word = match["weekday"].lower()[:3]
    return next(number for number, name in enumerate(WEEKDAYS) if name.startswith(word))


def _month(match: re.Match[str]) -> int:
    word = match["month"].lower()[:3]
    return next(number for number, name in enumerate(MONTHS, 1) if name.startswith(word))


def _on_day(match: re.Match[str], today: date) -> date | None:
    return days.coming_day(int(match["day"]), _month(match), match["year"], today)


def _in_figures(match: re.Match[str], today: date) -> date | None:
    return days.coming_day(int(match["day"]), int(match["number"]), match["year"], today)


def _on_the_nth(match: re.Match[str], today: date) -> date | None:
    return days.coming_day_of_month(int(match["day"]), today)


def _after(match: re.Match[str], today: date) -> date:
    number = match["count"].lower()
    return today + timedelta(_UNITS[match["unit"].lower()] * (_NUMBERS.get(number) or int(number)))


def _end_of_this_month(_match: re.Match[str], today: date) -> date:
    return days.end_of_month(today)


def _end_of_month(match: re.Match[str], today: date) -> date:
    return days.end_of_coming_month(_month(match), today)


def _end_of_week(_match: re.Match[str], today: date) -> date:
    return days.coming_weekday(days.FRIDAY, today - timedelta(1))


def _end_of_year(_match: re.Match[str], today: date) -> date:
    return date(today.year, 12, 31)


PHRASES: tuple[tuple[str, DayOf], ...] = (
    (r"today|tonight", days.after(0)),
    (r"(?:the\s+)?day\s+after\s+tomorrow", days.after(2)),
    (r"tomorrow", days.after(1)),
    (r"next\s+week|a\s+week\s+today", days.after(7)),
    (r"(?:the\s+)?end\s+of\s+(?:(?:the|this)\s+)?month", _end_of_this_month),
    (r"(?:the\s+)?end\s+of\s+(?:(?:the|this)\s+)?week", _end_of_week),
    (r"(?:the\s+)?end\s+of\s+(?:(?:the|this)\s+)?year", _end_of_year),
    (rf"(?:the\s+)?end\s+of\s+{_MONTH}", _end_of_month),
    (rf"every\s+{_WEEKDAY}", _on_weekday),
    (rf"next\s+{_WEEKDAY}", _next_week),
    (rf"a\s+week\s+on\s+{_WEEKDAY}", _week_on),
    (rf"{_WEEKDAY}\s+week", _week_on),
    (
        rf"(?:{_WEEKDAY},?\s+(?:the\s+)?)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}{_YEAR}",
        _on_day,
    ),
    (rf"{_MONTH}\s+(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_YEAR}", _on_day),
    (r"(?P<day>\d{1,2})/(?P<number>\d{1,2})(?:/(?P<year>\d{4}|\d{2}))?", _in_figures),
    (r"(?P<year>\d{4})-(?P<number>\d{2})-(?P<day>\d{2})", _in_figures),
    (rf"(?:in|within)\s+{_COUNT}\s+(?P<unit>day|week|fortnight)s?(?:['’]s?\s+time)?", _after),
    (rf"(?:{_WEEKDAY}\s+)?(?:the\s+)?(?P<weak>{_NTH})(?!\s+\w)", _on_the_nth),
    (rf"(?:this\s+)?{_WEEKDAY}", _on_weekday),
)
